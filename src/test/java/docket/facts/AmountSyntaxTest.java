package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Bound;
import docket.claims.Value;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountSyntaxTest {
    @ParameterizedTest
    @CsvSource({
        "EUR 30.5M, EUR-30500000",
        "EUR 30500000, EUR-30500000",
        "EUR 30500k, EUR-30500000",
        "USD 33.7, USD-33.7",
        "EUR 0.50, EUR-0.5",
        "EUR 0, EUR-0",
        "JPY 2bn, JPY-2000000000",
        "about USD 34M, USD-34000000-about",
        "over EUR 5M, EUR-5000000-over",
        "at least EUR 5M, EUR-5000000-atLeast",
        "under EUR 5M, EUR-5000000-under",
        "up to EUR 5M, EUR-5000000-atMost"
    })
    void readsAnAmount(String written, String name) {
        assertThat(AmountSyntax.amount(written))
                .map(a -> a.amount().canonical())
                .contains(name);
    }

    @Test
    void theBracketIsAConversionWithTheSameBound() {
        AmountSyntax.Amounts amounts =
                AmountSyntax.amount("over EUR 5M (USD 5.5M)").orElseThrow();

        Value.Amount conversion = Objects.requireNonNull(amounts.conversion());
        assertThat(amounts.amount().canonical()).isEqualTo("EUR-5000000-over");
        assertThat(conversion.canonical()).isEqualTo("USD-5500000-over");
        assertThat(conversion.number().written()).isEqualTo("5.5M");
    }

    @Test
    void readsAQuantity() {
        AmountSyntax.Counted counted = AmountSyntax.quantity("over 50bn photos").orElseThrow();

        assertThat(counted.bound()).isEqualTo(Bound.OVER);
        assertThat(counted.number().digits()).isEqualTo("50000000000");
        assertThat(counted.unit()).isEqualTo("photos");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR 30.5M(USD 33.7M) | EUR 30.5M (USD 33.7M)",
                "€30.5M | EUR 30.5M",
                "EUR 30,5M | EUR 30.5M",
                "30.5M EUR | EUR 30.5M",
                "EUR30.5M | EUR 30.5M",
                "EUR 30.5 M | EUR 30.5M",
                "$33.7 million | USD 33.7M",
                "approximately 5 billion dollars | about USD 5bn",
                "Over EUR 5M | over EUR 5M",
                "€30.5 million ($33.7 million) | EUR 30.5M (USD 33.7M)",
                "£7,552,800 | GBP 7552800"
            })
    void showsHowItIsWritten(String found, String written) {
        assertThat(AmountSyntax.amount(found)).isEmpty();
        assertThat(AmountHint.amount(found)).isEqualTo("did you mean '" + written + "'?");
    }
}
