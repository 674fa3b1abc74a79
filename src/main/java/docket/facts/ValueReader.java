package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import docket.claims.Value;
import docket.claims.ValueKind;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a value as its property's range tells. */
final class ValueReader {
    static final Pattern SHARE = Pattern.compile("(100|[0-9]{1,2}(\\.[0-9]{1,6})?)%");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /** @param conversion the source's own conversion of an amount, or null */
    record Reading(Value value, @Nullable Value conversion) {
        Reading(Value value) {
            this(value, null);
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
        String expected = "'" + property.name() + "' takes " + property.kind().expected();
        if (!(tree instanceof Tree.Scalar scalar)) {
            tree.reject(problems, expected, tree instanceof Tree.Sequence ? "a list holds single values" : "");
            return Optional.empty();
        }
        if (property.kind() == ValueKind.REFERENCE) {
            return keys.mention(scalar, property.name(), property.rangeClass())
                    .map(key -> new Reading(new Value.Reference(key)));
        }
        String text = scalar.text().strip();
        Optional<Reading> reading = read(property, text);
        if (reading.isEmpty()) {
            scalar.reject(problems, expected, hint(property, text));
        }
        return reading;
    }

    private Optional<Reading> read(Property property, String text) {
        return switch (property.kind()) {
            case REFERENCE -> throw new IllegalArgumentException("a key is read as it stands: " + text);
            case CLASS -> value(ontology.isStatable(text), text, Value.Term::new);
            case CONCEPT -> value(ontology.concepts(property.scheme()).contains(text), text, Value.Term::new);
            case AMOUNT -> AmountSyntax.amount(text).map(a -> new Reading(a.amount(), a.conversion()));
            case QUANTITY -> AmountSyntax.quantity(text).flatMap(this::quantity);
            case DATE -> Dates.read(text).map(Reading::new);
            case REGION -> value(Codes.isRegion(text), text, Value.Region::new);
            case CURRENCY -> value(Codes.isCurrency(text), text, Value.Text::new);
            case SHARE -> value(SHARE.matcher(text).matches(), text, ValueReader::share);
            case BOOLEAN ->
                value(text.equals("true") || text.equals("false"), text, t -> new Value.Flag(t.equals("true")));
            case INTEGER ->
                value(INTEGER.matcher(text).matches(), text, t -> new Value.Number(new BigDecimal(t), true));
            case DECIMAL ->
                value(DECIMAL.matcher(text).matches(), text, t -> new Value.Number(new BigDecimal(t), false));
            case TEXT -> value(!text.isEmpty(), text, Value.Text::new);
            case LINK -> value(Links.isIri(text), text, Value.Link::new);
        };
    }

    private static Optional<Reading> value(boolean fits, String text, Function<String, Value> read) {
        return fits ? Optional.of(new Reading(read.apply(text))) : Optional.empty();
    }

    private Optional<Reading> quantity(AmountSyntax.Counted counted) {
        return ontology.unit(counted.unit())
                .map(unit -> new Reading(new Value.Quantity(counted.bound(), unit, counted.number())));
    }

    private static Value share(String text) {
        return new Value.Number(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2), false);
    }

    private String hint(Property property, String text) {
        return switch (property.kind()) {
            case CONCEPT -> nearestOf(text, ontology.concepts(property.scheme()));
            case CLASS -> nearestOf(text, ontology.statable());
            case QUANTITY -> AmountHint.quantity(text, ontology);
            case AMOUNT -> AmountHint.amount(text);
            case REGION -> Codes.regionHint(text);
            case CURRENCY -> Codes.currencyHint(text);
            case DATE -> Dates.hint(text);
            case SHARE -> "a number from 0 to 100 with its sign: 23%";
            case INTEGER, DECIMAL -> "digits without signs between them: 1234567";
            case REFERENCE, BOOLEAN, TEXT, LINK -> "";
        };
    }

    private static String nearestOf(String text, Collection<String> known) {
        return Nearest.hint(
                text,
                known,
                "known: " + String.join(", ", known.stream().sorted().toList()));
    }
}
