package docket.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs a built execution by the form of its query. */
final class Execution {
    private Execution() {}

    static Answer answer(Query query, QueryExec execution) {
        if (query.isSelectType()) {
            return new Answer.Rows(execution.select());
        }
        if (query.isAskType()) {
            return new Answer.Truth(execution.ask());
        }
        return new Answer.Triples(
                query.isConstructType() ? execution.constructTriples() : execution.describeTriples(),
                query.getPrefixMapping().getNsPrefixMap());
    }
}
