package docket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.query.bounded.Deadline;
import docket.query.named.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerWriterTest {
    private static final Endpoint CORPUS = new LocalEndpoint(SmallCorpus.load());
    private static final Query PEOPLE =
            new Catalogue(Path.of("queries")).get("people").parse();
    private static final Query GRAPH =
            Sparql.adHoc("test", "PREFIX x: <https://w3id.org/docket/> CONSTRUCT WHERE { x:id\\/uber ?p ?o }");
    private static final Query ASK = Sparql.adHoc("test", "ASK { ?s ?p 'Straße 東京' }");

    @TempDir
    private Path folder;

    @Test
    void alignsATableByKeysAndPrefixedNames() {
        assertThat(write(PEOPLE, Format.TABLE)).isEqualTo("""
                        person  name   role       officerOf
                        ──────  ─────  ─────────  ─────────
                        aleid   Aleid  enf:chair  nl-ap
                        jack    Jack
                        """);
    }

    @Test
    void alignsNumbersToTheRightAndCountsWideLetters() {
        Query values = Sparql.adHoc(
                "test", "SELECT * { VALUES (?name ?n) { ('東京' 5) ('e\\u0301' 100) ('two\\nlines' UNDEF) } }");
        assertThat(write(values, Format.TABLE)).isEqualTo("""
                        name         n
                        ─────────  ───
                        東京         5
                        e\u0301          100
                        two lines
                        """);
    }

    @Test
    void writesCsvAsTheStandardHasIt() {
        assertThat(write(PEOPLE, Format.CSV))
                .startsWith("person,name,role,officerOf\r\nhttps://w3id.org/docket/id/aleid,Aleid,https:");
    }

    @Test
    void writesRowsThatReadBackTheSame() {
        Map<Format, Lang> formats = Map.of(
                Format.JSON, ResultSetLang.RS_JSON, Format.XML, ResultSetLang.RS_XML, Format.TSV, ResultSetLang.RS_TSV);
        formats.forEach((format, lang) -> {
            byte[] written = write(PEOPLE, format).getBytes(StandardCharsets.UTF_8);
            assertThat(
                            RowSetReaderRegistry.getFactory(lang)
                                    .create(lang)
                                    .read(new ByteArrayInputStream(written), new Context())
                                    .stream())
                    .as(format.label())
                    .hasSize(2);
        });
    }

    @Test
    void writesATruthValueInEveryFormatOfResults() {
        assertThat(write(ASK, Format.TABLE)).isEqualTo("false\n");
        assertThat(write(ASK, Format.JSON)).contains("\"boolean\"");
        assertThat(write(ASK, Format.XML)).contains("<boolean>false</boolean>");
    }

    @Test
    void writesTheSameGraphInEveryFormat() throws IOException {
        Graph turtle = read(write(GRAPH, Format.TURTLE), Lang.TURTLE);
        assertThat(turtle.size()).isEqualTo(2);
        assertThat(turtle.isIsomorphicWith(read(write(GRAPH, Format.NTRIPLES), Lang.NTRIPLES)))
                .isTrue();
        assertThat(turtle.isIsomorphicWith(read(write(GRAPH, Format.JSONLD), Lang.JSONLD11)))
                .isTrue();
    }

    @Test
    void writesTurtleAsADumpHasIt() {
        Query some = Sparql.adHoc("test", """
                PREFIX ex: <https://example.org/>
                PREFIX unused: <https://example.org/unused/>
                CONSTRUCT {
                  <https://w3id.org/docket/id/fine> <https://w3id.org/docket/ontology#imposedOn> ?on ;
                    <https://w3id.org/docket/ontology#amount> <https://w3id.org/docket/id/amount/EUR-5100000> ;
                    ex:note "a note"@en, 5, "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> ;
                    <http://www.w3.org/2000/01/rdf-schema#label> "Fine" ; a <https://w3id.org/docket/ontology#Fine> .
                }
                WHERE { VALUES ?on { <https://w3id.org/docket/id/uber> <https://w3id.org/docket/id/clearview-ai> } }
                """);
        assertThat(write(some, Format.TURTLE)).isEqualTo("""
                @prefix amount: <https://w3id.org/docket/id/amount/> .
                @prefix enf: <https://w3id.org/docket/ontology#> .
                @prefix ex: <https://example.org/> .
                @prefix id: <https://w3id.org/docket/id/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                id:fine a enf:Fine ;
                    rdfs:label "Fine" ;
                    ex:note "2024"^^xsd:gYear ,
                        5 ,
                        "a note"@en ;
                    enf:amount amount:EUR-5100000 ;
                    enf:imposedOn id:clearview-ai ,
                        id:uber .
                """);
    }

    @Test
    void writesNothingOfAnEmptyGraph() {
        Query none = Sparql.adHoc("test", "CONSTRUCT WHERE { ?s <https://example.org/none> ?o }");
        assertThat(write(none, Format.TURTLE)).isEmpty();
        assertThat(write(none, Format.NTRIPLES)).isEmpty();
    }

    @Test
    void sortsNTriplesByLine() {
        Query all = Sparql.adHoc("test", "CONSTRUCT WHERE { ?s ?p ?o }");
        String[] lines = write(all, Format.NTRIPLES).split("\n");
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .isEqualTo(Arrays.stream(lines).sorted().distinct().toArray());
    }

    @Test
    void compactsJsonLdWithTheContext() {
        assertThat(write(GRAPH, Format.JSONLD)).contains("\"label\": \"Uber\"").contains("\"type\": \"Company\"");
    }

    @Test
    void refusesAFormatOfTheWrongKind() {
        assertThatThrownBy(() -> write(PEOPLE, Format.TURTLE))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(Failure.Kind.USAGE))
                .hasMessageContaining("use one of table, csv, spreadsheet, tsv, json, xml");
        assertThatThrownBy(() -> write(GRAPH, Format.CSV)).hasMessageContaining("use one of turtle, ntriples, jsonld");
    }

    private String write(Query query, Format format) {
        return CORPUS.run(query, Map.of(), Duration.ofSeconds(30), answer -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new AnswerWriter(new Prefixes(Iris.standard()), context(), Deadline.after(Duration.ofMinutes(1)))
                    .write(answer, format, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private Path context() {
        try {
            return Files.writeString(folder.resolve("context.jsonld"), """
                    {"@context": {"@version": 1.1, "@vocab": "https://w3id.org/docket/ontology#", "type": "@type",
                      "label": "http://www.w3.org/2000/01/rdf-schema#label"}}
                    """);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Graph read(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }
}
