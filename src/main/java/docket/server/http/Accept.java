package docket.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An Accept header, RFC 9110 section 12.5.1. Parts that are malformed are ignored; a header of which nothing is left counts
 * as none. We send no media type with a parameter but the charset: a range with another one still names our type, but
 * less exactly than the bare type does, and refuses nothing.
 */
public record Accept(List<Range> ranges) {
    private static final Pattern TOKEN = Pattern.compile("[-!#$%&'*+.^_`|~0-9a-z]+");
    private static final Match ANYTHING = new Match(1, 0);
    private static final Match NOTHING = new Match(0, 0);

    /** A media range; {@code *} stands for any. */
    record Range(String type, String subtype, boolean plain, double quality) {

        boolean covers(String ofType, String ofSubtype) {
            return (type.equals("*") || type.equals(ofType)) && (subtype.equals("*") || subtype.equals(ofSubtype));
        }

        int specificity() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : plain ? 3 : 2;
        }
    }

    /**
     * How much a media type is wanted.
     *
     * @param quality 0 for not at all, up to 1
     * @param specificity 3 where it was named in full, 2 with a parameter more, 1 by {@code text/*}, 0 by {@code *}{@code /*}
     */
    record Match(double quality, int specificity) {
        boolean isExact() {
            return specificity >= 2;
        }
    }

    public Accept {
        ranges = List.copyOf(ranges);
    }

    /** @param header all of its lines joined by commas; empty for none */
    public static Accept parse(String header) {
        List<Range> ranges = new ArrayList<>();
        for (Weighted member : Weighted.parse(header)) {
            String value = member.value().equals("*") ? "*/*" : member.value();
            int slash = value.indexOf('/');
            String type = slash < 0 ? "" : value.substring(0, slash);
            String subtype = value.substring(slash + 1);
            boolean range = isToken(type) && isToken(subtype) && (!type.equals("*") || subtype.equals("*"));
            if (range && (member.plain() || member.quality() > 0)) {
                ranges.add(new Range(type, subtype, member.plain(), member.quality()));
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

    private static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }
}
