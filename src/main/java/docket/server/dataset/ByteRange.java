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
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Of {@code bytes=0-99}, {@code bytes=100-} or {@code bytes=-100}; empty for several, or another form: a server may ignore those. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (form.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(form.group(2)));
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
        return to < from && !form.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    /** As Content-Range says it. */
    String of(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
