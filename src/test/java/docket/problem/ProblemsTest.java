package docket.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void tellsFilesAsTheyCameAndTheirLinesInOrder() {
        problems.error(new Location("b.yaml", 7, 3), "third", "");
        problems.error(new Location("a.yaml", 1, 1), "fourth", "");
        problems.error(new Location("b.yaml", 2, 9), "second", "");
        problems.warning(new Location("b.yaml", 2, 4), "first", "");

        assertThat(problems.all()).extracting(Problem::message).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void failsOnceWithAll() {
        problems.warning(new Location("a.yaml", 3, 5), "odd", "look again");
        assertThatCode(problems::throwIfErrors).doesNotThrowAnyException();
        problems.error(new Location("a.yaml", 2, 0), "wrong", "");

        Failure failure = catchThrowableOfType(Failure.class, problems::throwIfErrors);

        assertThat(failure.kind()).isEqualTo(Failure.Kind.DATA);
        assertThat(failure)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "a.yaml:2: error: wrong",
                        "a.yaml:3:5: warning: odd",
                        "  hint: look again"));
    }

    @Test
    void aPlaceMayBeAFileALineOrAColumn() {
        assertThat(Location.of("facts")).hasToString("facts");
        assertThat(new Location("a.yaml", 12, 0)).hasToString("a.yaml:12");
        assertThat(new Location("a.yaml", 12, 15)).hasToString("a.yaml:12:15");
    }
}
