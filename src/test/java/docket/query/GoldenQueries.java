package docket.query;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.bounded.Deadline;
import docket.query.named.Arguments;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs every query of a catalogue and compares the answers with a folder of expected ones. The name of a file is the
 * call: {@code totals.csv} with required arguments alone (from the query's example), {@code totals,respondent=uber.csv}
 * with that one; a slash is written %2F. With {@code -Ddocket.golden=write} the files are written instead, for review.
 */
final class GoldenQueries {
    private static final boolean WRITE = "write".equals(System.getProperty("docket.golden"));

    private final Catalogue catalogue;
    private final Endpoint endpoint;
    private final Iris iris;
    private final Path expected;

    GoldenQueries(Catalogue catalogue, Endpoint endpoint, Iris iris, Path expected) {
        this.catalogue = catalogue;
        this.endpoint = endpoint;
        this.iris = iris;
        this.expected = expected;
    }

    /** One test for each query and each file. */
    Stream<DynamicTest> tests() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (NamedQuery query : catalogue.all()) {
            files.add(query.name() + (query.parse().isConstructType() ? ".ttl" : ".csv"));
        }
        try (Stream<Path> there = Files.list(expected)) {
            there.forEach(file -> files.add(file.getFileName().toString()));
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(file, () -> hold(file)));
    }

    private void hold(String file) throws IOException {
        List<String> call = List.of(file.substring(0, file.lastIndexOf('.')).split(","));
        NamedQuery query = catalogue.get(call.getFirst());
        String answer = run(query, arguments(query, call.subList(1, call.size())));
        Path path = expected.resolve(file);
        if (WRITE) {
            Files.writeString(path, answer);
        } else if (file.endsWith(".ttl")) {
            assertThat(graph(answer).isIsomorphicWith(graph(Files.readString(path))))
                    .as(answer)
                    .isTrue();
        } else {
            assertThat(answer).isEqualTo(Files.readString(path));
        }
    }

    private Map<String, String> arguments(NamedQuery query, List<String> given) {
        Map<String, String> arguments = new LinkedHashMap<>();
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(p -> arguments.put(p.name(), query.example().get(p.name())));
        for (String argument : given) {
            int equals = argument.indexOf('=');
            arguments.put(
                    argument.substring(0, equals),
                    URLDecoder.decode(argument.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return arguments;
    }

    /** With line feeds alone, so that the files read well in a diff. */
    private String run(NamedQuery query, Map<String, String> given) {
        AnswerWriter writer =
                new AnswerWriter(new Prefixes(iris), Path.of("unused"), Deadline.after(Duration.ofMinutes(1)));
        return endpoint.run(
                query.parse(), Arguments.bind(query, given, endpoint, iris), Duration.ofMinutes(1), answer -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    writer.write(answer, answer instanceof Answer.Triples ? Format.TURTLE : Format.CSV, out);
                    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
                });
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }
}
