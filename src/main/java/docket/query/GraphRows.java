package docket.query;

import docket.query.bounded.Deadline;
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

/** A graph as a table of its triples, in an order of its own, so that pages can part it. */
public final class GraphRows {
    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");

    private GraphRows() {}

    /**
     * Reads all of it.
     *
     * @param triples each once
     * @param first what it is about: the triples of these come before the others
     * @param deadline looked at while they are read and sorted
     */
    public static RowSet of(Iterator<Triple> triples, Collection<Node> first, Deadline deadline) {
        List<Triple> all = new ArrayList<>();
        triples.forEachRemaining(triple -> {
            deadline.check();
            all.add(triple);
        });
        Iterator<Binding> rows = all.stream()
                .sorted(deadline.watching(Comparator.comparing((Triple triple) -> !first.contains(triple.getSubject()))
                        .thenComparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                        .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms)))
                .map(triple -> BindingFactory.binding(
                        SUBJECT, triple.getSubject(), PROPERTY, triple.getPredicate(), VALUE, triple.getObject()))
                .iterator();
        return RowSetStream.create(List.of(SUBJECT, PROPERTY, VALUE), rows);
    }
}
