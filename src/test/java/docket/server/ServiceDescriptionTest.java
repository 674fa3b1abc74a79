package docket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.browser.Corpus;
import docket.claims.Iris;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the endpoint says of itself, by SPARQL 1.1 Service Description. The W3C's suite names three tests, which are not part
 * of the repository; {@code -Ddocket.w3c=FOLDER} names the folder with {@code service-description/manifest.ttl}.
 */
@ExtendWith(Corpus.class)
class ServiceDescriptionTest {
    private static final Path MANIFEST = Path.of(System.getProperty("docket.w3c", "../shared/w3c"))
            .resolve("service-description")
            .resolve("manifest.ttl");
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    /** Domain and range of the vocabulary's properties, by its specification; an empty range is left to the instances. */
    private static final Map<String, String> SCHEMA = Map.ofEntries(
            Map.entry("endpoint", "Service "),
            Map.entry("supportedLanguage", "Service Language"),
            Map.entry("resultFormat", "Service "),
            Map.entry("feature", "Service Feature"),
            Map.entry("defaultEntailmentRegime", "Service "),
            Map.entry("defaultDataset", "Service Dataset"),
            Map.entry("defaultGraph", "Dataset Graph"),
            Map.entry("namedGraph", "Dataset NamedGraph"),
            Map.entry("name", "NamedGraph "),
            Map.entry("graph", "NamedGraph Graph"));

    @TestFactory
    Stream<DynamicTest> holdsTheServiceDescriptionTests(URI origin) {
        assumeTrue(Files.exists(MANIFEST), "no W3C test suite at " + MANIFEST);
        Model manifest = RDFDataMgr.loadModel(MANIFEST.toString(), Lang.TURTLE);
        Resource test = ResourceFactory.createResource(
                "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#ServiceDescriptionTest");
        return manifest.listSubjectsWithProperty(RDF.type, test).toList().stream()
                .map(one -> DynamicTest.dynamicTest(one.getLocalName(), () -> hold(one.getLocalName(), origin)));
    }

    private static void hold(String test, URI origin) {
        switch (test) {
            case "returns-rdf" -> assertThat(description(origin).isEmpty()).isFalse();
            case "has-endpoint-triple" -> namesItsEndpoint(origin);
            case "conforms-to-schema" -> conforms(description(origin));
            default -> throw new AssertionError("a test that nobody knows here: " + test);
        }
    }

    @Test
    void isTheSameInEveryForm(URI origin) {
        Model turtle = description(origin);
        for (String form : Set.of("ntriples", "jsonld", "rdfxml")) {
            Model same = ModelFactory.createDefaultModel();
            RDFParser.source(origin.resolve("/sparql?format=" + form).toString())
                    .parse(same);
            assertThat(same.isIsomorphicWith(turtle)).as(form).isTrue();
        }
    }

    @Test
    void namesEveryGraphWithItsSize(URI origin) {
        Model description = description(origin);
        Map<String, Long> said = description.listStatements(null, property("name"), (Resource) null).toList().stream()
                .collect(Collectors.toMap(
                        Statement::getSubject,
                        statement -> statement.getResource().getURI()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        named -> named.getKey()
                                .getPropertyResourceValue(property("graph"))
                                .getProperty(VOID.triples)
                                .getLong()));
        assertThat(said).hasSizeGreaterThan(5).isEqualTo(counted(origin));
    }

    @Test
    void namesFeaturesOfItsOwnWithWhatTheyMean(URI origin) {
        Model description = description(origin);
        assertThat(description.listObjectsOfProperty(property("feature")).toList())
                .extracting(feature -> feature.asResource().getURI())
                .containsExactlyInAnyOrder(origin + "sparql#chosen-graphs", origin + "sparql#whole-answers");
        description
                .listObjectsOfProperty(property("feature"))
                .forEachRemaining(feature -> assertThat(feature.asResource().hasProperty(RDFS.label)
                                && feature.asResource().hasProperty(RDFS.comment))
                        .isTrue());
    }

    /** UnionDefaultGraph and RequiresDataset, EmptyGraphs, DereferencesURIs, BasicFederatedQuery, in this order. */
    @Test
    void hasNoneOfTheFeaturesThatTheVocabularyNames(URI origin) {
        String claim = "?c a <" + Iris.term("Claim") + ">";
        assertThat(ask(origin, "{ " + claim + " }")).isFalse();
        assertThat(ask(origin, "{ GRAPH ?g { " + claim + " } }")).isTrue();
        assertThat(ask(origin, "{ GRAPH ?g {} FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } } }"))
                .isFalse();
        assertThat(ask(origin, "FROM <" + origin.resolve("/doc/nl-ap.ttl") + "> { ?s ?p ?o }"))
                .isFalse();
        assertThat(ask(origin, "FROM <" + Iris.ABOUT_GRAPH + "> { ?s ?p ?o }")).isTrue();
        assertThatThrownBy(() -> ask(origin, "{ SERVICE <" + origin.resolve("/sparql") + "> { ?s ?p ?o } }"))
                .isInstanceOfSatisfying(
                        QueryExceptionHTTP.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(403));
    }

    private static boolean ask(URI origin, String pattern) {
        try (QueryExecHTTP query = QueryExecHTTP.service(
                        origin.resolve("/sparql").toString())
                .query("ASK " + pattern)
                .build()) {
            return query.ask();
        }
    }

    private static Map<String, Long> counted(URI origin) {
        try (QueryExecHTTP query = QueryExecHTTP.service(
                        origin.resolve("/sparql").toString())
                .query("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
                .build()) {
            return query.select().stream()
                    .collect(Collectors.toMap(
                            row -> row.get("g").getURI(),
                            row -> ((Number) row.get("n").getLiteralValue()).longValue()));
        }
    }

    private static void namesItsEndpoint(URI origin) {
        assertThat(description(origin)
                        .contains(
                                null,
                                property("endpoint"),
                                ResourceFactory.createResource(
                                        origin.resolve("/sparql").toString())))
                .isTrue();
    }

    private static void conforms(Model description) {
        assertThat(description.listSubjectsWithProperty(property("endpoint")).toList())
                .hasSize(1);
        description.listStatements().toList().stream()
                .filter(statement -> statement.getPredicate().getNameSpace().equals(SD))
                .forEach(statement -> {
                    String[] schema = SCHEMA.getOrDefault(
                                    statement.getPredicate().getLocalName(), "no such property")
                            .split(" ", -1);
                    assertThat(isA(statement.getSubject(), schema[0]))
                            .as("%s", statement)
                            .isTrue();
                    assertThat(schema[1].isEmpty()
                                    || statement.getResource().getURI().startsWith(SD)
                                    || isA(statement.getResource(), schema[1]))
                            .as("%s", statement)
                            .isTrue();
                });
    }

    private static boolean isA(Resource one, String type) {
        return one.hasProperty(RDF.type, ResourceFactory.createResource(SD + type));
    }

    private static Model description(URI origin) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(origin.resolve("/sparql").toString())
                .acceptHeader("text/turtle")
                .parse(model);
        return model;
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD + name);
    }
}
