package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Value;
import docket.claims.ValueKind;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a value as its property's range tells. */
final class ValueReader {
    private static final Pattern SHARE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?%");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** ISO 3166-1 reserves it for the European Union. */
    private static final String EUROPEAN_UNION = "EU";

    /** @param conversion the source's own conversion of an amount, or null */
    record Reading(Value value, @Nullable Value conversion) {
        static Optional<Reading> of(Value value) {
            return Optional.of(new Reading(value, null));
        }
    }

    private final Ontology ontology;
    private final Keys keys;
    private final Problems problems;

    ValueReader(Ontology ontology, Keys keys, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.problems = problems;
    }

    /** @return empty if the value does not fit; the problem is told */
    Optional<Reading> read(Property property, Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            problems.error(tree.at(), unfit(property, tree.kind()), "");
            return Optional.empty();
        }
        String text = scalar.text().strip();
        Optional<Reading> reading =
                switch (property.kind()) {
                    case REFERENCE -> reference(property, text, scalar);
                    case CLASS -> term(text, ontology.isClass(text));
                    case CONCEPT -> term(text, ontology.concepts(property.scheme()).contains(text));
                    case AMOUNT ->
                        AmountSyntax.amount(text).map(a -> new Reading(a.amount(), a.conversion()));
                    case QUANTITY -> quantity(text);
                    case DATE -> date(text).flatMap(Reading::of);
                    case REGION -> isRegion(text) ? Reading.of(new Value.Region(text)) : Optional.empty();
                    case CURRENCY -> AmountSyntax.isCurrency(text) ? Reading.of(new Value.Text(text)) : Optional.empty();
                    case SHARE -> share(text);
                    case BOOLEAN ->
                        text.equals("true") || text.equals("false")
                                ? Reading.of(new Value.Flag(text.equals("true")))
                                : Optional.empty();
                    case INTEGER -> number(text, INTEGER, true);
                    case DECIMAL -> number(text, DECIMAL, false);
                    case TEXT -> text.isEmpty() ? Optional.empty() : Reading.of(new Value.Text(text));
                    case LINK -> isIri(text) ? Reading.of(new Value.Link(text)) : Optional.empty();
                };
        if (reading.isEmpty()) {
            problems.error(scalar.at(), unfit(property, scalar.kind()), hint(property, text));
        }
        return reading;
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD} of the calendar. */
    static Optional<Value.PartialDate> date(String text) {
        try {
            switch (text.length()) {
                case 4 -> {
                    if (!YEAR.matcher(text).matches()) {
                        return Optional.empty();
                    }
                    Year.parse(text);
                }
                case 7 -> YearMonth.parse(text);
                case 10 -> LocalDate.parse(text);
                default -> {
                    return Optional.empty();
                }
            }
            return Optional.of(new Value.PartialDate(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An absolute IRI that every RDF syntax can write. */
    static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute() && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Optional<Reading> reference(Property property, String text, Tree.Scalar scalar) {
        if (!Keys.isKey(text)) {
            return Optional.empty();
        }
        keys.mention(text, property.name(), property.rangeClass(), scalar.at());
        return Reading.of(new Value.Reference(text));
    }

    private static Optional<Reading> term(String text, boolean known) {
        return known ? Reading.of(new Value.Term(text)) : Optional.empty();
    }

    private Optional<Reading> quantity(String text) {
        return AmountSyntax.quantity(text)
                .flatMap(counted -> ontology.unit(counted.unit())
                        .map(unit -> new Reading(new Value.Quantity(counted.bound(), unit, counted.number()), null)));
    }

    private static Optional<Reading> share(String text) {
        if (!SHARE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
        return Reading.of(new Value.Number(percent.movePointLeft(2), false));
    }

    private static Optional<Reading> number(String text, Pattern pattern, boolean whole) {
        return pattern.matcher(text).matches()
                ? Reading.of(new Value.Number(new BigDecimal(text), whole))
                : Optional.empty();
    }

    private static boolean isRegion(String text) {
        if (!REGION.matcher(text).matches()) {
            return false;
        }
        String country = text.substring(0, 2);
        return COUNTRIES.contains(country) || text.equals(EUROPEAN_UNION);
    }

    private static String unfit(Property property, String found) {
        return "'" + property.name() + "' takes " + property.kind().expected() + ", found " + found;
    }

    private String hint(Property property, String text) {
        return switch (property.kind()) {
            case CONCEPT -> nearestOf(text, ontology.concepts(property.scheme()));
            case CLASS -> nearestOf(text, ontology.classes());
            case REFERENCE -> "a key is made of a-z, 0-9 and '-'";
            case QUANTITY -> "known units: " + String.join(", ", sorted(ontology.concepts("UnitScheme")));
            case AMOUNT -> text.matches(".*[€$£].*") ? "write the code: EUR, USD, GBP" : "the code first, then the number: EUR 30.5M";
            case REGION -> text.equals("UK") ? "the code of the United Kingdom is GB" : "";
            case DATE, CURRENCY, SHARE, BOOLEAN, INTEGER, DECIMAL, TEXT, LINK -> "";
        };
    }

    private static String nearestOf(String text, Collection<String> known) {
        String near = Nearest.hint(text, known);
        return near.isEmpty() ? "known: " + String.join(", ", sorted(known)) : near;
    }

    private static Collection<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }
}
