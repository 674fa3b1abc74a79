package docket.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AnswerRoomTest {
    private static final long MEBIBYTE = 1 << 20;

    private final AnswerRoom room = new AnswerRoom(10 * MEBIBYTE);

    @Test
    void holdsLargeAnswersUntilTheyAreRead() {
        AnswerRoom.Held first = room.hold("a", 6 * MEBIBYTE);
        assertThatThrownBy(() -> room.hold("b", 6 * MEBIBYTE))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.problem().status()).isEqualTo(503));
        first.close();
        room.hold("b", 6 * MEBIBYTE).close();
    }

    @Test
    void leavesHalfOfItToOthers() {
        try (AnswerRoom.Held one = room.hold("a", 3 * MEBIBYTE)) {
            assertThatThrownBy(() -> room.hold("a", 3 * MEBIBYTE)).isInstanceOf(Refusal.class);
            try (AnswerRoom.Held other = room.hold("b", 3 * MEBIBYTE)) {
                assertThat(other).isNotSameAs(one);
            }
        }
    }

    @Test
    void takesASingleOneHoweverLarge() {
        room.hold("a", 100 * MEBIBYTE).close();
        room.hold("a", 100 * MEBIBYTE).close();
    }

    @Test
    void countsNoSmallOne() {
        try (AnswerRoom.Held all = room.hold("a", 10 * MEBIBYTE);
                AnswerRoom.Held small = room.hold("a", 1000)) {
            assertThat(small).isNotSameAs(all);
        }
    }
}
