package docket.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is given to a parameter to make another query of it. */
public final class Injections {
    private static final Path ONE_A_LINE = Path.of("src/test/resources/fuzz/injections.txt");

    private Injections() {}

    /** @param longest characters of the longest */
    public static List<String> all(int longest) throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(ONE_A_LINE));
        all.addAll(List.of(
                "",
                "\u0000",
                "nl-ap\u0000",
                "nl-ap\r\n> . ?s ?p ?o",
                "https://example.org/\n> . ?s ?p ?o . <x",
                "https://example.org/\u202e\u2066x",
                "\u202enl-ap",
                "\ud800",
                "x".repeat(longest),
                "https://example.org/" + "x".repeat(longest),
                "9".repeat(longest)));
        return all;
    }
}
