package docket.claims;

import static org.assertj.core.api.Assertions.assertThat;

import docket.problem.Location;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Property AMOUNT =
            new Property("amount", Iris.term("amount"), ValueKind.AMOUNT, null, null, true, "");
    private static final Place PLACE = new Place.Passage(2, "€30.5 million");

    /** A change of this value renames every claim ever published. */
    @Test
    void hashIsTheSameInEveryBuild() {
        assertThat(claim("30.5M", null, null, PLACE, false).hash()).isEqualTo("defa41eb286f45fd5b14");
    }

    @Test
    void hashIsOverTheValueNotItsSpelling() {
        assertThat(claim("30500000", null, null, PLACE, false).hash())
                .isEqualTo(claim("30.5M", null, null, PLACE, false).hash());
    }

    @Test
    void hashTellsEveryPartApart() {
        assertThat(new String[] {
                    claim("30.5M", null, null, PLACE, false).hash(),
                    claim("30.5M", "nl-ap", null, PLACE, false).hash(),
                    claim("30.5M", null, "nl-ap", PLACE, false).hash(),
                    claim("30.5M", null, null, PLACE, true).hash(),
                    claim("30.5M", null, null, new Place.Passage(3, "€30.5 million"), false)
                            .hash(),
                    claim("30.5M", null, null, new Place.Passage(2, "30.5 million"), false)
                            .hash(),
                    claim("30.5M", null, null, new Place.Row(2), false).hash()
                })
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("[0-9a-f]{20}"));
    }

    private static Claim claim(
            String written, @Nullable String saidBy, @Nullable String via, Place place, boolean inferred) {
        Value value = new Value.Amount(Bound.EXACT, "EUR", new Numeral(new BigDecimal("30500000"), written));
        return new Claim(
                "001", "nl-fine", AMOUNT, value, saidBy, via, place, inferred, null, new Location("a.yaml", 1, 1));
    }
}
