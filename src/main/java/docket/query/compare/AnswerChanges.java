package docket.query.compare;

import docket.query.named.NamedQuery;
import java.util.List;
import java.util.Map;

/**
 * What a new version changes for those who ask.
 *
 * @param claims that only one version has
 * @param queries those whose rows changed, by name
 * @param notes what could not be asked, in words
 */
public record AnswerChanges(List<ClaimChange> claims, List<OfQuery> queries, List<String> notes) {

    /**
     * Of one query.
     *
     * @param arguments of the call, by parameter; only required ones
     * @param columns in the query's order
     */
    public record OfQuery(NamedQuery query, Map<String, String> arguments, List<String> columns, List<Caused> rows) {}

    /**
     * One row with the claims that changed it.
     *
     * @param claims empty where none did, but a ruling, a rate, the register or the ontology
     */
    public record Caused(RowChange change, List<ClaimChange> claims) {}

    /** How many rows changed in this way. */
    public long count(Class<? extends RowChange> kind) {
        return queries.stream()
                .flatMap(query -> query.rows().stream())
                .filter(row -> kind.isInstance(row.change()))
                .count();
    }

    /** How many claims only the new version has. */
    public long claimsAdded() {
        return claims.stream().filter(ClaimChange::added).count();
    }
}
