package docket.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that a user wrote: UTF-8 and nothing else, without the byte order mark that some editors put before it. */
public final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Utf8() {}

    /**
     * The text; where a byte is none of UTF-8, that is told at its place.
     *
     * @param linesBefore lines of the file above these bytes
     */
    public static Optional<String> decode(String file, byte[] bytes, int linesBefore, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = decoder.decode(ByteBuffer.wrap(bytes), out, true).isError();
        String text = unmarked(out.flip().toString());
        if (broken) {
            problems.error(end(file, text, linesBefore), "not valid UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The text as far as it is some, to be shown: U+FFFD stands for what is none. */
    public static String show(byte[] bytes) {
        return unmarked(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** Where the text breaks off. */
    private static Location end(String file, String text, int linesBefore) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        String last = lines[lines.length - 1];
        return new Location(file, linesBefore + lines.length, last.codePointCount(0, last.length()) + 1);
    }
}
