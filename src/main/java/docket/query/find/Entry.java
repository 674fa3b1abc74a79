package docket.query.find;

import java.util.List;
import java.util.stream.Stream;

/**
 * A thing that can be found.
 *
 * @param key what follows {@code id/} in its IRI; a name like the others
 * @param label the key where it has none
 * @param otherNames in code point order
 * @param types IRIs of its own classes, then of those above them
 * @param country ISO 3166 code, which tells namesakes apart; empty where it has none
 */
public record Entry(String iri, String key, String label, List<String> otherNames, List<String> types, String country) {

    public Entry {
        otherNames = List.copyOf(otherNames);
        types = List.copyOf(types);
    }

    /** All names, its label first, its key last. */
    Stream<String> names() {
        return Stream.of(Stream.of(label), otherNames.stream(), Stream.of(key))
                .flatMap(names -> names)
                .distinct();
    }
}
