package docket.resolve;

/** The rules in the order in which they are asked; what each is called in a verdict. */
public enum Rule {
    /** A ruling of {@code verdicts.yaml}, the register, or a proceeding that annulled the measure. */
    CURATOR("curator"),
    REGISTER("register"),
    LIFECYCLE("lifecycle"),
    /** 1: sources that state the same value add up. */
    SAME("same"),
    /** 2: a value or narrower interval inside an interval is its finer reading. */
    INTERVAL("interval"),
    /** 3: rounded, a date's prefix, a superclass, a broader concept, the country of a region. */
    COARSER("coarser"),
    /** 4: the same sum in another currency. */
    CONVERSION("conversion"),
    /** 5: off by a thousand, a million or a billion. */
    UNIT_SLIP("unit slip"),
    /** 6: the number of another currency. */
    CURRENCY_SLIP("currency slip"),
    /** 5 and 6: what remains once the slips are out. */
    LEFT("only reading left"),
    /** 7: who says it. */
    SPEAKER("speaker"),
    /** 7: more distinct sources. */
    SOURCES("sources"),
    /** 3 and 7: the finer value. */
    FINER("finer"),
    /** 7: the later source. */
    LATER("later"),
    /** 8: nothing decides. */
    OPEN("open");

    private final String term;

    Rule(String term) {
        this.term = term;
    }

    /** As it stands in the graph. */
    public String term() {
        return term;
    }
}
