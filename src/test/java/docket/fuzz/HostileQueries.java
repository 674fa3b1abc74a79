package docket.fuzz;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes queries that want too much: each from a family that has brought down some server, its sizes and parts at random. */
public record HostileQueries(Random random) {
    private static final String ALL = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    private static final String LONG = "a".repeat(2_000);
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";

    /** Patterns that backtrack, and texts that make them. */
    private static final List<String> PATTERNS = List.of(
            "(a+)+$",
            "(a|a)*$",
            "(a|aa)+$",
            "(.*a){20}$",
            "^(([a-z])+.)+[A-Z]([a-z])+$",
            "(a?){30}a{30}",
            "(x+x+)+y",
            "([a-zA-Z]+)*$",
            "(.*)*b",
            "((a*)*)*$",
            "(?:a(?:a(?:a)*)*)*$",
            "(\\\\w+\\\\s?)*$",
            "^(a|b|ab)*c$",
            "a*a*a*a*a*a*$",
            "(a{0,99}){0,99}$",
            "(((((a+)+)+)+)+)+$",
            "\\\\p{L}*\\\\p{L}*\\\\p{L}*$",
            "[^b]*[^c]*[^d]*$",
            "(.+)+\\\\1$",
            "(?:){2000000000}",
            "(?:(?:^){1000000000}){1000000000}",
            "(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)z",
            "()\\\\1{2000000000}",
            "(((((a{1000}){1000}){1000}){1000}){1000})",
            "\u1c80",
            "[B-\u1e00]",
            "(a?){2000}b",
            "(",
            "[",
            "*",
            "\\\\",
            "a{99999999999}",
            "a{2,1}",
            "(?<n>a)\\\\k<n>",
            "(?i)a",
            "(?=(a+))a*b",
            "\\\\Q",
            "\\\\x{110000}",
            "\\\\pX");

    private static final List<String> FLAGS =
            List.of("", ", 'i'", ", 's'", ", 'm'", ", 'x'", ", 'q'", ", 'ismxq'", ", 'z'", ", ?flags", ", 'iiii'");

    /** Syntax that is none of SPARQL 1.1. */
    private static final List<String> EXTENSIONS = List.of(
            "SELECT * { ?s ?p ?o LATERAL { ?s ?q ?r } }",
            "SELECT * { UNFOLD('[1]' AS ?x) }",
            "SELECT * { << ?s ?p ?o >> ?q ?r }",
            "SELECT * { ?s ?p ?o {| ?q ?r |} }",
            "SELECT * { <<( ?s ?p ?o )>> ?q ?r }",
            "SELECT * { ?s ?p ?o ~ ?reifier }",
            "SELECT * { BIND(<< ?s ?p ?o >> AS ?t) }",
            "SELECT (TRIPLE(1, 2, 3) AS ?t) {}",
            "SELECT (SUBJECT(?t) AS ?s) {}",
            "ASK { FILTER(isTRIPLE(?x)) }",
            "JSON { 'a': ?s } WHERE { ?s ?p ?o }",
            "SELECT * { LET (?x := 1) }",
            "SELECT * { ASSIGN(1 AS ?x) }",
            "SELECT * { NOT EXISTS { ?s ?p ?o } }",
            "SELECT * { EXISTS { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o SEMIJOIN { ?s ?q ?r } }",
            "SELECT * { ?s ?p ?o ANTIJOIN { ?s ?q ?r } }",
            "SELECT (CALL(<java:x>, 1) AS ?x) {}",
            "SELECT (AGG <java:x>(?o) AS ?x) { ?s ?p ?o }",
            "SELECT (STDEV(?o) AS ?x) { ?s ?p ?o }",
            "SELECT (MEDIAN(?o) AS ?x) { ?s ?p ?o }",
            "SELECT (FOLD(?o) AS ?x) { ?s ?p ?o }",
            "SELECT (VERSION() AS ?x) {}",
            "SELECT (UUID4() AS ?x) {}",
            "SELECT (ADJUST(NOW()) AS ?x) {}",
            "SELECT (7 IDIV 2 AS ?x) {}",
            "SELECT (7 MOD 2 AS ?x) {}",
            "SELECT (hasLang('a') AS ?x) {}",
            "SELECT (STRLANGDIR('a', 'en', 'ltr') AS ?x) {}",
            "SELECT count(*) { ?s ?p ?o }",
            "SELECT 1+1 AS ?x {}",
            "SELECT ?x ?y { ?x <urn:p>{2} ?y }",
            "SELECT ?x ?y { ?x <urn:p>{1,} ?y }",
            "SELECT ?x ?y { ?x DISTINCT(<urn:p>*) ?y }",
            "SELECT ?x ?y { ?x SHORTEST(<urn:p>*) ?y }",
            "SELECT ?x ?y { ?x <urn:p>** ?y }",
            "CONSTRUCT { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "CONSTRUCT { ?s ?p ?o { ?s ?p ?o } } WHERE { ?s ?p ?o }",
            "EXPLAIN SELECT * { ?s ?p ?o }",
            "INSERT DATA { <urn:s> <urn:p> 1 }",
            "DELETE WHERE { ?s ?p ?o }",
            "LOAD <file:///etc/passwd>",
            "LOAD <http://127.0.0.1:1/> INTO GRAPH <urn:g>",
            "CLEAR ALL",
            "DROP SILENT ALL",
            "CREATE GRAPH <urn:g>",
            "COPY DEFAULT TO <urn:g>",
            "ASK {} ; DROP ALL",
            "ASK {} ASK {}",
            "ASK { GRAPH ?g { GRAPH ?h } }",
            "ASK { ?s ?p ?o } LIMIT -1",
            "SELECT * {} LIMIT 99999999999999999999",
            "SELECT * {} OFFSET 99999999999999999999",
            "",
            "\u0000",
            "{}",
            "<script>alert(1)</script>",
            "SELECT",
            "VERSION \"1.2\" ASK {}");

