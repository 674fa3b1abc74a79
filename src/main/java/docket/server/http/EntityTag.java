package docket.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A strong entity tag (RFC 9110 section 8.8.3).
 *
 * @param opaque without its quotes
 */
public record EntityTag(String opaque) {

    /** Over all that decides the bytes of an answer; the order counts, and so does where each part ends. */
    public static EntityTag over(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public String header() {
        return '"' + opaque + '"';
    }

    /** Whether If-Match names it; strongly compared, as section 13.1.1 wants. */
    boolean isExpectedBy(String ifMatch) {
        return ifMatch.strip().equals("*")
                || Weighted.split(ifMatch, ',').stream().map(String::strip).anyMatch(header()::equals);
    }

    /** Whether If-None-Match names it; weakly compared, as section 13.1.2 wants. */
    boolean isAmong(String ifNoneMatch) {
        return ifNoneMatch.strip().equals("*")
                || Weighted.split(ifNoneMatch, ',').stream()
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(header()::equals);
    }
}
