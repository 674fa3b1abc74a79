package docket.build;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.problem.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract says of the graph (design, section 3), held against the graph of the repository's own facts. */
class GraphTest {
    private static final String SOURCES = Iris.BASE + "graph/source/";
    private static final Node SUBJECT = RDF.subject.asNode();
    private static final Node PREDICATE = RDF.predicate.asNode();
    private static final Node OBJECT = RDF.object.asNode();

    @TempDir
    static Path folder;

    private static Built built;
    private static Set<Quad> quads;
    private static Set<Triple> view;
    private static Facts claims;
    private static Facts verdicts;

    @BeforeAll
    static void build() {
        built = Built.of(folder.resolve("store"));
        quads = built.quads();
        view = built.graph("");
        claims = Facts.of(built.graph(Iris.CLAIMS_GRAPH));
        verdicts = Facts.of(built.graph(Iris.VERDICTS_GRAPH));
    }

    @AfterAll
    static void close() {
        built.close();
    }

    @Test
    void hasNoBlankNodes() {
        assertThat(quads).noneMatch(quad -> nodes(quad).anyMatch(Node::isBlank));
    }

    @Test
    void everyIriIsAbsoluteAndValid() {
        Set<String> iris = quads.stream()
                .flatMap(GraphTest::nodes)
                .filter(node -> node.isURI() && !node.equals(Quad.defaultGraphIRI))
                .filter(node -> !Quad.isDefaultGraph(node))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        assertThat(iris).hasSizeGreaterThan(1000).allSatisfy(iri -> {
            IRIx parsed = IRIx.create(iri);
            assertThat(parsed.isReference()).isTrue();
            assertThat(parsed.hasViolations()).isFalse();
            assertThat(iri).startsWith("http").isPrintable().doesNotContain(" ");
        });
    }

    /** TDB2 rewrites numbers; what is minted must be what it gives back. */
    @Test
    void theStoreGivesBackWhatWasWritten() {
        DatasetGraph memory = DatasetGraphFactory.createTxnMem();
        Set<Quad> written = memory.calculateWrite(() -> {
            new Pipeline(Built.REPOSITORY, new Problems()).run(StreamRDFLib.dataset(memory), memory);
            return Built.quads(memory);
        });
        assertThat(quads).isEqualTo(written);
    }

