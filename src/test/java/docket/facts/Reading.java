package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.claims.Ruling;
import docket.claims.Source;
import docket.claims.Thing;
import docket.problem.Problem;
import docket.problem.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What came of reading facts: all that reached the sink, and all problems. */
record Reading(
        List<Thing> things, List<Source> sources, List<Claim> claims, List<Ruling> rulings, List<Problem> problems) {
    static final Path FIXTURES = Path.of("src/test/resources/facts");
    static final Path REGISTER = FIXTURES.resolve("register.yaml");

    /** The fixtures' small ontology. */
    static Ontology ontology() {
        return OntologyReader.read(FIXTURES.resolve("ontology"));
    }

    /** With the fixtures' ontology and register. */
    static Reading of(Path... facts) {
        return of(ontology(), facts);
    }

    static Reading of(Ontology ontology, Path... facts) {
        Problems problems = new Problems();
        FactsFiles found = FactsFiles.find(List.of(facts), problems);
        List<Path> registers =
                Stream.concat(Stream.of(REGISTER), found.registers().stream()).toList();
        Reading reading = new Reading(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        FactsReader.read(
                new FactsFiles(registers, found.sources(), found.verdicts()), ontology, reading.sink(), problems);
        reading.problems.addAll(problems.all());
        return reading;
    }

    /** Each problem as {@code line:column: message}. */
    List<String> told() {
        return problems.stream()
                .map(problem ->
                        problem.location().line() + ":" + problem.location().column() + ": " + problem.message())
                .toList();
    }

    private FactSink sink() {
        return new FactSink() {
            @Override
            public void thing(Thing thing) {
                things.add(thing);
            }

            @Override
            public void source(Source source) {
                sources.add(source);
            }

            @Override
            public void claim(Claim claim) {
                claims.add(claim);
            }

            @Override
            public void ruling(Ruling ruling) {
                rulings.add(ruling);
            }
        };
    }
}
