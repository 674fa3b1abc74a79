package docket.facts;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import docket.claims.Rates;
import docket.problem.Failure;
import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the European Central Bank's {@code eurofxref-hist.csv}: a row a day, a column a currency, units of it for one
 * euro, {@code N/A} where there is none; in any order of days.
 */
public final class RatesReader {
    private static final String DAY = "Date";
    private static final String NONE = "N/A";
    private static final String FULL_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** Without an exponent: of 1e999999999 no sum could be written out. */
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    private RatesReader() {}

    /** @throws Failure of kind STORE if it can't be read, of kind DATA with the rows that are wrong */
    public static Rates read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Failure.store(file.toString(), "can't be read: there is no such file", "see --rates");
        }
        Problems problems = new Problems();
        NavigableMap<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
        TextFile.read(file, problems)
                .filter(text -> Hidden.isFree(file.toString(), text, 0, problems))
                .ifPresent(text -> rows(text, file, days, problems));
        if (days.isEmpty() && !problems.hasErrors()) {
            problems.error(new Location(file.toString(), 1, 0), "has no rates", "a header Date,USD,… and a row a day");
        }
        problems.throwIfErrors();
        return new Rates(days);
    }

    private static void rows(
            String text, Path file, NavigableMap<LocalDate, Map<String, BigDecimal>> days, Problems problems) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(text)) {
            rows.forEach(row -> row(row, file, days, problems));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        } catch (CsvParseException | IllegalArgumentException | IllegalStateException e) {
            problems.error(new Location(file.toString(), 1, 0), "not readable as CSV: " + e.getMessage(), "");
        }
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
            if (RATE.matcher(text.strip()).matches() && new BigDecimal(text.strip()).signum() > 0) {
                rates.put(currency.strip(), new BigDecimal(text.strip()));
            } else {
                problems.error(at, "'" + text + "' is no rate of " + currency, "a number above zero, or N/A");
            }
        });
        if (!day.matches(FULL_DATE) || Dates.read(day).isEmpty()) {
            problems.error(at, "'" + day + "' is no day", "a column Date with YYYY-MM-DD");
        } else if (days.put(LocalDate.parse(day), rates) != null) {
            problems.error(at, "the day " + day + " stands twice", "keep one");
        }
    }
}
