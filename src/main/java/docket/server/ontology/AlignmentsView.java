package docket.server.ontology;

import docket.claims.Ontology;
import docket.server.html.Cell;
import docket.server.html.OntologyPage.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Shows how the terms relate to those of other vocabularies. */
record AlignmentsView(Ontology ontology) {
    private static final Map<Property, String> RELATIONS = relations();

    private static Map<Property, String> relations() {
        Map<Property, String> words = new LinkedHashMap<>();
        words.put(RDFS.subClassOf, "is a kind of");
        words.put(RDFS.subPropertyOf, "is a kind of");
        words.put(SKOS.exactMatch, "is the same as");
        words.put(SKOS.closeMatch, "is close to");
        words.put(SKOS.relatedMatch, "is related to");
        return words;
    }

    List<Alignment> of(Graph graph) {
        TermCells cells = new TermCells(ontology);
        List<Alignment> all = new ArrayList<>();
        graph.stream()
                .map(Triple::getSubject)
                .filter(TermCells::isOurs)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(term -> RELATIONS.forEach((relation, words) -> {
                    List<Cell> others = TermCells.objects(graph, term, relation).stream()
                            .map(other -> cell(graph, other))
                            .toList();
                    if (!others.isEmpty()) {
                        all.add(new Alignment(cells.of(term), words, others));
                    }
                }));
        return all;
    }

    /** By the prefix that the file has for it. */
    private static Cell cell(Graph graph, Node term) {
        String name = graph.getPrefixMapping().shortForm(term.getURI());
        return Cell.link(name, term.getURI(), term.getURI());
    }
}
