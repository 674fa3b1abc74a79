package docket.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import docket.claims.Rates;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads the European Central Bank's {@code eurofxref-hist.csv}: a row a day, a column a currency, units of it for one
 * euro, {@code N/A} where there is none; in any order of days.
 */
public final class RatesReader {
    private static final String DAY = "Date";
    private static final String NONE = "N/A";

    private RatesReader() {}

    /** @throws Failure of kind STORE if it can't be read, of kind DATA with the rows that are wrong */
    public static Rates read(Path file) {
        Problems problems = new Problems();
        NavigableMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(file)) {
            rows.forEach(row -> row(row, file, days, problems));
        } catch (IOException | UncheckedIOException e) {
            throw Failure.store(file.toString(), "can't be read: " + e.getMessage(), "see --rates");
        } catch (CsvParseException e) {
            throw new Failure(
                    Failure.Kind.DATA,
                    List.of(Problem.error(Location.of(file.toString()), "not readable as CSV: " + e.getMessage(), "")));
        }
        if (days.isEmpty() && !problems.hasErrors()) {
            problems.error(Location.of(file.toString()), "has no rates", "a header Date,USD,… and a row a day");
        }
        problems.throwIfErrors();
        return new Rates(days);
    }

    private static void row(
            NamedCsvRecord row, Path file, NavigableMap<LocalDate, Map<String, BigDecimal>> days, Problems problems) {
        Location at = new Location(file.toString(), (int) row.getStartingLineNumber(), 0);
        Map<String, BigDecimal> rates = new HashMap<>();
        String day = row.findField(DAY).orElse("");
        row.getFieldsAsMap().forEach((currency, text) -> {
            if (currency.isBlank() || currency.equals(DAY) || text.isBlank() || text.equals(NONE)) {
                return;
            }
            try {
                BigDecimal rate = new BigDecimal(text.strip());
                if (rate.signum() > 0) {
                    rates.put(currency.strip(), rate);
                    return;
                }
            } catch (NumberFormatException e) {
                // told below, like a rate that is not above zero
            }
            problems.error(at, "'" + text + "' is no rate of " + currency, "a number above zero, or N/A");
        });
        try {
            days.put(LocalDate.parse(day), rates);
        } catch (DateTimeParseException e) {
            problems.error(at, "'" + day + "' is no day", "a column Date with YYYY-MM-DD");
        }
    }
}
