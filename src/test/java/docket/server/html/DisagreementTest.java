package docket.server.html;

import static org.assertj.core.api.Assertions.assertThat;

import docket.server.html.Disagreement.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisagreementTest {
    private static final Value PHOTOS = value("over 50 photos");
    private static final Value PERSONS = value("30 persons");

    private static Value value(String text) {
        return new Value(Cell.text(text), "accepted", Cell.EMPTY, 1, List.of());
    }

    /** As a query gives it: a row for each value and each that holds. */
    private static Disagreement row(Value value, Value holds) {
        return new Disagreement(
                Cell.text("database"), Cell.text("records"), List.of(holds.value()), "", List.of(value));
    }

    @Test
    void countsOfDifferentUnitsAllHoldAndStandOnceEach() {
        Disagreement records = row(PHOTOS, PHOTOS)
                .and(row(PHOTOS, PERSONS))
                .and(row(PERSONS, PHOTOS))
                .and(row(PERSONS, PERSONS));
        assertThat(records.values()).containsExactly(PHOTOS, PERSONS);
        assertThat(records.held()).isEqualTo("over 50 photos and 30 persons");
    }
}