    /** None of these is accepted, whatever stands around it. */
    public static List<String> extensions() {
        return EXTENSIONS;
    }

    public String next() {
        int n = 1 + random.nextInt(random.nextInt(4) == 0 ? 2_000 : 40);
        return switch (random.nextInt(43)) {
            case 0, 1, 2 ->
                "ASK { BIND('i' AS ?flags) FILTER(REGEX('" + text() + "', '" + pattern() + "'" + one(FLAGS) + ")) }";
            case 3 ->
                "SELECT (REPLACE('" + text() + "', '" + pattern() + "', '" + replacement() + "'" + one(FLAGS)
                        + ") AS ?x) {}";
            case 4 ->
                "ASK { ?s ?p ?o BIND('i' AS ?flags) FILTER(REGEX(STR(?o), STR(?p)" + one(FLAGS)
                        + ") && REGEX(STR(?s), '" + pattern() + "')) }";
            case 5 -> doubling("CONCAT(%1$s, %1$s)", n % 40);
            case 6 -> doubling("ENCODE_FOR_URI(CONCAT('%%', %1$s))", n % 60);
            case 7 -> doubling("REPLACE(%1$s, '.', '$0$0')", n % 40);
            case 8 -> doubling("UCASE(CONCAT(%1$s, 'ß', %1$s))", n % 30);
            case 9 -> number("9", "?x%1$d * ?x%1$d", n % 60);
            case 10 -> number("1.000000000000001", "?x%1$d * ?x%1$d / 3", n % 60);
            case 11 ->
                "SELECT (GROUP_CONCAT(" + (random.nextBoolean() ? "DISTINCT " : "")
                        + "CONCAT(STR(?a), STR(?i)); SEPARATOR='" + "-".repeat(n) + "') AS ?x) " + ALL;
            case 12 ->
                "SELECT " + (random.nextBoolean() ? "DISTINCT" : "REDUCED") + " * " + ALL
                        + " ORDER BY ?i DESC(STR(?a)) LIMIT " + n;
            case 13 -> "SELECT (" + aggregate() + " AS ?n) " + ALL;
            case 14 ->
                "SELECT ?a (COUNT(*) AS ?n) " + ALL + " GROUP BY ?a (STR(?i)) HAVING (COUNT(DISTINCT ?f) > " + n + ")";
            case 15 -> "DESCRIBE * " + ALL;
            case 16 -> "DESCRIBE ?s ?o ?p { ?s ?p ?o }";
            case 17, 18, 19 -> "SELECT (COUNT(*) AS ?n) { ?s " + path(1 + random.nextInt(4)) + " ?o }";
            case 20 -> "SELECT * { ?s ?p ?o FILTER(?o IN (" + list(n * 2, i -> "<urn:x" + i + ">", ", ") + ")) }";
            case 21 ->
                "SELECT (COUNT(*) AS ?n) { "
                        + list(2 + n % 6, i -> "VALUES ?v" + i + " { " + "1 ".repeat(400) + "}", " ") + " }";
            case 22 ->
                "SELECT * { " + list(n % 60, i -> "OPTIONAL { ?s" + i + " ?p" + i + " ?o" + i, " ")
                        + " }".repeat(n % 60) + " }";
            case 23 -> "SELECT * { ?s ?p ?o " + list(n % 30, i -> "MINUS { ?s ?p ?o" + i + " }", " ") + " }";
            case 24 ->
                "ASK { ?s ?p ?o FILTER " + list(1 + n % 20, i -> "NOT EXISTS { ?s" + i + " ?p ?o FILTER ", "")
                        + "EXISTS { ?x ?y ?z }" + " }".repeat(1 + n % 20) + " }";
            case 25 -> "CONSTRUCT { " + list(n * 2, i -> "?a <urn:p" + i + "> ?i", " . ") + " } WHERE " + ALL;
            case 26 -> "CONSTRUCT { " + list(n, i -> "[ ?b ( ?a ?c ) ]", " . ") + " } WHERE " + ALL;
            case 27 -> list(n % 60, i -> "SELECT * { { ", "") + "SELECT * " + ALL + " } }".repeat(n % 60);
            case 28 ->
                "SELECT * { "
                        + list(n * 2, i -> "BIND(" + (i == 0 ? "1" : "?x" + (i - 1) + " + 1") + " AS ?x" + i + ")", " ")
                        + " }";
            case 29 -> "SELECT (" + deep(n) + " AS ?x) {}";
            case 30 -> "ASK { ?s ?p " + "(".repeat(n) + "1" + ")".repeat(n) + " }";
            case 31 -> "ASK { ?s ?p " + "[ ?p ".repeat(n) + "1" + " ]".repeat(n) + " }";
            case 32 -> "ASK { ?s ?p ?o" + " ; ?p ?o".repeat(n) + " , 1".repeat(n) + " }";
            case 33 ->
                "ASK { ?s ?p ?o FILTER(" + list(n, i -> "?o = " + i, random.nextBoolean() ? " || " : " && ") + ") }";
            case 34 -> "ASK { " + "{".repeat(n) + "}".repeat(n) + " }";
            case 35 -> "ASK { " + list(n, i -> "{ ?s ?p ?o" + i + " }", " UNION ") + " }";
            case 36 -> "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?x ?y ?z FILTER(" + expression(4) + ") }";
            case 37 -> "SELECT * { ?s ?p ?o } ORDER BY " + list(1 + n % 30, i -> "(" + expression(2) + ")", " ");
            case 38 -> odd(n);
            case 39 ->
                "SELECT * { ?s ?p ?o . ?x ?y ?z } ORDER BY " + one(List.of("RAND()", "STRUUID()", "?o", "DESC(?z)"));
            case 40 ->
                XSD + "ASK { FILTER("
                        + list(
                                n % 300 + 1,
                                i -> "'2024-01-01T00:00:00'^^xsd:dateTime + " + duration() + " = ?s",
                                " || ")
                        + ") }";
            case 41 ->
                XSD + "SELECT * { VALUES ?d { " + list(n % 50 + 2, i -> duration(), " ") + " } VALUES ?e { "
                        + list(n % 50 + 2, i -> duration(), " ") + " } FILTER(?d < ?e) } ORDER BY ?d ?e";
            default -> new Spoiler(random).once(new HostileQueries(random).next());
        };
    }

