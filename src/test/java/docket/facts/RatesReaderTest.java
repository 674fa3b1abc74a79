package docket.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import docket.claims.Rates;
import docket.problem.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesReaderTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 23);

    @TempDir
    Path folder;

    @Test
    void takesTheDayOrTheLastOneBefore() throws IOException {
        Rates rates = read("Date,USD,GBP,\n2024-08-26,1.1,0.8,\n2024-08-23,1.2,N/A,\n");
        assertThat(rates.rate("EUR", "USD", FRIDAY.plusDays(2))).hasValueSatisfying(fixing -> {
            assertThat(fixing.rate()).isEqualByComparingTo("1.2");
            assertThat(fixing.day()).isEqualTo(FRIDAY);
        });
        assertThat(rates.rate("USD", "EUR", FRIDAY.plusDays(3)).orElseThrow().rate())
                .isEqualByComparingTo(new BigDecimal("0.9090909090909091"));
        assertThat(rates.rate("GBP", "USD", FRIDAY.plusDays(3)).orElseThrow().rate())
                .isEqualByComparingTo("1.375");
    }

    @Test
    void knowsNoRateBeforeTheFirstDayNorWhereThereIsNone() throws IOException {
        Rates rates = read("Date,USD,GBP,\n2024-08-23,1.2,N/A,\n");
        assertThat(rates.rate("EUR", "USD", FRIDAY.minusDays(1))).isEmpty();
        assertThat(rates.rate("EUR", "GBP", FRIDAY)).isEmpty();
        assertThat(rates.rate("EUR", "XXX", FRIDAY)).isEmpty();
    }

    @Test
    void tellsEachWrongRowByItsLine() {
        assertThatThrownBy(() -> read("Date,USD\n2024-08-23,1.2\n2024-08-24,lots\nyesterday,1.3\n2024-08-26,0\n"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("rates.csv:3: error: 'lots' is no rate of USD")
                .hasMessageContaining("rates.csv:4: error: 'yesterday' is no day")
                .hasMessageContaining("rates.csv:5: error: '0' is no rate of USD");
    }

    @Test
    void refusesAFileWithoutRates() {
        assertThatThrownBy(() -> read("Date,USD\n")).hasMessageContaining("has no rates");
        assertThatThrownBy(() -> RatesReader.read(folder.resolve("none.csv"))).hasMessageContaining("can't be read");
    }

    @Test
    void readsTheWholeHistory() {
        Path history = Path.of("../shared/data/ecb/eurofxref-hist.csv");
        assumeThat(history)
                .as("the European Central Bank's history is not there: skipped")
                .exists();
        Rates rates = RatesReader.read(history);
        assertThat(rates.perEuro()).hasSize(6983);
        assertThat(rates.rate("EUR", "USD", LocalDate.of(1999, 1, 4))
                        .orElseThrow()
                        .rate())
                .isEqualByComparingTo("1.1789");
    }

    private Rates read(String text) throws IOException {
        return RatesReader.read(Files.writeString(folder.resolve("rates.csv"), text));
    }
}
