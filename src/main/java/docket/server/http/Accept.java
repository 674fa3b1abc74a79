package docket.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An Accept header, RFC 9110 section 12.5.1. Parameters other than {@code q} are ignored, as are parts that are
 * malformed; a header of which nothing is left counts as none.
 */
public record Accept(List<Range> ranges) {
    private static final Match ANYTHING = new Match(1, 0);
    private static final Match NOTHING = new Match(0, 0);

    /** A media range; {@code *} stands for any. */
    record Range(String type, String subtype, double quality) {

        boolean covers(String ofType, String ofSubtype) {
            return (type.equals("*") || type.equals(ofType)) && (subtype.equals("*") || subtype.equals(ofSubtype));
        }

        int specificity() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }
    }

    /**
     * How much a media type is wanted.
     *
     * @param quality 0 for not at all, up to 1
     * @param specificity 2 where it was named in full, 1 by {@code text/*}, 0 by {@code *}{@code /*}
     */
    record Match(double quality, int specificity) {
        boolean isExact() {
            return specificity == 2;
        }
    }

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /** @param header all of its lines joined by commas; empty for none */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String[] pieces = part.split(";", -1);
            String[] type = pieces[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
            double quality = quality(pieces);
            if (type.length == 2 && isToken(type[0]) && isToken(type[1]) && quality >= 0) {
                ranges.add(new Range(type[0], type[1], quality));
            }
        }
        return new Accept(ranges);
    }

    /** The most specific range that covers the type decides. */
    Match match(String mediaType) {
        if (ranges.isEmpty()) {
            return ANYTHING;
        }
        int slash = mediaType.indexOf('/');
        String type = mediaType.substring(0, slash);
        String subtype = mediaType.substring(slash + 1);
        Match best = NOTHING;
        boolean covered = false;
        for (Range range : ranges) {
            if (range.covers(type, subtype) && (!covered || range.specificity() > best.specificity())) {
                best = new Match(range.quality(), range.specificity());
                covered = true;
            }
        }
        return best;
    }

    /** The value of {@code q}; 1 without one, negative where it is no number from 0 to 1. */
    private static double quality(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
            if (piece.startsWith("q=")) {
                String value = piece.substring(2).strip();
                return value.matches("[01](\\.\\d{0,3})?") ? Math.min(1, Double.parseDouble(value)) : -1;
            }
        }
        return 1;
    }

    private static boolean isToken(String text) {
        return text.matches("[-!#$%&'*+.^_`|~0-9a-z]+");
    }
}
