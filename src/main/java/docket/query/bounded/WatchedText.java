package docket.query.bounded;

/**
 * A text that looks at the clock while a regular expression reads it. A backtracking match does nothing but read, so this
 * is what ends it.
 */
final class WatchedText implements CharSequence {
    /** Reads between two looks at the clock: some microseconds. */
    private static final int READS = 1 << 12;

    private final String text;
    private final Deadline deadline;
    private int reads;

    WatchedText(String text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if (++reads >= READS) {
            reads = 0;
            deadline.check();
        }
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
