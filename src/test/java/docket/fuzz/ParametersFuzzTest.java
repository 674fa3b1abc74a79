package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.LocalEndpoint;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a caller gives a parameter stays one term: the query has the shape that it has for a harmless value, also
 * after it was printed and parsed again, as it is for a remote endpoint.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ParametersFuzzTest {
    private static final Node HARMLESS = NodeFactory.createURI("https://example.org/harmless");
    private static final String QUERIES_OF_EVERY_TYPE = "src/test/resources/fuzz/queries";

    @Test
    void aValueChangesNoQuery() throws Exception {
        List<NamedQuery> queries = new ArrayList<>();
        new Catalogue(Path.of("queries"))
                .all().stream().filter(query -> !query.parameters().isEmpty()).forEach(queries::add);
        queries.addAll(new Catalogue(Path.of(QUERIES_OF_EVERY_TYPE)).all());
        List<String> hostile = Injections.all(1_000);
        LocalEndpoint corpus = corpus();
        int[] bound = {0};
        Cases.run(1_500, random -> {
            NamedQuery query = queries.get(random.nextInt(queries.size()));
            Map<String, String> given = new TreeMap<>();
            query.parameters().forEach(parameter -> given.put(parameter.name(), value(parameter, hostile, random)));
            if (isBound(query, given, corpus)) {
                bound[0]++;
            }
        });
        assertThat(bound[0]).isPositive();
    }

    @Test
    void noParameterOfAnyQueryLetsAnyOfThemThrough() throws Exception {
        LocalEndpoint corpus = corpus();
        for (NamedQuery query : new Catalogue(Path.of("queries")).all()) {
            for (Parameter parameter : query.parameters()) {
                for (String value : Injections.all(3_000)) {
                    isBound(query, Map.of(parameter.name(), value), corpus);
                }
            }
        }
    }

    /** Or refused, as a mistake of who asks. */
    private static boolean isBound(NamedQuery query, Map<String, String> given, LocalEndpoint corpus) {
        try {
            Map<Var, Node> arguments = Arguments.bind(query, given, corpus, Iris.standard());
            assertThat(arguments).hasSizeGreaterThanOrEqualTo(given.size());
            keepsItsShape(query.parse(), arguments, given);
            return true;
        } catch (Failure e) {
            assertThat(e.kind()).isEqualTo(Failure.Kind.USAGE);
            e.problems().forEach(Told::plain);
            assertThat(e.problems())
                    .allSatisfy(p -> assertThat(p.location().file()).startsWith("parameter "));
            return false;
        }
    }

    private static void keepsItsShape(Query query, Map<Var, Node> arguments, Map<String, String> given) {
        Query executed = QueryTransformOps.replaceVars(query, arguments);
        Query sent = QueryFactory.create(executed.toString(), Syntax.syntaxSPARQL_11);
        assertThat(Algebra.compile(sent)).as("%s", given).isEqualTo(Algebra.compile(executed));
        Map<Var, Node> harmless = new HashMap<>();
        arguments.forEach((variable, term) -> harmless.put(variable, HARMLESS));
        Op shape = Algebra.compile(QueryTransformOps.replaceVars(query, harmless));
        Set<Node> put = Set.copyOf(arguments.values());
        assertThat(without(put, Algebra.compile(sent))).as("%s", given).isEqualTo(without(put, shape));
    }

    private static Op without(Set<Node> terms, Op op) {
        return NodeTransformLib.transform(node -> terms.contains(node) ? HARMLESS : node, op);
    }

    private static String value(Parameter parameter, List<String> hostile, Random random) {
        String line = hostile.get(random.nextInt(hostile.size()));
        return switch (random.nextInt(5)) {
            case 0 -> line;
            case 1 -> new Spoiler(random).once(line);
            case 2 -> "https://example.org/" + line;
            case 3 ->
                parameter.values().isEmpty() ? "5" + line : parameter.values().getFirst();
            default -> random(random);
        };
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x110000);
                        case 1 -> "<>\"'\\{}.;?_#@^|`\n\r\t ".charAt(random.nextInt(20));
                        default -> random.nextInt(128);
                    });
        }
        return text.toString();
    }

    private static LocalEndpoint corpus() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        dataset.executeWrite(() -> RDFParser.source(Path.of("src/test/resources/queries/corpus.trig"))
                .lang(Lang.TRIG)
                .parse(dataset));
        return new LocalEndpoint(dataset);
    }
}
