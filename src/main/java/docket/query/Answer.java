package docket.query;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.RowSet;

/** What an endpoint says to a query; to be read once, inside the call that handed it over. */
public sealed interface Answer {

    /** Of a SELECT; a row may be kept, its terms are read from the store when it is handed over. */
    record Rows(RowSet rows) implements Answer {}

    /** Of an ASK. */
    record Truth(boolean holds) implements Answer {}

    /**
     * Of a CONSTRUCT or DESCRIBE.
     *
     * @param triples each once
     * @param prefixes what the query declares, name to namespace
     */
    record Triples(Iterator<Triple> triples, Map<String, String> prefixes) implements Answer {}
}