    /** Of up to a billion units, which Java adds month by month. */
    private String duration() {
        long count = random.nextLong(1L << (1 + random.nextInt(30)));
        return "'" + one(List.of("P%dD", "-P%dD", "PT%dH", "PT%dS", "P%dY")).formatted(count) + "'^^xsd:"
                + one(List.of("duration", "dayTimeDuration", "yearMonthDuration"));
    }

    private String text() {
        return random.nextBoolean()
                ? "a".repeat(1 + random.nextInt(4_000))
                : "aab ".repeat(1 + random.nextInt(200)) + "!";
    }

    private String pattern() {
        return one(PATTERNS) + (random.nextInt(4) == 0 ? one(PATTERNS) : "");
    }

    private String replacement() {
        return one(List.of("$0$0$0$0", "$1", "$9", "$99", "$", "\\\\", "$$", "\\\\$", "${n}", "", LONG));
    }

    private static String doubling(String step, int times) {
        return "SELECT (STRLEN(?x" + times + ") AS ?n) { BIND('" + LONG + "' AS ?x0) "
                + list(times, i -> "BIND(" + step.formatted("?x" + i) + " AS ?x" + (i + 1) + ")", " ") + " }";
    }

    private static String number(String first, String step, int times) {
        return "SELECT ?x" + times + " { BIND(" + first + " AS ?x0) "
                + list(times, i -> "BIND(" + step.formatted(i) + " AS ?x" + (i + 1) + ")", " ") + " }";
    }

