package docket.server.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.query.bounded.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
    private static final Deadline LATER = Deadline.after(Duration.ofHours(1));

    private final Turns turns = new Turns(new Limits(Duration.ofSeconds(1), 1000, 1000, 1, 2, 2));

    @Test
    void aQueryWhoseTimeEndsWhileItWaitsEndsThenAndLeavesItsRoomToOthers() throws InterruptedException {
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = Thread.ofPlatform()
                .start(() -> turns.take("a", LATER, turn -> {
                    holds.countDown();
                    return await(done);
                }));
        holds.await();
        for (int i = 0; i < 3; i++) {
            Deadline now = Deadline.after(Duration.ZERO);
            assertThatThrownBy(() -> turns.take("b", now, turn -> "ran")).isInstanceOf(QueryCancelledException.class);
        }
        done.countDown();
        holder.join();
        assertThat(turns.<String>take("b", LATER, turn -> "ran")).isEqualTo("ran");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
