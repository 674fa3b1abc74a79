package docket.query.bounded;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * DESCRIBE (SPARQL 1.1, section 16.4): every statement about the resources, in whichever graph. There are no blank nodes to
 * follow. It watches the deadline, which ARQ's own does not.
 */
final class Description {
    private Description() {}

    /** The query's pattern as one that gives rows: what is to be described, beside what it names. */
    static Query resources(Query describe) {
        Query select = QueryTransformOps.shallowCopy(describe);
        if (select.getQueryPattern() == null) {
            select.setQueryPattern(new ElementGroup());
        }
        select.setQuerySelectType();
        return select;
    }

    /** @param resources what {@link #resources} gave, executed; read here, the triples later */
    static Iterator<Triple> of(Query describe, QueryExec resources, DatasetGraph dataset, Deadline deadline) {
        Set<Node> all = new LinkedHashSet<>(describe.getResultURIs());
        RowSet rows = resources.select();
        rows.forEachRemaining(row -> row.forEach((name, term) -> {
            if (term.isURI()) {
                all.add(term);
            }
        }));
        DatasetGraph visible = DynamicDatasets.dynamicDataset(describe.getDatasetDescription(), dataset, false);
        return Iter.flatMap(all.iterator(), resource -> {
            deadline.check();
            return Iter.distinct(Iter.map(visible.find(Node.ANY, resource, Node.ANY, Node.ANY), Quad::asTriple));
        });
    }
}
