package docket.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Queries that call what is no function of SPARQL 1.1, spelt in every way that the grammar has: in full, with a prefix, with
 * escapes, with other capitals, as a property, as an aggregate, and wherever an expression may stand.
 */
public final class ForeignFunctions {
    private static final String ARQ = "http://jena.apache.org/ARQ/";
    private static final String OLD_ARQ = "http://jena.hpl.hp.com/ARQ/";

    /** IRIs that Jena, its extensions or other stores know as functions. */
    private static final List<String> FUNCTIONS = Stream.of(
                    of(
                            ARQ + "function#",
                            "wait",
                            "print",
                            "now",
                            "sha1sum",
                            "localname",
                            "namespace",
                            "bnode",
                            "pi",
                            "e",
                            "max",
                            "min",
                            "eval",
                            "context",
                            "systemProperty",
                            "version",
                            "evenInteger",
                            "nowtz"),
                    of(OLD_ARQ + "function#", "wait", "now", "sqrt"),
                    of("http://jena.apache.org/ARQ/Function#", "wait"),
                    of(
                            "java:",
                            "java.lang.System.exit",
                            "org.apache.jena.sparql.function.library.wait",
                            "org.apache.jena.sparql.function.library.print",
                            "x",
                            ""),
                    of("JAVA:", "org.apache.jena.sparql.function.library.wait"),
                    of(
                            "http://www.w3.org/2005/xpath-functions#",
                            "upper-case",
                            "matches",
                            "collation-key",
                            "doc",
                            "unparsed-text",
                            "error",
                            "apply",
                            "concat",
                            "tokenize",
                            "format-number"),
                    of("http://www.w3.org/2005/xpath-functions/math#", "pow", "exp", "pi", "sqrt"),
                    of("http://www.w3.org/2005/xpath-functions", "/collation", "upper-case"),
                    of("http://spinrdf.org/spif#", "parseDate", "random", "cast", "buildURI"),
                    of("http://spinrdf.org/sp#", "eval"),
                    of("http://www.opengis.net/def/function/geosparql/", "distance", "buffer", "getSRID", "union"),
                    of("http://jena.apache.org/spatial#", "nearby", "convertLatLon"),
                    of("http://jena.apache.org/function/spatial#", "convertLatLon", "distance"),
                    of("http://jena.apache.org/text#", "query"),
                    of("http://jena.apache.org/cdt#", "get", "concat"),
                    of("http://w3id.org/awslabs/neptune/SPARQL-CDTs/", "get", "Map", "concat"),
                    of("http://jena.apache.org/ARQ/js#", "eval", "fn"),
                    of("http://example/ns#", "f"),
                    of("urn:", "x-arq:DefaultGraph", "x:f"),
                    of("file:///etc/", "passwd"),
                    of("http://127.0.0.1:1/", "f"),
                    of("mailto:", "a@b"),
                    of("http://www.w3.org/2001/xmlschema#", "integer"),
                    of("http://www.w3.org/2001/XMLSchema", "integer"),
                    of("https://www.w3.org/2001/XMLSchema#", "integer"),
                    of("%6Aava:", "x"),
                    of("http://jena.apache.org/ARQ/%66unction#", "wait"),
                    of("http://jena.apache.org/ARQ/../ARQ/function#", "wait"),
                    of("", "wait", "../ARQ/function#wait", "#wait"))
            .flatMap(List::stream)
            .toList();

    private static final List<String> PROPERTIES = Stream.of(
                    of(
                            ARQ + "property#",
                            "splitIRI",
                            "concat",
                            "str",
                            "bnode",
                            "assign",
                            "versionARQ",
                            "seq",
                            "alt",
                            "bag",
                            "container",
                            "textMatch",
                            "strSplit",
                            "labelSearch",
                            "blankNode",
                            "Alt"),
                    of(OLD_ARQ + "property#", "splitIRI", "versionARQ"),
                    of(ARQ + "list#", "member", "index", "length"),
                    of("java:", "org.apache.jena.sparql.pfunction.library.versionARQ", "x"))
            .flatMap(List::stream)
            .toList();

