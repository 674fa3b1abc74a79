package docket.server.dataset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes.
 *
 * @param from the first, from 0
 * @param length not positive where the file has none of it
 */
record ByteRange(long from, long length) {
    private static final Pattern FORM = Pattern.compile("(?i:bytes)=(\\d*)-(\\d*)");

    private static final int LONGEST = 18;

    /** Of {@code bytes=0-99}, {@code bytes=100-} or {@code bytes=-100}; empty for several, or another form: a server may ignore those. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long last = Math.min(size, number(form.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = number(form.group(1));
        long to = form.group(2).isEmpty() ? size - 1 : number(form.group(2));
        return to < from && !form.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    /** What is too large for a number is larger than any file. */
    private static long number(String digits) {
        String plain = digits.replaceFirst("^0+(?=.)", "");
        return plain.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong(plain);
    }

    /** As Content-Range says it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
