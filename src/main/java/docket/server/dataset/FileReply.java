package docket.server.dataset;

import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.EntityTag;
import docket.server.http.HttpProblem;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A file that does not change, whole or the one range of it that is asked for (RFC 9110 section 14). */
final class FileReply {
    private static final Map<String, String> TYPES = Map.of(
            ".ttl", "text/turtle; charset=utf-8",
            ".trig", "application/trig",
            ".gz", "application/gzip");

    private FileReply() {}

    static Reply of(Call call, Path file, EntityTag tag) {
        return Reply.tagged(call, Optional.of(tag), () -> open(call, file, tag)).with("Accept-Ranges", "bytes");
    }

    /** For an address whose bytes are the same for ever. */
    static Reply immutable(Reply reply) {
        return reply.with("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static Reply open(Call call, Path file, EntityTag tag) {
        try {
            long size = Files.size(file);
            Optional<ByteRange> range = range(call, size, tag);
            return range.isEmpty()
                    ? new Reply(200, content(file, new ByteRange(0, size)), Map.of())
                    : new Reply(
                            206,
                            content(file, range.get()),
                            Map.of("Content-Range", range.get().of(size)));
        } catch (NoSuchFileException e) {
            throw Generations.unknown(); // removed since its manifest was read
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A range counts in a GET alone, and only where what the client has of the file is of this one. */
    private static Optional<ByteRange> range(Call call, long size, EntityTag tag) {
        boolean same = call.header("If-Range").map(tag.header()::equals).orElse(true);
        if (!call.method().equals("GET") || !same) {
            return Optional.empty();
        }
        Optional<ByteRange> range = call.header("Range").flatMap(header -> ByteRange.parse(header, size));
        if (range.isPresent() && range.get().length() <= 0) {
            throw new Refusal(
                    HttpProblem.of(ProblemKind.RANGE_NOT_SATISFIABLE, "the file has " + size + " bytes"),
                    Map.of("Content-Range", "bytes */" + size));
        }
        return range;
    }

    /** The file stays readable, once open, whatever becomes of its generation. */
    private static Content content(Path file, ByteRange range) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file).position(range.from());
        InputStream in = new BoundedStream(Channels.newInputStream(channel), range.length());
        return new Content.Stream(type(file.getFileName().toString()), range.length(), in);
    }

    private static String type(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> name.endsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/octet-stream");
    }
}
