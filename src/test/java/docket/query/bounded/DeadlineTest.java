package docket.query.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final List<Integer> NUMBERS =
            new Random(7).ints(10_000).boxed().toList();

    @Test
    void aSortEndsWhenItHasPassed() {
        Comparator<Integer> late = Deadline.after(Duration.ZERO).watching(Comparator.<Integer>naturalOrder());
        assertThatThrownBy(() -> NUMBERS.stream().sorted(late).toList()).isInstanceOf(QueryCancelledException.class);
    }

    @Test
    void aSortLetsOthersRunAndIsTheSame() {
        int[] pauses = {0};
        Comparator<Integer> watched = Deadline.after(Duration.ofHours(1))
                .pausing(() -> pauses[0]++)
                .watching(Comparator.<Integer>naturalOrder());
        assertThat(NUMBERS.stream().sorted(watched).toList()).isSorted().hasSameSizeAs(NUMBERS);
        assertThat(pauses[0]).isPositive();
    }
}
