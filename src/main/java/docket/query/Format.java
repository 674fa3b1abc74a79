package docket.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to write an answer: the names of {@code --format} and {@code ?format=}, and their media types. */
public enum Format {
    /** Columns for a reader's eye: keys and prefixed names instead of IRIs. */
    TABLE(true, false, "text/plain"),
    /** SPARQL 1.1 Query Results CSV. */
    CSV(true, false, "text/csv"),
    /** CSV with a byte order mark, in which no text can be taken for a formula. */
    SPREADSHEET(true, false, "text/csv"),
    /** SPARQL 1.1 Query Results TSV. */
    TSV(true, false, "text/tab-separated-values"),
    /** SPARQL 1.1 Query Results JSON. */
    JSON(true, false, "application/sparql-results+json", "application/json"),
    /** SPARQL Query Results XML. */
    XML(true, false, "application/sparql-results+xml", "application/xml", "text/xml"),
    /** Also asked for by the names of N3, which it is a part of. */
    TURTLE(false, true, "text/turtle", "application/x-turtle", "text/n3", "text/rdf+n3"),
    /** Sorted by line. */
    NTRIPLES(false, true, "application/n-triples"),
    /** Compacted with the project's context. */
    JSONLD(false, true, "application/ld+json"),
    /** A page; the server alone writes it. */
    HTML(true, true, "text/html", "application/xhtml+xml");

    private final boolean results;
    private final boolean graphs;
    private final List<String> mediaTypes;

    Format(boolean results, boolean graphs, String... mediaTypes) {
        this.results = results;
        this.graphs = graphs;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** As a user writes it, in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it writes the answer of a SELECT or ASK. */
    public boolean writesResults() {
        return results;
    }

    /** Whether it writes the answer of a CONSTRUCT or DESCRIBE. */
    public boolean writesGraphs() {
        return graphs;
    }

    /** The one to send, without a charset. */
    public String mediaType() {
        return mediaTypes.getFirst();
    }

    /** Those that ask for it, the one to send first. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The value of a Content-Type: text types name their charset. */
    public String contentType() {
        return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
    }

    /** By its {@link #label}. */
    public static Optional<Format> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** All that write what this form of query answers; SELECT and ASK give results, the rest graphs. */
    public static List<Format> writing(boolean graph) {
        return Arrays.stream(values())
                .filter(format -> graph ? format.writesGraphs() : format.writesResults())
                .toList();
    }
}