    private String aggregate() {
        return one(List.of("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT")) + "("
                + one(List.of("", "DISTINCT "))
                + one(List.of("?a", "?i", "STRLEN(STR(?a))", "CONCAT(STR(?a), STR(?i))", "RAND()", "UUID()", "BNODE()"))
                + ")";
    }

    private String path(int depth) {
        if (depth == 0) {
            return one(List.of(
                    "<urn:p>",
                    "a",
                    "!<urn:p>",
                    "^!(<urn:p>|^<urn:q>)",
                    "!(<urn:p>|^a)",
                    "!^a",
                    "<https://w3id.org/docket/ontology#source>"));
        }
        String left = path(depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> "(" + left + ")*";
            case 1 -> "(" + left + ")+";
            case 2 -> "(" + left + ")?";
            case 3 -> "^(" + left + ")";
            case 4 -> "(" + left + "|" + path(depth - 1) + ")" + one(List.of("", "*", "+"));
            default -> "(" + left + "/" + path(depth - 1) + ")" + one(List.of("", "*", "+"));
        };
    }

    private String expression(int depth) {
        if (depth == 0) {
            return one(List.of(
                    "?s",
                    "?p",
                    "?o",
                    "?z",
                    "1",
                    "-1.5e300",
                    "'a'@en",
                    "''",
                    "<urn:x>",
                    "?none",
                    "true",
                    "'2024-01-01'^^<http://www.w3.org/2001/XMLSchema#date>",
                    "'x'^^<urn:t>",
                    "99999999999999999999",
                    "NOW()",
                    "RAND()",
                    "BNODE()"));
        }
        String one = expression(depth - 1);
        String two = expression(depth - 1);
        return one(List.of(
                        "STR(%s)",
                        "LANG(%s)",
                        "DATATYPE(%s)",
                        "IRI(%s)",
                        "BNODE(STR(%s))",
                        "ABS(%s)",
                        "CEIL(%s)",
                        "ROUND(%s)",
                        "CONCAT(STR(%s), STR(%s))",
                        "STRLEN(STR(%s))",
                        "UCASE(STR(%s))",
                        "ENCODE_FOR_URI(STR(%s))",
                        "CONTAINS(STR(%s), STR(%s))",
                        "STRBEFORE(STR(%s), STR(%s))",
                        "STRAFTER(STR(%s), STR(%s))",
                        "SUBSTR(STR(%s), %s)",
                        "SUBSTR(STR(%s), %s, -99999999999)",
                        "YEAR(%s)",
                        "TZ(%s)",
                        "TIMEZONE(%s)",
                        "MD5(STR(%s))",
                        "SHA512(STR(%s))",
                        "COALESCE(%s, %s)",
                        "IF(%s, %s, 1)",
                        "STRLANG(STR(%s), STR(%s))",
                        "STRDT(STR(%s), %s)",
                        "sameTerm(%s, %s)",
                        "isNUMERIC(%s)",
                        "REGEX(STR(%s), STR(%s))",
                        "langMatches(%s, %s)",
                        "(%s = %s)",
                        "(%s < %s)",
                        "(%s + %s)",
                        "(%s / %s)",
                        "(%s * %s)",
                        "(%s - %s)",
                        "(%s IN (%s))",
                        "(%s NOT IN ())",
                        "!(%s)",
                        "-(%s)",
                        "(%s || %s)",
                        "(%s && %s)",
                        "<http://www.w3.org/2001/XMLSchema#decimal>(%s)",
                        "<http://www.w3.org/2001/XMLSchema#dateTime>(%s)",
                        "<http://www.w3.org/2001/XMLSchema#nothing>(%s)",
                        "<http://www.w3.org/2001/XMLSchema#integer>(%s)"))
                .formatted(one, two);
    }

