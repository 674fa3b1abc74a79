package docket.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The one content coding on offer (RFC 9110 section 8.4.1). The coded form of an answer is another representation: its tag is
 * the plain one's with {@value #SUFFIX} behind it, so that strong comparison stays true.
 */
final class Gzip {
    private static final String SUFFIX = "-gzip";

    /** In bytes; less fits one packet anyway. */
    private static final int WORTHWHILE = 1400;

    private Gzip() {}

    static EntityTag tag(EntityTag plain) {
        return new EntityTag(plain.opaque() + SUFFIX);
    }

    /**
     * Whether it is wanted no less than the plain form, which nobody need name (RFC 9110 section 12.5.3).
     *
     * @param acceptEncoding all lines of the header; a wildcard is not taken up, since who means gzip says so
     */
    static boolean isWanted(String acceptEncoding) {
        List<Weighted> codings = Weighted.parse(acceptEncoding);
        double packed = quality(codings, Set.of("gzip", "x-gzip"));
        return packed > 0 && packed >= quality(codings, Set.of("identity"));
    }

    private static double quality(List<Weighted> codings, Set<String> names) {
        return codings.stream()
                .filter(coding -> names.contains(coding.value()))
                .mapToDouble(Weighted::quality)
                .max()
                .orElse(0);
    }

    /**
     * The reply as it is sent: coded where that is wanted and saves something. Vary speaks of it only to who sent the
     * header; a plain answer that a cache keeps from the others will do for everyone.
     *
     * @param acceptEncoding empty for none
     */
    static Reply applied(Reply reply, String acceptEncoding) {
        if (acceptEncoding.isEmpty()) {
            return reply;
        }
        if (!(reply.content() instanceof Content.Bytes content)
                || content.bytes().length < WORTHWHILE
                || !isText(content.type())) {
            return reply.status() == 304 ? varying(reply) : reply;
        }
        if (!isWanted(acceptEncoding)) {
            return varying(reply);
        }
        byte[] packed = content.gzip() == null ? packed(content.bytes(), Deflater.BEST_SPEED) : content.gzip();
        Reply coded = varying(new Reply(reply.status(), new Content.Bytes(content.type(), packed), reply.headers()))
                .with("Content-Encoding", "gzip");
        String tag = reply.headers().get("ETag");
        return tag == null ? coded : coded.with("ETag", tag.substring(0, tag.length() - 1) + SUFFIX + '"');
    }

    /** @param level of {@link Deflater} */
    static byte[] packed(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream gzip = new LevelledGzip(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }

    private static boolean isText(String type) {
        return type.startsWith("text/")
                || type.contains("json")
                || type.contains("xml")
                || type.startsWith("application/n-triples")
                || type.startsWith("application/sparql-query");
    }

    private static Reply varying(Reply reply) {
        String vary = reply.headers().get("Vary");
        return reply.with("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
    }
}
