package docket.server.html;

import java.util.List;

/** What the terms of the ontology mean, and what they are used for. */
public record OntologyPage(
        List<Branch> classes,
        List<Property> stated,
        List<Property> written,
        List<Term> datatypes,
        List<Scheme> schemes,
        List<Shape> shapes,
        List<Alignment> alignments) {

    /**
     * A class or a property in use.
     *
     * @param things how many, for a reader; empty for none
     * @param example one of them, or empty
     */
    public record Use(String things, Cell example) {
        public static final Use NONE = new Use("", Cell.EMPTY);
    }

    /** @param id where its IRI leads to on the page; empty where that is elsewhere */
    public record Term(String id, String name, String label, String comment, Use use) {}

    /** A class or a concept with what is narrower. */
    public record Branch(Term term, List<Cell> also, List<Branch> narrower) {}

    /**
     * @param domain what it is said of; empty for anything
     * @param single whether one value at most can hold
     * @param syntax how a curator writes its value; empty for what no fact states
     */
    public record Property(Term term, List<Cell> domain, List<Cell> range, boolean single, String syntax) {}

    public record Scheme(Term term, List<Branch> concepts) {}

    /** @param looksAt which things, and what of them */
    public record Shape(String id, String name, String looksAt, String asks, String hint, boolean warning) {}

    /** @param relation in words */
    public record Alignment(Cell term, String relation, List<Cell> others) {}
}