    private String deep(int n) {
        String open = one(List.of(
                "(",
                "!(",
                "-(",
                "STR(",
                "COALESCE(",
                "1 + (",
                "IF(true, 1, ",
                "<http://www.w3.org/2001/XMLSchema#string>("));
        return open.repeat(n) + "1" + ")".repeat(n);
    }

    private String odd(int n) {
        return switch (random.nextInt(14)) {
            case 0 -> "ASK { <http://a/" + "x".repeat(30 * n) + "> ?p ?o }";
            case 1 -> "ASK { ?" + "v".repeat(30 * n) + " ?p ?o }";
            case 2 -> "ASK { ?s ?p '" + "\\n".repeat(15 * n) + "' }";
            case 3 -> "PREFIX p: <urn:> ".repeat(n) + "ASK { p:a p:b p:c }";
            case 4 -> "BASE <http://a/> ".repeat(n) + "ASK { <b> <c> <../../d> }";
            case 5 -> "#" + "x".repeat(30 * n) + "\nASK {}";
            case 6 ->
                "SELECT * " + "FROM <urn:g> ".repeat(n) + "FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }";
            case 7 -> "SELECT " + list(n, i -> "?x" + i, " ") + " { ?s ?p ?o }";
            case 8 -> "SELECT * { ?s ?p ?o } LIMIT 2147483648 OFFSET 9223372036854775807";
            case 9 ->
                "SELECT ('"
                        + one(List.of(
                                "\\u0000",
                                "\\ud800",
                                "\\uD83D\\uDE00",
                                "\\U00110000",
                                "\\u202e",
                                "\\uFFFE",
                                "\\u001b[31m",
                                "]]>"))
                        + "' AS ?x) {}";
            case 10 ->
                "SELECT (IRI('"
                        + one(List.of(
                                "http://a b",
                                "\\u0000",
                                "><",
                                "",
                                "javascript:alert(1)",
                                "//",
                                "http://[",
                                "x:\\u202e"))
                        + "') AS ?x) {}";
            case 11 -> "CONSTRUCT { ?x ?x ?x . <urn:s> <urn:p> ?x } WHERE { BIND(" + expression(3) + " AS ?x) }";
            case 12 -> "DESCRIBE ?x { BIND(IRI(STR(" + expression(2) + ")) AS ?x) }";
            default ->
                "ASK { ?s ?p 1e" + "9".repeat(1 + n % 400) + ", 0." + "1".repeat(n) + ", '1e" + "9".repeat(1 + n % 9)
                        + "'^^<http://www.w3.org/2001/XMLSchema#decimal> FILTER(?s < 1e" + "9".repeat(1 + n % 9)
                        + ") }";
        };
    }

    private interface Part {
        String of(int number);
    }

    private static String list(int count, Part part, String between) {
        return IntStream.range(0, count).mapToObj(part::of).collect(Collectors.joining(between));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
