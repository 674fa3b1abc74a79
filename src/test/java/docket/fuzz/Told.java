package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.problem.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What every problem keeps to: it names its file and its line, and is short and plain enough for a terminal. */
public final class Told {
    private static final int LONGEST = 4_000;

    private Told() {}

    public static void well(Collection<Problem> problems, Path... files) {
        List<String> names = List.of(files).stream().map(Path::toString).toList();
        for (Problem problem : problems) {
            assertThat(problem.location().file()).as("%s", problem).isIn(names);
            assertThat(problem.location().line()).as("%s", problem).isPositive();
            plain(problem);
        }
    }

    public static void plain(Problem problem) {
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.message() + problem.hint())
                .hasSizeLessThan(LONGEST)
                .doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]");
    }
}
