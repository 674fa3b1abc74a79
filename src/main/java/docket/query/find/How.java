package docket.query.find;

/** In which way a name answers to the words that were looked for, the surest first. */
public enum How {
    EXACT(100, "written the same"),
    FOLDED(98, "the same but for capitals, accents or signs"),
    LEGAL_FORM(96, "the same but for a company's legal form"),
    REORDERED(95, "the same words in another order"),
    INITIALS(88, "its initials"),
    BEGINNING(86, "begins like this"),
    WORDS(85, "shares words"),
    SPELLING(85, "spelled much like this");

    private final int most;
    private final String words;

    How(int most, String words) {
        this.most = most;
        this.words = words;
    }

    /** What it scores at best, of 100. */
    double most() {
        return most;
    }

    /** For people, to follow a name: {@code its initials}. */
    public String words() {
        return words;
    }

    /** Whether the name as such is what was looked for, spelling and legal form aside. */
    public boolean isSameName() {
        return this == EXACT || this == FOLDED || this == LEGAL_FORM;
    }

    /** Whether whoever wrote the words may well have meant the whole of the name. */
    public boolean isWhole() {
        return isSameName() || this == REORDERED || this == INITIALS;
    }
}
