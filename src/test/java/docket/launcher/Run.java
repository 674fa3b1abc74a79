package docket.launcher;

import java.util.List;

/** What a finished start left: its exit code and what it printed; the stand-in for the JVM prints lines of kind and text. */
record Run(int exit, String out, String err) {
    List<String> lines(String kind) {
        return out.lines()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    /** The only line of its kind, or "" where there is none. */
    String line(String kind) {
        return String.join("\n", lines(kind));
    }
}
