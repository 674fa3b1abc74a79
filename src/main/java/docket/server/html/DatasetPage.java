package docket.server.html;

import java.util.List;

/**
 * What the dataset is.
 *
 * @param generation its version, which is also the name of its dumps' folder
 * @param program the version of the program that built it
 * @param parts the view first, then the named graphs
 * @param jsonLd its description in schema.org's terms
 */
public record DatasetPage(
        String description,
        String generation,
        String program,
        List<Part> parts,
        List<Term> classes,
        List<Term> properties,
        String jsonLd) {

    /** @param iri empty for the view, which is the default graph */
    public record Part(String title, String iri, String triples) {}

    /**
     * A class or a property of the view.
     *
     * @param number how many things are one, or how many statements have it
     * @param example a thing with it
     */
    public record Term(Cell term, String number, Cell example) {}
}
