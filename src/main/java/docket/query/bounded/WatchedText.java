package docket.query.bounded;

/**
 * A text that looks at the clock while a regular expression reads it. A backtracking match does nothing but read, so this
 * is what ends it.
 */
final class WatchedText implements CharSequence {
    private final String text;
    private final Steps steps;

    WatchedText(String text, Deadline deadline) {
        this.text = text;
        this.steps = Steps.small(deadline);
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
