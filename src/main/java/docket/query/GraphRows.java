package docket.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.NodeCmp;

/** A graph as a table of its triples, each once and in an order of its own, so that pages can part it. */
public final class GraphRows {
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private GraphRows() {}

    /**
     * Reads all of it.
     *
     * @param first what it is about: the triples of these come before the others
     * @param check called at each triple, so that it can end the work
     */
    public static RowSet of(Iterator<Triple> triples, Collection<Node> first, Runnable check) {
        List<Triple> all = new ArrayList<>();
        triples.forEachRemaining(triple -> {
            check.run();
            all.add(triple);
        });
        Iterator<Binding> rows = all.stream()
                .distinct()
                .sorted(Comparator.comparing((Triple triple) -> !first.contains(triple.getSubject()))
                        .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms))
                .map(triple -> BindingFactory.binding(
                        SUBJECT, triple.getSubject(), PROPERTY, triple.getPredicate(), VALUE, triple.getObject()))
                .iterator();
        return RowSetStream.create(List.of(SUBJECT, PROPERTY, VALUE), rows);
    }
}
