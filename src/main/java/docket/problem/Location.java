package docket.problem;

/**
 * A place in a file a user wrote, as {@code path:line:column}.
 *
 * @param file path as the user would type it, or another name of the input ("command line")
 * @param line 1-based; 0 where the whole file is meant
 * @param column 1-based, in characters; 0 where the whole line is meant
 */
public record Location(String file, int line, int column) {

    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
