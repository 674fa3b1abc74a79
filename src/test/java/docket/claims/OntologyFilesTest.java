package docket.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repository's own {@code ontology/}. */
class OntologyFilesTest {
    private static final Path FOLDER = Path.of("ontology");
    private static final Set<Node> DEFINING = Set.of(
            OWL2.Class.asNode(),
            OWL2.ObjectProperty.asNode(),
            OWL2.DatatypeProperty.asNode(),
            OWL2.AnnotationProperty.asNode(),
            RDF.Property.asNode(),
            RDFS.Datatype.asNode(),
            SKOS.Concept.asNode(),
            SKOS.ConceptScheme.asNode());

    private final Graph terms = parse("enforcement.ttl");
    private final Set<Node> defined = terms.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filter(triple -> DEFINING.contains(triple.getObject()))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());

    @Test
    void definesEveryTermThatTheProgramNames() {
        Map<String, Node> constants = Arrays.stream(Enf.class.getFields())
                .collect(Collectors.toMap(Field::getName, OntologyFilesTest::value));

        assertThat(constants).isNotEmpty().allSatisfy((name, term) -> {
            assertThat(term).as("a constant is named as its term").isEqualTo(Enf.term(name));
            assertThat(defined.contains(term))
                    .as("enforcement.ttl defines %s", name)
                    .isTrue();
        });
    }

    @Test
    void documentsEveryTerm() {
        assertThat(ofTheOntology()).hasSizeGreaterThan(80).allSatisfy(term -> {
            assertThat(defined.contains(term))
                    .as("enforcement.ttl defines %s", term)
                    .isTrue();
            assertThat(english(term, RDFS.label.asNode()))
                    .as("label of %s", term)
                    .hasSize(1);
            assertThat(english(term, RDFS.comment.asNode()))
                    .as("comment of %s", term)
                    .hasSize(1);
            assertThat(terms.contains(
                            term, RDFS.isDefinedBy.asNode(), NodeFactory.createURI("https://w3id.org/docket/ontology")))
                    .as("rdfs:isDefinedBy of %s", term)
                    .isTrue();
        });
    }

    @Test
    void namesNoTermThatItDoesNotDefine() {
        Set<String> undefined = Stream.of("enforcement.ttl", "alignments.ttl")
                .flatMap(file -> parse(file).stream())
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(node -> node.isURI() && node.getURI().startsWith(Iris.ENF) && !defined.contains(node))
                .map(Node::getURI)
                .collect(Collectors.toSet());

        assertThat(undefined).isEmpty();
    }

    @Test
    void everyPropertyOfConceptsNamesASchemeThatHasSome() {
        Ontology ontology = OntologyReader.read(FOLDER);

        assertThat(ontology.properties().values())
                .filteredOn(property -> property.kind() == ValueKind.CONCEPT)
                .isNotEmpty()
                .allSatisfy(property -> assertThat(ontology.concepts(property.scheme()))
                        .as(property.name())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"enforcement.ttl", "alignments.ttl"})
    void hasNoBlankNode(String file) {
        assertThat(parse(file).stream())
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    private Set<Node> ofTheOntology() {
        return terms.stream()
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(Iris.ENF))
                .collect(Collectors.toSet());
    }

    private Stream<Node> english(Node term, Node property) {
        return terms.stream(term, property, Node.ANY)
                .map(Triple::getObject)
                .filter(text -> text.getLiteralLanguage().equals("en")
                        && !text.getLiteralLexicalForm().isBlank());
    }

    private static Node value(Field constant) {
        try {
            return (Node) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Graph parse(String file) {
        return RDFParser.source(FOLDER.resolve(file)).base(Iris.BASE).toGraph();
    }
}
