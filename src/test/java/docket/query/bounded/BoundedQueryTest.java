package docket.query.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.query.Answer;
import docket.query.LocalEndpoint;
import docket.query.Sparql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a chain of two thousand links, each node with a label. The timeouts are for a query that never ends. */
@Timeout(120)
class BoundedQueryTest {
    private static final int LINKS = 2000;

    /** Stands for a text of so many letters that an expression with thousands of states takes seconds to read it. */
    private static final String LONG = "%LONG%";

    private static final String EVIL = "BIND('" + LONG + "' AS ?text) ";
    private static LocalEndpoint endpoint;

    @BeforeAll
    static void fill() {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        dataset.executeWrite(() -> {
            for (int i = 0; i < LINKS; i++) {
                dataset.add(Quad.defaultGraphIRI, node(i), iri("next"), node(i + 1));
                dataset.add(
                        i % 2 == 0 ? Quad.defaultGraphIRI : iri("named"),
                        node(i),
                        iri("label"),
                        NodeFactory.createLiteralString("node number " + i));
            }
        });
        endpoint = new LocalEndpoint(dataset);
    }

    private static Node node(int number) {
        return iri("n" + number);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static List<String> run(String text, Duration limit) {
        String whole = "PREFIX : <http://example.org/> " + text.replace(LONG, "a".repeat(60_000));
        Query query = Sparql.adHoc("test", whole);
        return endpoint.<List<String>>run(query, Map.of(), limit, answer -> {
            List<String> lines = new ArrayList<>();
            switch (answer) {
                case Answer.Rows rows -> rows.rows().forEachRemaining(row -> lines.add(row.toString()));
                case Answer.Truth truth -> lines.add(String.valueOf(truth.holds()));
                case Answer.Triples triples ->
                    triples.triples().forEachRemaining(triple -> lines.add(triple.toString()));
            }
            return lines;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { " + EVIL + "FILTER REGEX(?text, '(a?){4000}b') }",
                "SELECT * { " + EVIL + "BIND('(a?){4000}b' AS ?pattern) FILTER REGEX(?text, ?pattern, 'i') }",
                "SELECT * { FILTER REGEX('" + LONG + "', '(a?){4000}b') }",
                "SELECT * { " + EVIL + "BIND(REPLACE(?text, '(a?){4000}b', 'b') AS ?x) }",
                "SELECT (REGEX(?text, '(a?){4000}b') AS ?x) { " + EVIL + " }",
                "SELECT * { " + EVIL + "OPTIONAL { ?a :next ?b FILTER REGEX(?text, '(a?){4000}b') } }",
                "SELECT * { ?a :label ?l FILTER EXISTS { " + EVIL + "FILTER REGEX(?text, '(a?){4000}b') } }",
                "SELECT (COUNT(*) AS ?n) { " + EVIL + " } GROUP BY (REGEX(?text, '(a?){4000}b'))",
                "SELECT (COUNT(*) AS ?n) { " + EVIL
                        + " } GROUP BY ?text HAVING (COUNT(*) > 0 && REGEX(?text, '(a?){4000}b'))",
                "SELECT (SUM(IF(REGEX(?text, '(a?){4000}b'), 1, 0)) AS ?n) { " + EVIL + " }",
                "SELECT * { { " + EVIL
                        + " } UNION { BIND('" + LONG + "' AS ?text) } } "
                        + "ORDER BY (REGEX(?text, '(a?){4000}b'))",
                "ASK { { SELECT * { " + EVIL + "FILTER REGEX(?text, '(a?){4000}b') } } }",
                "CONSTRUCT { :a :b ?text } { " + EVIL + "FILTER REGEX(?text, '(a?){4000}b') }",
                "DESCRIBE ?a { ?a :next :n1 . " + EVIL + "FILTER(!REGEX(?text, '(a?){4000}b')) }",
                "SELECT * { ?a (:next|^:next)+ ?b }",
                "SELECT (COUNT(*) AS ?n) { ?a :next* ?b . ?c :next* ?d }",
                "SELECT * { GRAPH ?g { ?a (:label/^:label)* ?b } ?c (:next|^:next)* ?d }",
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(1 AS ?x) }"
            })
    void endsAtTheDeadline(String query) {
        assertThatThrownBy(() -> run(query, Duration.ofMillis(300))).isInstanceOf(QueryCancelledException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CONCAT(?f, ?f, ?f, ?f, ?f, ?f) AS ?x) { BIND('xxxxxxxxxxxxxxxx' AS ?a) BIND(CONCAT(?a,?a,?a,?a,?a,?a) AS ?b) "
                        + "BIND(CONCAT(?b,?b,?b,?b,?b,?b) AS ?c) BIND(CONCAT(?c,?c,?c,?c,?c,?c) AS ?d) "
                        + "BIND(CONCAT(?d,?d,?d,?d,?d,?d) AS ?e) BIND(CONCAT(?e,?e,?e,?e,?e,?e) AS ?f) }",
                "SELECT (REPLACE(?c, 'x', ?c) AS ?y) { BIND('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' AS ?a) "
                        + "BIND(REPLACE(?a, 'x', ?a) AS ?b) BIND(REPLACE(?b, 'x', ?a) AS ?c) }",
                "SELECT (GROUP_CONCAT(?l) AS ?x) { ?a :label ?l . ?b :next ?c }",
                "SELECT (GROUP_CONCAT(DISTINCT CONCAT(?l, ?m); separator='') AS ?x) { ?a :label ?l . ?b :label ?m }"
            })
    void makesNoEndlessText(String query) {
        assertThatThrownBy(() -> run(query, Duration.ofMinutes(1)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (?t + ?d AS ?x) { BIND('2024-01-01T00:00:00Z'^^xsd:dateTime AS ?t) BIND('P99999999D'^^xsd:dayTimeDuration AS ?d) }",
                "SELECT (?t - ?d AS ?x) { BIND('2024-01-01'^^xsd:date AS ?t) BIND('-PT999999999H'^^xsd:dayTimeDuration AS ?d) }",
                "SELECT * { VALUES ?d { 'P99999999D'^^xsd:duration 'P99999998D'^^xsd:duration } FILTER(?d != 'P1D'^^xsd:duration) }",
                "SELECT * { VALUES ?d { 'P99999999D'^^xsd:duration 'P99999998D'^^xsd:duration } } ORDER BY ?d",
                "SELECT (MAX(?d) AS ?x) { VALUES ?d { 'P99999999D'^^xsd:duration 'P99999998D'^^xsd:duration } }",
                "SELECT * { VALUES ?d { 'P99999999D'^^xsd:duration } FILTER(?d = STRDT('P99999998D', xsd:duration)) }",
                "SELECT * { VALUES ?d { 'P99999999D'^^xsd:duration } FILTER(xsd:duration('P99999998D') IN (1, ?d)) }",
                "SELECT (xsd:decimal(CONCAT('1', ?n)) AS ?x) { BIND(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', "
                        + "'11111111111111111111111111111111111111') AS ?n) }",
                "SELECT (STRDT(?n, xsd:gYear) AS ?x) { BIND(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', "
                        + "'11111111111111111111111111111111111111') AS ?n) }",
                "SELECT (?d*?d*?d*?d*?d*?d*?d*?d*?d*?d AS ?x) { BIND(0.1*0.1 AS ?a) BIND(?a*?a*?a*?a*?a*?a*?a*?a AS ?b) "
                        + "BIND(?b*?b*?b*?b*?b*?b*?b*?b AS ?d) }"
            })
    void reckonsWithNothingTooLarge(String query) {
        assertThatThrownBy(() -> run("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query, Duration.ofMinutes(1)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageMatching(".*(digits|days)");
    }

    @Test
    void reckonsWithWhatIsLargeEnough() {
        assertThat(run(
                        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
                                + "SELECT ('2024-01-01T00:00:00Z'^^xsd:dateTime + 'P36525D'^^xsd:dayTimeDuration AS ?x) "
                                + "('P400Y'^^xsd:yearMonthDuration = 'P4800M'^^xsd:yearMonthDuration AS ?y) "
                                + "(STRLEN(STR(" + "9".repeat(400) + " * 2)) AS ?z) {}",
                        Duration.ofMinutes(1)))
                .singleElement()
                .asString()
                .contains("2124-01-02", "true", "401");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORDER BY RAND()                          | 2000
            ORDER BY DESC(RAND()) LIMIT 900          | 900
            ORDER BY RAND() ?b OFFSET 1500 LIMIT 900 | 500
            ORDER BY STRUUID()                       | 2000
            """)
    void sortsByWhatIsNeverTheSame(String order, int rows) {
        for (int i = 0; i < 5; i++) {
            assertThat(run("SELECT ?a ?b { ?a :next ?b } " + order, Duration.ofMinutes(1)))
                    .hasSize(rows)
                    .doesNotHaveDuplicates();
        }
    }

    /** Among the hours without a zone and those with one, some are before others that are before them. */
    @Test
    void sortsWhatRunsInACircle() {
        Random random = new Random(7);
        String times = Stream.generate(() -> "'2020-01-%02dT%02d:00:00%s'^^<http://www.w3.org/2001/XMLSchema#dateTime>"
                        .formatted(
                                1 + random.nextInt(3),
                                random.nextInt(24),
                                List.of("", "Z", "+14:00", "-14:00").get(random.nextInt(4))))
                .limit(3000)
                .collect(Collectors.joining(" "));
        String query = "SELECT ?t { VALUES ?t { " + times + " } } ORDER BY ";
        for (String order : List.of("?t", "DESC(?t)", "?t LIMIT 999")) {
            assertThat(run(query + order, Duration.ofMinutes(1))).hasSize(order.endsWith("999") ? 999 : 3000);
        }
    }

    @Test
    void sortsWhatHasNoValueFirstAndTiesByTheRest() {
        String rows = "VALUES (?n ?l) { (10 'b') (UNDEF 'c') (9 'a') (9 'b') (1.5 'a') } ";
        assertThat(run(
                        "SELECT (CONCAT(COALESCE(STR(?n), '-'), ?l) AS ?x) { " + rows + "} ORDER BY ?n DESC(?l)",
                        Duration.ofMinutes(1)))
                .containsExactly(
                        "( ?x = \"-c\" )",
                        "( ?x = \"1.5a\" )",
                        "( ?x = \"9b\" )",
                        "( ?x = \"9a\" )",
                        "( ?x = \"10b\" )");
    }

    /** Each takes the square of a text's length, or makes more of it than there is memory for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONTAINS(?long, CONCAT(?long, 'b'))",
                "STRBEFORE(?long, CONCAT(?long, 'b'))",
                "STRAFTER(?long, CONCAT(?long, 'b'))",
                "UCASE(?long)",
                "LCASE(?long)",
                "ENCODE_FOR_URI(?long)",
                "LANGMATCHES(?long, ?long)",
                "IRI(?long)",
                "URI(?long)",
                "STRLANG('x', ?long)",
                "STRDT('x', IRI(?long))",
                "REGEX('a', ?long)",
                "REPLACE(?long, '^.*$', '$0$0$0$0$0$0$0$0$0$0')"
            })
    void worksOnNoTextThatIsTooLong(String expression) {
        String query = "SELECT (" + expression + " AS ?x) { { SELECT (CONCAT(" + "'aaaaaaaaaa',".repeat(299)
                + "'') AS ?a) {} } BIND(CONCAT(" + "?a,".repeat(59) + "?a) AS ?long) }";
        assertThatThrownBy(() -> run(query, Duration.ofSeconds(60))).isInstanceOf(BoundExceeded.class);
    }

    @Test
    void replacesByGroupsOfALongMatch() {
        assertThat(run(
                        "SELECT (STRLEN(REPLACE(?a, '^(.*)(.)$', '$2$1')) AS ?n) " + "{ BIND(CONCAT("
                                + "'aaaaaaaaaa',".repeat(300) + "'b') AS ?a) }",
                        Duration.ofSeconds(60)))
                .singleElement()
                .asString()
                .contains("3001");
    }

    /** One row, in which nothing but its functions can look at the clock. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHA512(?a)",
                "STRLEN(?a)",
                "SUBSTR(?a, 1)",
                "CONCAT(?a, 'b')",
                "STRSTARTS(?a, 'a')",
                "CONTAINS(?a, 'a')",
                "UCASE(?a)",
                "ENCODE_FOR_URI(?a)",
                "REGEX(?a, 'a')",
                "REPLACE(?a, 'a', 'b')"
            })
    void looksAtTheClockWithinARow(String call) {
        AtomicInteger looks = new AtomicInteger();
        Deadline deadline = Deadline.after(Duration.ofMinutes(1)).pausing(looks::incrementAndGet);
        Query query = Sparql.adHoc(
                "test",
                "SELECT * { VALUES ?a { 'a' } "
                        + IntStream.range(0, 500)
                                .mapToObj(i -> "BIND(" + call + " AS ?v" + i + ")")
                                .collect(Collectors.joining(" "))
                        + " }");
        endpoint.run(
                query,
                Map.of(),
                deadline,
                answer -> ((Answer.Rows) answer).rows().materialize());
        assertThat(looks.get()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void makesNoEndlessNumber() {
        StringBuilder query = new StringBuilder("SELECT * { BIND(123456789 AS ?n0) ");
        for (int i = 0; i < 26; i++) {
            query.append("BIND(?n" + i + " * ?n" + i + " AS ?n" + (i + 1) + ") ");
        }
        assertThatThrownBy(() -> run(query.append('}').toString(), Duration.ofMinutes(1)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("digits");
    }

    /** Rows that come through many patterns cost the cube of their number, which nobody watches. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VALUES ?v%d { 1 } ",
                "?s%d ?p ?o . ",
                "OPTIONAL { ?s ?p ?v%d } ",
                "{ BIND(1 AS ?v%d) } ",
                "GRAPH ?g%d { ?s ?p ?o } ",
                "{ SELECT ?v%d { ?s ?p ?v%<d } } ",
                "?s a/^a ?v%d . ",
                "OPTIONAL { ?s ?p ?o FILTER EXISTS { ?s ?p ?v%d } } ",
            })
    void tellsOfTooManyPatternsThatAreJoined(String pattern) {
        assertThatThrownBy(() -> run(repeated(pattern, 201), Duration.ofMinutes(1)))
                .isInstanceOf(BoundExceeded.class)
                .hasMessageContaining("joins more than 200 patterns");
        assertThat(run(repeated(pattern, 60), Duration.ofMinutes(1))).hasSize(1);
    }

    /** None of their rows comes through more than a few. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNION { ?s ?p ?v%d } ",
                "MINUS { ?s <x:y> ?v%d } ",
                "FILTER NOT EXISTS { ?s <x:y> ?v%d } ",
            })
    void countsNoPatternsThatAreNotJoined(String pattern) {
        assertThat(run(repeated(pattern, 600), Duration.ofMinutes(1))).hasSize(1);
    }

    private static String repeated(String pattern, int times) {
        return IntStream.range(0, times)
                .mapToObj(pattern::formatted)
                .collect(Collectors.joining("", "ASK { { ?s ?p ?o } ", " }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:){2000000000}",
                "(?:(?:^){1000000000}){1000000000}",
                "(((((a{1000}){1000}){1000}){1000}){1000})",
                "[(]((a{1000}){1000})",
                "\\\\Q(\\\\E((a{1000}){1000})",
                "()\\\\1{2000000000}",
                "(?:(?=)){2000000000}",
                "(a)\\\\1",
                "(?=a)a",
                "a++",
                "a{1001}",
                "(?i)[B-\u1e00]",
                "(?i)\u1c80",
                "(?i)[B-\\\\x{1e00}]",
                "((((((((((((?:){100}){100}){100}){100}){100}){100}){100}){100}){100}){100}){100})"
            })
    void tellsOfAPatternThatCouldNotBeMatchedInOnePass(String pattern) {
        for (String call : List.of("REGEX('abc', '%s')", "REPLACE('abc', '%s', 'x')")) {
            assertThatThrownBy(() -> run("SELECT (" + call.formatted(pattern) + " AS ?x) {}", Duration.ofSeconds(1)))
                    .isInstanceOf(BoundExceeded.class)
                    .hasMessageContaining("regular expression");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REGEX('Clearview', 'VIEW', 'i')            | true
            REGEX('Clearview', 'VIEW')                 | false
            REGEX('a.c', 'a.c', 'q')                   | true
            REGEX('abc', 'a.c', 'q')                   | false
            REPLACE('abcabc', 'b', 'x') = 'axcaxc'     | true
            REPLACE('abc', '(b)', '[$1]') = 'a[b]c'    | true
            REPLACE('abc', '.*', 'x') = 'x'            | true
            REPLACE('abc', 'b', '\\\\$') = 'a$c'         | true
            REPLACE('abab', '(a)(b)', '$2$1') = 'baba' | true
            LANG(REPLACE('abc'@en, 'b', 'x')) = 'en'   | true
            REGEX('ab c', ' a b \\\\s c', 'x')           | true
            REGEX('ab c', 'a b c', 'x')                | false
            REGEX('É', 'é', 'i')                       | true
            REGEX('ΚΟΣΜΟΣ', 'κοσμος', 'i')             | true
            REGEX('ДЕЛО', '^[а-я]+$', 'i')             | true
            REGEX('李', '[一-龥]')                       | true
            REGEX('a\\nb', 'a.b')                      | false
            REGEX('a\\nb', 'a.b', 's')                 | true
            REGEX('a\\nb', '^b$', 'm')                 | true
            REGEX('2024-09-03', '^\\\\d{4}(-\\\\d{2}){2}$')  | true
            REGEX('x😀y', '^x.y$')                      | true
            CONCAT('a'@en, 'b'@en) = 'ab'@en           | true
            CONCAT() = ''                              | true
            3 * 4 = 12                                 | true
            1.5 * 2 = 3.0                              | true
            """)
    void answersLikeAnyOther(String expression, boolean expected) {
        assertThat(run("ASK { FILTER(" + expression + ") }", Duration.ofSeconds(30)))
                .containsExactly(String.valueOf(expected));
    }

    @Test
    void anExpressionThatHasNoValueOnlyLeavesItsRowOut() {
        assertThat(run("SELECT * { VALUES ?p { '(' 'a' } FILTER REGEX('a', ?p) }", Duration.ofSeconds(30)))
                .hasSize(1);
        for (String replacement : List.of("$1", "$", "$x", "${name}", "\\\\a")) {
            assertThat(run("SELECT (REPLACE('a', 'a', '" + replacement + "') AS ?x) {}", Duration.ofSeconds(30)))
                    .singleElement()
                    .asString()
                    .doesNotContain("?x");
        }
        assertThat(run("SELECT ?x { BIND('y' AS ?f) BIND(REGEX('a', 'a', ?f) AS ?x) }", Duration.ofSeconds(30)))
                .singleElement()
                .asString()
                .doesNotContain("?x");
    }

    @Test
    void joinsTheTextsOfAGroup() {
        String inner = "{ SELECT ?l { VALUES ?l { 'a' 'b' 'a' } } }";
        assertThat(run("SELECT (GROUP_CONCAT(?l; separator=',') AS ?x) " + inner, Duration.ofSeconds(30)))
                .singleElement()
                .asString()
                .contains("a,b,a");
        assertThat(run("SELECT (GROUP_CONCAT(DISTINCT ?l) AS ?x) " + inner, Duration.ofSeconds(30)))
                .singleElement()
                .asString()
                .contains("a b\"");
    }

    @Test
    void walksPaths() {
        assertThat(run("SELECT ?b { :n1990 :next+ ?b }", Duration.ofSeconds(30)))
                .hasSize(10);
        assertThat(run("SELECT ?b { GRAPH :named { :n1 :label/^:label ?b } }", Duration.ofSeconds(30)))
                .hasSize(1);
    }

    @Test
    void describesWhatIsNamedAndWhatIsFoundInAnyGraph() {
        assertThat(run("DESCRIBE :n1", Duration.ofSeconds(30))).hasSize(2);
        assertThat(run("DESCRIBE :n1 ?x { ?x :next :n3 }", Duration.ofSeconds(30)))
                .hasSize(4);
        assertThat(run("DESCRIBE * { ?x :next :n3 }", Duration.ofSeconds(30))).hasSize(2);
        assertThat(run("DESCRIBE :none", Duration.ofSeconds(30))).isEmpty();
        assertThat(run("DESCRIBE :n1 FROM :named", Duration.ofSeconds(30))).hasSize(1);
    }
}