    @Test
    void everyClaimSaysWhoStatesWhatAndWhere() {
        List<Node> all = claims.instances(Enf.Claim);
        assertThat(all).hasSizeGreaterThan(400).allSatisfy(claim -> {
            for (Node property : List.of(SUBJECT, PREDICATE, OBJECT, Enf.source)) {
                assertThat(claims.objects(claim, property)).hasSize(1);
            }
            if (claims.objects(claim, Enf.row).isEmpty()) {
                assertThat(claims.object(claim, Enf.paragraph).getLiteralValue())
                        .isInstanceOf(Integer.class);
                assertThat(claims.object(claim, Enf.anchor).getLiteralLexicalForm())
                        .hasSizeBetween(1, 40);
            }
            assertThat(claims.objects(claim, Enf.saidBy)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void everyClaimStandsInItsSourcesGraphAndNothingElseDoes() {
        Set<Quad> stated = new HashSet<>();
        for (Node claim : claims.instances(Enf.Claim)) {
            String id = claims.object(claim, Enf.source).getURI().replace(Iris.BASE + "id/source/", "");
            stated.add(new Quad(
                    NodeFactory.createURI(SOURCES + id),
                    claims.object(claim, SUBJECT),
                    claims.object(claim, PREDICATE),
                    claims.object(claim, OBJECT)));
        }
        Set<Quad> standing = quads.stream()
                .filter(quad ->
                        !quad.isDefaultGraph() && quad.getGraph().getURI().startsWith(SOURCES))
                .filter(quad -> !isMeasure(quad.getSubject()))
                .collect(Collectors.toSet());
        assertThat(standing).isEqualTo(stated);
    }

    @Test
    void aGraphThatMentionsAnAmountDescribesIt() {
        Map<Node, Set<Quad>> byGraph =
                quads.stream().collect(Collectors.groupingBy(Quad::getGraph, Collectors.toSet()));
        byGraph.remove(NodeFactory.createURI(Iris.ABOUT_GRAPH)); // where one may be an example
        byGraph.forEach((graph, of) -> {
            Set<Node> mentioned = of.stream()
                    .map(Quad::getObject)
                    .filter(GraphTest::isMeasure)
                    .collect(Collectors.toSet());
            Set<Node> described = of.stream()
                    .map(Quad::getSubject)
                    .filter(GraphTest::isMeasure)
                    .collect(Collectors.toSet());
            assertThat(described).as("amounts and quantities of %s", graph).isEqualTo(mentioned);
            Facts facts = Facts.of(of.stream().map(Quad::asTriple).toList());
            assertThat(described).allSatisfy(node -> {
                Node kind = facts.object(node, RDF.type.asNode()).equals(Enf.Amount) ? Enf.currency : Enf.unit;
                assertThat(facts.object(node, Enf.value).getLiteralLexicalForm())
                        .matches("\\d+\\.\\d+");
                assertThat(facts.object(node, Enf.bound).getLiteralLexicalForm())
                        .isIn("exact", "about", "over", "atLeast", "under", "atMost");
                assertThat(facts.objects(node, kind)).hasSize(1);
            });
        });
    }

    @Test
    void theViewHoldsNoRejectedValue() {
        List<Node> candidates = verdicts.instances(Enf.Candidate);
        assertThat(candidates).anyMatch(candidate -> standing(candidate).equals("rejected"));
        for (Node verdict : verdicts.instances(Enf.Verdict)) {
            for (Node candidate : verdicts.objects(verdict, Enf.candidate)) {
                if (!standing(candidate).equals("accepted")) {
                    Triple stated = Triple.create(
                            verdicts.object(verdict, SUBJECT),
                            verdicts.object(verdict, PREDICATE),
                            verdicts.object(candidate, OBJECT));
                    boolean holds = verdicts.objects(verdict, Enf.holds).contains(stated.getObject());
                    assertThat(view.contains(stated))
                            .as("%s, which is %s", stated, standing(candidate))
                            .isEqualTo(holds);
                }
            }
        }
    }

    @Test
    void theViewHoldsWhatAVerdictSaysAndNoMore() {
        for (Node verdict : verdicts.instances(Enf.Verdict)) {
            Node subject = verdicts.object(verdict, SUBJECT);
            Node predicate = verdicts.object(verdict, PREDICATE);
            Set<Node> holding = view.stream()
                    .filter(triple -> triple.getSubject().equals(subject)
                            && triple.getPredicate().equals(predicate))
                    .map(Triple::getObject)
                    .collect(Collectors.toSet());
            assertThat(holding).as("%s", verdict).isEqualTo(verdicts.objects(verdict, Enf.holds));
        }
    }

    @Test
    void aVerdictsCandidatesCoverTheClaimsOfItsGroupOnce() {
        Function<Node, List<Node>> group =
                claim -> List.of(claims.object(claim, SUBJECT), claims.object(claim, PREDICATE));
        Map<List<Node>, Set<Node>> groups =
                claims.instances(Enf.Claim).stream().collect(Collectors.groupingBy(group, Collectors.toSet()));
        for (Node verdict : verdicts.instances(Enf.Verdict)) {
            Set<Node> candidates = verdicts.objects(verdict, Enf.candidate);
            List<Node> supporting = candidates.stream()
                    .flatMap(candidate -> verdicts.objects(candidate, Enf.support).stream())
                    .toList();
            assertThat(supporting)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(groups.get(
                            List.of(verdicts.object(verdict, SUBJECT), verdicts.object(verdict, PREDICATE))));
            assertThat(candidates)
                    .allSatisfy(candidate -> assertThat(verdicts.objects(candidate, Enf.support))
                            .allSatisfy(claim -> assertThat(claims.object(claim, OBJECT))
                                    .isEqualTo(verdicts.object(candidate, OBJECT))));
        }
    }

    @Test
    void everyCandidateSaysWhy() {
        assertThat(verdicts.instances(Enf.Candidate)).isNotEmpty().allSatisfy(candidate -> {
            assertThat(standing(candidate)).isIn("accepted", "compatible", "rejected", "open");
            assertThat(verdicts.object(candidate, Enf.rule).getLiteralLexicalForm())
                    .isNotBlank();
            assertThat(verdicts.object(candidate, Enf.reason).getLiteralLexicalForm())
                    .hasSizeGreaterThan(10);
        });
    }

    @Test
    void everyDisagreementHasAVerdict() {
        Set<List<Node>> ruled = verdicts.instances(Enf.Verdict).stream()
                .map(verdict -> List.of(verdicts.object(verdict, SUBJECT), verdicts.object(verdict, PREDICATE)))
                .collect(Collectors.toSet());
        Set<Node> single = view.stream()
                .filter(triple -> triple.getPredicate().equals(Enf.term("singleValued")))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        Map<List<Node>, Set<Node>> values = claims.instances(Enf.Claim).stream()
                .filter(claim -> single.contains(claims.object(claim, PREDICATE)))
                .collect(Collectors.groupingBy(
                        claim -> List.of(claims.object(claim, SUBJECT), claims.object(claim, PREDICATE)),
                        Collectors.mapping(claim -> claims.object(claim, OBJECT), Collectors.toSet())));
        values.values().removeIf(of -> of.size() == 1);
        assertThat(ruled).containsAll(values.keySet());
    }

    @Test
    void describesEveryNamedQuery() {
        Facts queries = Facts.of(built.graph(Iris.QUERIES_GRAPH));
        Node executable = NodeFactory.createURI("http://www.w3.org/ns/shacl#SPARQLExecutable");
        assertThat(queries.instances(executable))
                .extracting(query -> query.getURI().replace(Iris.BASE + "queries/", ""))
                .containsExactlyInAnyOrderElementsOf(
                        Built.REPOSITORY.catalogue().names())
                .hasSize(21);
    }

    @Test
    void theCountsOfTheDescriptionAreTrue() {
        Facts about = Facts.of(built.graph(Iris.ABOUT_GRAPH));
        Node dataset = NodeFactory.createURI(Iris.BASE + "dataset");
        assertThat(about.object(dataset, VOID.triples.asNode()).getLiteralValue())
                .isEqualTo(view.size());
        Node all = NodeFactory.createURI(Iris.BASE + "dataset#all");
        assertThat(about.object(all, VOID.triples.asNode()).getLiteralValue()).isEqualTo(quads.size());
        Set<Node> graphs = about.objects(all, VOID.subset.asNode());
        assertThat(graphs.remove(dataset)).isTrue();
        Set<Node> named = quads.stream()
                .filter(quad -> !quad.isDefaultGraph())
                .map(Quad::getGraph)
                .collect(Collectors.toSet());
        assertThat(graphs).isEqualTo(named);
        assertThat(graphs)
                .allSatisfy(graph -> assertThat(
                                about.object(graph, VOID.triples.asNode()).getLiteralValue())
                        .isEqualTo(built.graph(graph.getURI()).size()));
        assertThat(quads).hasSize((int) (built.generation().manifest().counts().triples()
                + built.generation().manifest().counts().quads()));
    }

    private static String standing(Node candidate) {
        return verdicts.object(candidate, Enf.standing).getLiteralLexicalForm();
    }

    private static boolean isMeasure(Node node) {
        return node.isURI() && node.getURI().matches(Iris.BASE + "id/(amount|quantity)/.*");
    }

    private static Stream<Node> nodes(Quad quad) {
        return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }
}
