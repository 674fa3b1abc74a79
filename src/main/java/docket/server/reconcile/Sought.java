package docket.server.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One reconciliation query (section 4.1 of the specification).
 *
 * @param text empty for none: then nothing is found, since properties only compare what a name has found
 * @param types ids; empty for all
 * @param all whether a thing must have all of the types, rather than any
 * @param properties property → what a value of it is called, any of which will do
 */
record Sought(String text, Set<String> types, boolean all, int limit, Map<Term, List<String>> properties) {
    Sought {
        types = Set.copyOf(types);
        properties = Map.copyOf(properties);
    }
}
