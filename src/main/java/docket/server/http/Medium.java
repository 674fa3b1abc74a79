package docket.server.http;

import docket.query.Format;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form in which a resource can be had.
 *
 * @param labels what {@code ?format=} calls it, our own name first
 * @param mediaTypes those that ask for it, the one that is sent first
 * @param contentType with charset where the type is text
 */
public record Medium(List<String> labels, List<String> mediaTypes, String contentType) {
    public static final Medium HTML = of(Format.HTML);
    public static final Medium TURTLE = of(Format.TURTLE, "n3");
    public static final Medium NTRIPLES = of(Format.NTRIPLES);
    public static final Medium JSONLD = of(Format.JSONLD, "json-ld");
    /** Also called {@code xml}, as widespread SPARQL clients do. */
    public static final Medium RDFXML =
            of("application/rdf+xml", List.of("rdfxml", "xml", "rdf", "rdf+xml"), "application/rdf+xml");

    public static final Medium RESULTS_JSON = of(Format.JSON);
    public static final Medium RESULTS_XML = of(Format.XML);
    public static final Medium CSV = of(Format.CSV);
    public static final Medium SPREADSHEET = of(Format.SPREADSHEET);
    public static final Medium TSV = of(Format.TSV);
    public static final Medium TABLE = of(Format.TABLE);
    /** JSON of our own shape. */
    public static final Medium JSON = of("application/json", List.of("json"), "application/json");

    public static final Medium PROBLEM =
            of("application/problem+json", List.of("problem"), "application/problem+json", "application/json");
    public static final Medium SPARQL =
            of("application/sparql-query; charset=utf-8", List.of("rq"), "application/sparql-query", "text/plain");
    public static final Medium TEXT = of("text/plain; charset=utf-8", List.of("text"), "text/plain");

    public Medium {
        labels = List.copyOf(labels);
        mediaTypes = List.copyOf(mediaTypes);
    }

    private static Medium of(Format format, String... aliases) {
        List<String> labels = Stream.concat(Stream.of(format.label()), List.of(aliases).stream())
                .toList();
        return new Medium(labels, format.mediaTypes(), format.contentType());
    }

    private static Medium of(String contentType, List<String> labels, String... mediaTypes) {
        return new Medium(labels, List.of(mediaTypes), contentType);
    }

    public String label() {
        return labels.getFirst();
    }

    /** The format that writes a query's answer so; empty for what {@link Format} does not know. */
    public Optional<Format> format() {
        return Format.named(label()).filter(format -> format.mediaTypes().equals(mediaTypes));
    }
}