    /** Where a call may stand; {@code %s} is the function's IRI in brackets. */
    private static final List<String> CALLS = List.of(
            "SELECT (%s(1) AS ?x) {}",
            "SELECT (%s() AS ?x) {}",
            "SELECT (%s(DISTINCT 1) AS ?x) {}",
            "SELECT * { FILTER %s(1) }",
            "SELECT * { BIND(COALESCE(1/0, %s(1)) AS ?x) }",
            "SELECT * { BIND(IF(false, %s(1), 2) AS ?x) }",
            "SELECT * { FILTER(1 IN (2, %s(1))) }",
            "SELECT * { FILTER(1 NOT IN (%s(1))) }",
            "SELECT * { OPTIONAL { ?s ?p ?o FILTER(!%s(?o)) } }",
            "SELECT * { FILTER EXISTS { FILTER %s(1) } }",
            "SELECT * { FILTER NOT EXISTS { { SELECT (-%s(1) AS ?x) {} } } }",
            "SELECT * { { ?s ?p ?o } MINUS { ?s ?p ?o FILTER(%s(?o) && false) } }",
            "SELECT * { { } UNION { FILTER(false || %s(1)) } }",
            "SELECT * { GRAPH ?g { FILTER(%s(?g) = 1) } }",
            "SELECT * {} ORDER BY %s(1)",
            "SELECT (COUNT(*) AS ?n) {} GROUP BY (%s(1) AS ?x)",
            "SELECT (COUNT(*) AS ?n) {} GROUP BY %s(1)",
            "SELECT (COUNT(*) AS ?n) {} HAVING (%s(1) > 0)",
            "SELECT (SUM(%s(1)) AS ?n) {}",
            "SELECT (COUNT(DISTINCT %s(1)) AS ?n) {}",
            "SELECT (GROUP_CONCAT(STR(%s(1)); SEPARATOR = '') AS ?n) {}",
            "SELECT (SAMPLE(%s(1)) AS ?n) (MIN(2) AS ?m) {}",
            "ASK { FILTER(REGEX(STR(%s(1)), 'a')) }",
            "ASK { FILTER(BOUND(?x) && %s(?x)) }",
            "ASK { FILTER(CONCAT('a', %s(1), 'b') = 'c') }",
            "ASK { FILTER(SUBSTR('a', %s(1)) = 'c') }",
            "CONSTRUCT { ?s ?p ?x } WHERE { ?s ?p ?o BIND(%s(?o) AS ?x) }",
            "CONSTRUCT { <urn:s> <urn:p> ?x } WHERE { { SELECT (%s(1) AS ?x) {} } }",
            "DESCRIBE ?x { BIND(%s(1) AS ?x) }",
            "DESCRIBE <urn:x> ?x { { SELECT (MAX(%s(1)) AS ?x) {} } }");

    /** Where a property may stand. */
    private static final List<String> PATHS = List.of(
            "SELECT * { ?s %s ?o }",
            "SELECT * { ?s %s (1 2) }",
            "SELECT * { (1 2) %s ?o }",
            "SELECT * { ?s ^%s ?o }",
            "SELECT * { ?s %s+ ?o }",
            "SELECT * { ?s %s* ?o }",
            "SELECT * { ?s %s? ?o }",
            "SELECT * { ?s <urn:p>/%s ?o }",
            "SELECT * { ?s (<urn:p>|^%s)+ ?o }",
            "SELECT * { GRAPH ?g { ?s %s ?o } }",
            "SELECT * { FILTER NOT EXISTS { ?s %s ?o } }",
            "ASK { [ %s 1 ] }",
            "ASK { ?s ?p ?o ; %s ?x , ?y }",
            "CONSTRUCT WHERE { ?s %s ?o }",
            "DESCRIBE ?s { ?s %s ?o }");

    private ForeignFunctions() {}

    private static List<String> of(String namespace, String... names) {
        return Stream.of(names).map(name -> namespace + name).toList();
    }

    /** Every function in one place at least, every place with one function at least; some hundreds. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < FUNCTIONS.size() * 4; number++) {
            spell(FUNCTIONS.get(number % FUNCTIONS.size()), CALLS.get(number % CALLS.size()), number, all);
        }
        for (int number = 0; number < PROPERTIES.size() * 4; number++) {
            spell(PROPERTIES.get(number % PROPERTIES.size()), PATHS.get(number % PATHS.size()), number, all);
        }
        return all;
    }

    private static void spell(String iri, String place, int number, List<String> all) {
        int cut = Math.max(iri.indexOf(':') + 1, iri.length() / 2); // a prefix may be relative, and is then another
        all.add(
                switch (number / 2 % 4) {
                    case 0 -> "PREFIX : <" + iri + "> " + place.replace("%s", ":");
                    case 1 ->
                        "PREFIX ex: <" + iri.substring(0, cut) + ">\n" + place.replace("%s", local(iri.substring(cut)));
                    case 2 -> place.replace("%s", "<" + escaped(iri) + ">");
                    default -> place.replace("%s", "<" + iri + ">");
                });
    }

    /** As a prefixed name's local part (SPARQL 1.1, section 19.8: PN_LOCAL_ESC). */
    private static String local(String text) {
        return "ex:" + text.replaceAll("[^A-Za-z0-9%_:]", "\\\\$0");
    }

    /** Code point escapes are read before the grammar is (section 19.2). */
    private static String escaped(String iri) {
        StringBuilder text = new StringBuilder();
        iri.chars().forEach(c -> text.append(c % 3 == 0 ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return text.toString();
    }
}
