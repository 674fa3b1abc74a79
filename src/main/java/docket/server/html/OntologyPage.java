package docket.server.html;

import java.util.List;

/** The terms of the ontology, by kind. */
public record OntologyPage(List<Section> sections) {

    /** @param id for a link within the page */
    public record Section(String id, String title, List<Term> terms) {}

    /** @param above superclasses, broader concepts, schemes */
    public record Term(
            String localName, String label, String comment, List<Cell> above, List<Cell> domain, List<Cell> range) {}
}
