package docket.resolve;

import docket.claims.Bound;
import docket.claims.Claim;
import docket.claims.Numeral;
import docket.claims.Property;
import docket.claims.Value;
import docket.claims.ValueKind;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Values and sources in words, for reasons. */
final class Wording {
    private Wording() {}

    /** {@code over EUR 5,000,000}. */
    static String of(Value value) {
        return switch (value) {
            case Value.Amount a -> bound(a.bound()) + a.currency() + " " + grouped(a.number());
            case Value.Quantity q -> bound(q.bound()) + grouped(q.number()) + " (" + q.unit() + ")";
            case Value.Reference reference -> reference.key();
            case Value.Term term -> term.name();
            case Value.PartialDate date -> date.text();
            case Value.Region region -> region.code();
            case Value.Text text -> "“" + text.text() + "”";
            case Value.Number number -> number.canonical();
            case Value.Flag flag -> flag.canonical();
            case Value.Link link -> link.iri();
        };
    }

    /** As a curator writes it in a facts file: {@code over EUR 5M}, {@code 23%}. */
    static String written(Value value, Property property) {
        return switch (value) {
            case Value.Amount a ->
                bound(a.bound()) + a.currency() + " " + a.number().written();
            case Value.Quantity q -> bound(q.bound()) + q.number().written() + " " + q.unit();
            case Value.Number number
            when property.kind() == ValueKind.SHARE ->
                number.value().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case Value.Text text -> text.text();
            default -> of(value);
        };
    }

    /** A reading with those who state it: {@code EUR 5,000,000 (001)}. */
    static String stated(Reading reading) {
        return of(reading.value()) + " (" + sources(reading.claims()) + ")";
    }

    /** Each source once: {@code 000, 001 and 004}. */
    static String sources(Collection<Claim> claims) {
        return join(claims.stream()
                .map(Claim::source)
                .distinct()
                .sorted()
                .map(Wording::source)
                .toList());
    }

    /** Of an id that is a running number and a hash the number is enough for a reader. */
    static String source(String id) {
        return id.matches("[0-9]+_[0-9a-f]{8,}") ? id.substring(0, id.indexOf('_')) : id;
    }

    static String join(Collection<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    private static String bound(Bound bound) {
        return bound == Bound.EXACT ? "" : bound.words() + " ";
    }

    private static String grouped(Numeral number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number.value());
    }
}
