package docket.query.named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Problem;
import docket.query.Endpoint;
import docket.query.LocalEndpoint;
import docket.query.SmallCorpus;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final Endpoint CORPUS = new LocalEndpoint(SmallCorpus.load());
    private final Catalogue catalogue = new Catalogue(Path.of("queries"));

    @Test
    void takesAKeyOfTheRegister() {
        assertThat(bind("timeline", "respondent", "uber"))
                .isEqualTo(NodeFactory.createURI("https://w3id.org/docket/id/uber"));
    }

    @Test
    void takesATermOfTheOntologyByItsLocalName() {
        assertThat(bind("sanctions", "type", "Fine")).isEqualTo(Enf.term("Fine"));
        assertThat(bind("sanctions", "type", "enf:Fine")).isEqualTo(Enf.term("Fine"));
    }

    @Test
    void takesAnAbsoluteIriThatTheDataDoNotKnow() {
        assertThat(bind("sanctions", "regulator", "http://example.org/é"))
                .isEqualTo(NodeFactory.createURI("http://example.org/é"));
    }

    @Test
    void takesThePathOfASource() {
        assertThat(bind("describe", "about", "source/one"))
                .isEqualTo(NodeFactory.createURI("https://w3id.org/docket/id/source/one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://a b",
                "http://x/> } #",
                "http://x/\"",
                "x:<y>",
                "a}b",
                ":",
                "%zz:",
                "http://x/\\u003e",
                "no-such"
            })
    void refusesWhatIsNoIri(String text) {
        assertThat(problem("timeline", Map.of("respondent", text)).location().file())
                .isEqualTo("parameter respondent");
    }

    @Test
    void hintsAtTheNearestKey() {
        Problem problem = problem("timeline", Map.of("respondent", "clearview"));
        assertThat(problem.message()).isEqualTo("unknown key 'clearview'");
        assertThat(problem.hint()).contains("'clearview-ai'");
    }

    @Test
    void hintsByANameWhereAnythingFits() {
        Problem problem = problem("evidence", Map.of("about", "dutch order"));
        assertThat(problem.message()).isEqualTo("unknown key 'dutch order'");
        assertThat(problem.hint()).isEqualTo("did you mean 'nl-2024-order'?");
    }

    @ParameterizedTest
    @CsvSource({
        "respondent, Fine, a class below Action",
        "respondent, annulled, a concept of OutcomeScheme",
        "respondent, nl-2024-fine, a thing of class Fine",
        "type, nl-ap, a thing of class Regulator",
    })
    void saysOfWhatKindAValueIsThatDoesNotFit(String parameter, String text, String kind) {
        Problem problem = problem("sanctions", Map.of(parameter, text));
        assertThat(problem.message()).startsWith("'" + text + "' is " + kind);
        assertThat(problem.hint()).startsWith("it takes ").contains("class");
    }

    @Test
    void leavesAnOptionalParameterFree() {
        assertThat(Arguments.bind(catalogue.get("sanctions"), Map.of(), CORPUS, Iris.standard()))
                .isEmpty();
    }

    @Test
    void takesTheDefault() {
        Map<Var, Node> terms = Arguments.bind(catalogue.get("fines-over"), Map.of(), CORPUS, Iris.standard());
        assertThat(terms)
                .containsExactly(Map.entry(
                        Var.alloc("_min_xsd_decimal"), NodeFactory.createLiteralDT("1000000", XSDDatatype.XSDdecimal)));
    }

    @Test
    void refusesAWrongNumber() {
        Problem problem = problem("fines-over", Map.of("min", "1e6"));
        assertThat(problem.message()).isEqualTo("'1e6' is not a decimal number");
        assertThat(problem.hint()).contains("1000000 or 0.5");
    }

    @Test
    void refusesAValueThatIsNotListed() {
        assertThat(problem("conflicts", Map.of("standing", "closed")).hint())
                .isEqualTo("it takes one of accepted, compatible, rejected, open");
    }

    @Test
    void asksForARequiredParameter() {
        assertThat(problem("timeline", Map.of()).message()).isEqualTo("is required");
    }

    @Test
    void hintsAtTheNearestParameter() {
        assertThat(problem("sanctions", Map.of("regulater", "nl-ap")).hint()).isEqualTo("did you mean 'regulator'?");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Arguments.bind(
                        catalogue.get("sanctions"), Map.of("type", "Fin", "colour", "red"), CORPUS, Iris.standard()))
                .isInstanceOfSatisfying(
                        Failure.class, f -> assertThat(f.problems()).hasSize(2));
    }

    @Test
    void answersManyUnknownParametersInFewLines() {
        Map<String, String> given = IntStream.range(0, 3000).boxed().collect(Collectors.toMap(i -> "p" + i, i -> "1"));
        assertThatThrownBy(() -> Arguments.bind(catalogue.get("sanctions"), given, CORPUS, Iris.standard()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.problems()).hasSize(20));
    }

    @Test
    void readsEachTypeOfGrlc() {
        assertThat(literal("number", "5")).hasToString("\"5\"^^xsd:integer");
        assertThat(literal("number", "5.5")).hasToString("\"5.5\"^^xsd:decimal");
        assertThat(literal("number", "5e3")).hasToString("\"5e3\"^^xsd:double");
        assertThat(literal("integer", "5")).hasToString("\"5\"^^xsd:integer");
        assertThat(literal("xsd_gYearMonth", "2024-09")).hasToString("\"2024-09\"^^xsd:gYearMonth");
        assertThat(literal("en", "appeal")).hasToString("\"appeal\"@en");
        assertThat(literal("literal", "appeal")).hasToString("\"appeal\"");
        assertThat(ParameterType.of("xsd_money")).isEmpty();
        assertThat(ParameterType.of("decimal")).isEmpty();
    }

    private static Node literal(String type, String text) {
        return ParameterType.of(type).flatMap(t -> t.literal(text)).orElseThrow();
    }

    private Node bind(String query, String parameter, String text) {
        NamedQuery named = catalogue.get(query);
        Map<String, String> given = Map.of(parameter, text);
        Optional<Parameter> declared = named.parameter(parameter);
        return Objects.requireNonNull(Arguments.bind(named, given, CORPUS, Iris.standard())
                .get(Var.alloc(declared.orElseThrow().variable())));
    }

    private Problem problem(String query, Map<String, String> given) {
        try {
            Arguments.bind(catalogue.get(query), given, CORPUS, Iris.standard());
        } catch (Failure e) {
            assertThat(e.kind()).isEqualTo(Failure.Kind.USAGE);
            assertThat(e.problems()).hasSize(1);
            return e.problems().getFirst();
        }
        throw new AssertionError("nothing is said of " + given);
    }
}
