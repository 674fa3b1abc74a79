package docket.query.explain;

import docket.query.Columns;

/** Lines of a text of limited width, each paragraph wrapped at blanks and hanging from its first words. */
final class Page {
    private final StringBuilder text = new StringBuilder();
    private final int width;

    /** @param width in columns of a terminal */
    Page(int width) {
        this.width = width;
    }

    void blank() {
        text.append('\n');
    }

    /** A line as it is, however wide. */
    void verbatim(String line) {
        text.append(line).append('\n');
    }

    /**
     * One paragraph; a word that is longer than a line stands on a line of its own.
     *
     * @param lead what the first line begins with, blanks included; further lines are indented by as much
     */
    void add(String lead, String words) {
        int indent = Columns.width(lead);
        int column = indent;
        text.append(lead);
        boolean first = true;
        for (String word : words.strip().split("\\s+")) {
            int length = Columns.width(word);
            if (!first && column + 1 + length > width) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (!first) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += length;
            first = false;
        }
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
