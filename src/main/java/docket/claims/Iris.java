package docket.claims;

import java.util.Optional;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * Mints every IRI of the product; all of them follow from the facts alone.
 *
 * @param base what {@code id/…} stands under; ends in a slash. Terms, graphs and queries never move.
 */
public record Iris(String base) {
    /** The one base IRI. */
    public static final String BASE = "https://w3id.org/docket/";

    /** Namespace of the ontology's terms, prefix {@code enf:}. */
    public static final String ENF = BASE + "ontology#";

    public static final String CLAIMS_GRAPH = BASE + "graph/claims";
    public static final String VERDICTS_GRAPH = BASE + "graph/verdicts";
    public static final String QUERIES_GRAPH = BASE + "graph/queries";
    public static final String ABOUT_GRAPH = BASE + "graph/about";

    public Iris {
        if (!base.endsWith("/")) {
            throw new IllegalArgumentException("base must end in a slash: " + base);
        }
    }

    /** With the product's own base. */
    public static Iris standard() {
        return new Iris(BASE);
    }

    /** @param ids what the IRIs of things begin with, void:uriSpace; empty where that is none of ours */
    public static Optional<Iris> ofSpace(String ids) {
        return ids.endsWith("/id/") ? Optional.of(new Iris(ids.substring(0, ids.length() - 3))) : Optional.empty();
    }

    /**
     * Whether a text is an absolute IRI (RFC 3987): nothing in it could end an IRI in any syntax of RDF or SPARQL, and no
     * reader of one makes another of it, as of {@code http://a/b/../c}.
     */
    public static boolean isAbsolute(String text) {
        try {
            return IRIx.create(text).isReference()
                    && IRIx.create(BASE).resolve(text).str().equals(text);
        } catch (IRIException e) {
            return false;
        }
    }

    public static String sourceGraph(String sourceId) {
        return BASE + "graph/source/" + sourceId;
    }

    /** A named query, also its address below the server's root. */
    public static String query(String name) {
        return BASE + "queries/" + name;
    }

    /** A state of the whole graph, also the address of its dumps below the server's root. */
    public static String generation(String name) {
        return BASE + "dumps/" + name + "/";
    }

    /** A class, property or concept of the ontology. */
    public static String term(String localName) {
        return ENF + localName;
    }

    /** What {@code id/} IRIs begin with. */
    public String ids() {
        return base + "id/";
    }

    public String thing(String key) {
        return ids() + key;
    }

    public String source(String id) {
        return ids() + "source/" + id;
    }

    public String claim(String hash) {
        return ids() + "claim/" + hash;
    }

    public String verdict(String key, String property) {
        return ids() + "verdict/" + key + "/" + property;
    }

    /** @param number from 1 */
    public String candidate(String key, String property, int number) {
        return verdict(key, property) + "#" + number;
    }

    public String amount(String name) {
        return ids() + "amount/" + name;
    }

    public String quantity(String name) {
        return ids() + "quantity/" + name;
    }

    /** What follows {@code id/}: a register key, or a path such as {@code source/001}; empty for any other IRI. */
    public Optional<String> key(String iri) {
        return iri.startsWith(ids()) && iri.length() > ids().length()
                ? Optional.of(iri.substring(ids().length()))
                : Optional.empty();
    }
}
