package docket.server.queries;

import static org.assertj.core.api.Assertions.assertThat;

import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.query.named.ParameterType;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of every query of the repository without running it. */
class NamedQueryFormsTest {
    private static final Catalogue CATALOGUE = new Catalogue(Path.of("queries"));
    private static final Node THING = NodeFactory.createURI("https://w3id.org/docket/id/a-thing");

    static List<NamedQuery> all() {
        return CATALOGUE.all();
    }

    @ParameterizedTest
    @CsvSource({
        "sanctions, regulator, regulator",
        "sanctions, type, __type_iri",
        "totals, respondent, respondent",
        "appeals, outcome, outcome",
        "timeline, respondent, _respondent_iri",
        "evidence, about, _about_iri",
        "describe, about, _about_iri"
    })
    void findsWhatStandsInAParametersPlace(String name, String parameter, String variable) {
        NamedQuery query = CATALOGUE.get(name);
        Var free = Var.alloc(query.parameter(parameter).orElseThrow().variable());
        Query choices = ChoiceQuery.of(query.parse(), free, 10).orElseThrow();
        assertThat(choices.getResultVars()).containsExactly(variable, ChoiceQuery.LABEL.getVarName());
    }

    @ParameterizedTest
    @MethodSource("all")
    void offersChoicesForEveryThing(NamedQuery query) {
        assertThat(things(query))
                .allSatisfy(parameter -> assertThat(ChoiceQuery.of(query.parse(), Var.alloc(parameter.variable()), 10))
                        .as(parameter.name())
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFilledTextIsSparqlWithoutItsParameters(NamedQuery query) {
        Map<Var, Node> arguments = new HashMap<>();
        query.parameters()
                .forEach(parameter -> arguments.put(
                        Var.alloc(parameter.variable()),
                        parameter
                                .type()
                                .literal(query.example().getOrDefault(parameter.name(), "1"))
                                .orElse(THING)));
        String text = new FilledQuery(query).with(arguments);
        assertThat(text).doesNotContain("?_");
        assertThat(QueryFactory.create(text).queryType())
                .isEqualTo(query.parse().queryType());
        if (things(query).findAny().isPresent()) {
            assertThat(text).contains("<" + THING.getURI() + ">");
        }
    }

    @Test
    void aFilledTextQuotesWhatIsNoThing() {
        NamedQuery query = CATALOGUE.get("conflicts");
        Node nasty = NodeFactory.createLiteralString("open\") } # \\ $1");
        String text = new FilledQuery(query).with(Map.of(Var.alloc("__standing_literal"), nasty));
        assertThat(QueryFactory.create(text).isSelectType()).isTrue();
        assertThat(text).contains("STR(\"open\\\") } # \\\\ $1\")");
    }

    private static Stream<Parameter> things(NamedQuery query) {
        return query.parameters().stream().filter(parameter -> parameter.type() instanceof ParameterType.Iri);
    }
}
