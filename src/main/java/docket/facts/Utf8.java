package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of facts files: UTF-8 and nothing else, a stray byte told by its place. */
final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /**
     * The text without a byte order mark.
     *
     * @param linesBefore lines of the file above these bytes
     */
    static Optional<String> decode(String file, byte[] bytes, int linesBefore, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
        String text = out.flip().toString();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(BYTE_ORDER_MARK.length());
        }
        if (broken) {
            problems.error(end(file, text, linesBefore), "not valid UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Where the text breaks off. */
    private static Location end(String file, String text, int linesBefore) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Location(file, linesBefore + lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
