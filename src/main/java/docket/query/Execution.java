package docket.query;

import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/** Runs a built execution by the form of its query. */
final class Execution {
    private Execution() {}

    /** @param description answers a DESCRIBE */
    static Answer answer(Query query, QueryExec execution, Supplier<Iterator<Triple>> description) {
        if (query.isSelectType()) {
            RowSet rows = execution.select();
            return new Answer.Rows(RowSetStream.create(rows.getResultVars(), Iter.map(rows, Binding::detach)));
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        return new Answer.Triples(
                Iter.distinct(query.isConstructType() ? execution.constructTriples() : description.get()),
                query.getPrefixMapping().getNsPrefixMap());
    }
}
