package docket.claims;

import org.jspecify.annotations.Nullable;

/**
 * A property of the ontology that a fact can state.
 *
 * @param name local name, the key a curator writes; {@code type} for {@code rdf:type}
 * @param rangeClass for references: local name of the class the thing must have, null for any
 * @param scheme for concepts and quantities' units: local name of the concept scheme, null for any
 * @param singleValued at most one value can hold, so that more are a disagreement
 */
public record Property(
        String name,
        String iri,
        ValueKind kind,
        @Nullable String rangeClass,
        @Nullable String scheme,
        boolean singleValued,
        String comment) {}
