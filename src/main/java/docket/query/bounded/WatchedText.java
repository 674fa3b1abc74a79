package docket.query.bounded;

/** A text that looks at the clock while a regular expression reads it. */
final class WatchedText implements CharSequence {
    private final String text;
    private final Steps steps;

    /** @param steps one for each character that is read */
    WatchedText(String text, Steps steps) {
        this.text = text;
        this.steps = steps;
    }

    @Override
    public char charAt(int index) {
        steps.step();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
