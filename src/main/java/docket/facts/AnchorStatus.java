package docket.facts;

import java.util.Locale;

/** What became of an anchor, held against its article's text. */
public enum AnchorStatus {
    OK,
    /** It stands where it should, but the text is not the one that was curated. */
    CHANGED,
    /** It stands in one other paragraph. */
    MOVED,
    /** It stands in several other paragraphs. */
    AMBIGUOUS,
    MISSING;

    /** As it is printed. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
