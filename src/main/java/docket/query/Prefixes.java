package docket.query;

import docket.claims.Iris;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Short names for IRIs in what people read; one prefix a namespace, and things by their keys. */
public final class Prefixes {
    /** The standards' own prefixes, and ours. */
    public static final Map<String, String> STANDARD = standard();

    private final Iris iris;

    public Prefixes(Iris iris) {
        this.iris = iris;
    }

    private static Map<String, String> standard() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("enf", Iris.ENF);
        all.put("graph", Iris.BASE + "graph/");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("dcterms", "http://purl.org/dc/terms/");
        all.put("schema", "https://schema.org/");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("oa", "http://www.w3.org/ns/oa#");
        all.put("sh", "http://www.w3.org/ns/shacl#");
        all.put("void", "http://rdfs.org/ns/void#");
        all.put("dcat", "http://www.w3.org/ns/dcat#");
        all.put("spdx", "http://spdx.org/rdf/terms#");
        return Collections.unmodifiableMap(all);
    }

    /**
     * The standard ones, {@code id:} for things and one for each kind of thing a step below, whose names have a slash else.
     *
     * @param declared what a query declares itself, for namespaces that have no prefix yet
     */
    public Map<String, String> with(Map<String, String> declared) {
        Map<String, String> all = new LinkedHashMap<>(STANDARD);
        all.put("id", iris.ids());
        all.put("amount", iris.amount(""));
        all.put("claim", iris.claim(""));
        all.put("quantity", iris.quantity(""));
        all.put("source", iris.source(""));
        all.put("dataset", Iris.BASE + "dataset#");
        declared.forEach((prefix, namespace) -> {
            if (!all.containsValue(namespace)) {
                all.putIfAbsent(prefix, namespace);
            }
        });
        return all;
    }

    /** For the dataset as a whole. */
    public Map<String, String> all() {
        return with(Map.of());
    }

    /** The key of a thing, else {@code enf:Fine}, else the IRI as it is. */
    public String shorten(String iri) {
        Optional<String> key = iris.key(iri);
        if (key.isPresent()) {
            return key.get();
        }
        for (Map.Entry<String, String> prefix : STANDARD.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && iri.length() > prefix.getValue().length()) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
