package docket.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {
    @ParameterizedTest
    @CsvSource({
        "5M, 1",
        "5.1M, 2",
        "5.10M, 3",
        "20M, 2",
        "30.5M, 3",
        "33.7, 3",
        "50bn, 2",
        "0.5, 1",
        "0.05M, 1",
        "30500000, 8",
        "20000000, 8",
        "1234567, 7",
        "100, 3",
        "0, 1",
        "007, 1",
        "100.0, 4"
    })
    void countsTheDigitsThatTheSourceGave(String written, int digits) {
        assertThat(new Numeral(BigDecimal.ONE, written).significantDigits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"30500000.0, 30500000", "3.05E7, 30500000", "33.70, 33.7", "0.50, 0.5", "0, 0", "0.00, 0"})
    void writesTheValueInFullWithoutTrailingZeros(String value, String digits) {
        assertThat(new Numeral(new BigDecimal(value), value).digits()).isEqualTo(digits);
    }

    @Test
    void valuesOfOneSizeAreEqualHoweverScaled() {
        assertThat(new Numeral(new BigDecimal("5E+6"), "5M"))
                .isEqualTo(new Numeral(new BigDecimal("5000000.00"), "5M"));
    }
}
