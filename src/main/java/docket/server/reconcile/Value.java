package docket.server.reconcile;

import docket.query.find.Entry;
import docket.query.find.Region;
import docket.query.find.Words;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/**
 * One value of one property of a thing.
 *
 * @param text for people: a label, a sum in words, a literal's text
 * @param thing where the value is itself something that is reconciled
 */
record Value(Node term, String text, Optional<Entry> thing) {

    /** As a data extension gives it: an entity, a number, a day or a string. */
    JsonObject json() {
        var json = Json.createObjectBuilder();
        if (thing.isPresent()) {
            return json.add("id", thing.get().key()).add("name", text).build();
        }
        if (isOf(XSDDatatype.XSDinteger)) {
            return json.add("int", new BigInteger(text)).build();
        }
        if (isOf(XSDDatatype.XSDdecimal)) {
            return json.add("float", new BigDecimal(text)).build();
        }
        if (isOf(XSDDatatype.XSDdate)) {
            // the protocol's schema takes no date without a time; a year or a month, which have no day, stay strings
            return json.add("date", text + "T00:00:00Z").build();
        }
        return json.add("str", text).build();
    }

    private boolean isOf(XSDDatatype type) {
        return term.isLiteral() && term.getLiteralDatatype().equals(type);
    }

    /** Whether this is what somebody calls it: by key, by any name, by the same number, by the country or a part of it. */
    boolean answersTo(String words) {
        String letters = Words.letters(words);
        Stream<String> names = Stream.of(
                        Stream.of(text),
                        thing.stream()
                                .flatMap(entry -> Stream.concat(Stream.of(entry.key()), entry.otherNames().stream())),
                        region().stream().flatMap(Region::names))
                .flatMap(all -> all);
        return !letters.isEmpty() && names.map(Words::letters).anyMatch(letters::equals)
                || number(text).isPresent() && number(text).equals(number(words))
                || region().stream()
                        .anyMatch(region -> Region.of(words).stream().anyMatch(region::fits));
    }

    private Optional<Region> region() {
        return term.isLiteral() ? Region.of(text) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
                ? Optional.of(new BigDecimal(text).stripTrailingZeros())
                : Optional.empty();
    }
}
