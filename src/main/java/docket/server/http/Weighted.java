package docket.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A member of a header that states preferences, such as Accept or Accept-Encoding (RFC 9110 section 12.4.2).
 *
 * @param value in small letters, without its parameters
 * @param plain whether it has no parameter but a charset
 * @param quality 0 for not at all, up to 1
 */
record Weighted(String value, boolean plain, double quality) {

    /**
     * The members in their order. One whose weight is no number from 0 to 1 is left out; {@code .5} will do, since Java's
     * own client writes it so.
     */
    static List<Weighted> parse(String header) {
        List<Weighted> all = new ArrayList<>();
        for (String member : split(header, ',')) {
            List<String> pieces = split(member, ';');
            boolean plain = true;
            double quality = 1;
            for (String piece : pieces.subList(1, pieces.size())) {
                String parameter = piece.strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    quality = quality(parameter.substring(2).strip());
                    break; // what follows is no part of the value
                }
                plain &= parameter.isEmpty() || parameter.startsWith("charset=");
            }
            String value = pieces.getFirst().strip().toLowerCase(Locale.ROOT);
            if (!value.isEmpty() && quality >= 0) {
                all.add(new Weighted(value, plain, quality));
            }
        }
        return all;
    }

    /** At each separator that stands in no quoted string; never empty. */
    static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                at++;
            } else if (c == separator && !quoted) {
                pieces.add(text.substring(start, at));
                start = at + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** Negative for what is no weight. */
    private static double quality(String text) {
        boolean digits = text.length() <= 12 && text.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
        try {
            double quality = digits ? Double.parseDouble(text) : -1;
            return quality <= 1 ? quality : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
