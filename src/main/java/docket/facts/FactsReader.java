package docket.facts;

import docket.claims.Ontology;
import docket.claims.Source;
import docket.problem.Location;
import docket.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Streams facts into a sink, file by file; holds no more than the register and one document at a time. Every problem
 * is told; what has one is left out.
 */
public final class FactsReader {
    private final FactSink sink;
    private final Problems problems;
    private final Ontology ontology;
    private final Keys keys;
    private final ValueReader values;
    private final RegisterReader registers;
    private final SourceReader sources;
    private final RulingReader rulings;

    private FactsReader(Ontology ontology, FactSink sink, Problems problems) {
        this.ontology = ontology;
        this.sink = sink;
        this.problems = problems;
        this.keys = new Keys(ontology, problems);
        this.values = new ValueReader(ontology, keys, problems);
        this.registers = new RegisterReader(ontology, keys, values, sink, problems);
        this.sources = new SourceReader(ontology, keys, problems);
        this.rulings = new RulingReader(ontology, keys, values, sink, problems);
    }

    public static void read(FactsFiles files, Ontology ontology, FactSink sink, Problems problems) {
        FactsReader reader = new FactsReader(ontology, sink, problems);
        files.registers().forEach(file -> reader.yaml(file).ifPresent(reader.registers::read));
        files.sources().forEach(reader::source);
        files.verdicts().forEach(file -> reader.yaml(file).ifPresent(reader.rulings::read));
        reader.keys.finish();
    }

    private void source(Path file) {
        if (file.toString().endsWith(".yaml")) {
            yaml(file).flatMap(tree -> Block.of(tree, "'source:' and 'facts:'", problems)).ifPresent(this::article);
        } else {
            jsonLines(file);
        }
    }

    private Optional<Tree> yaml(Path file) {
        return Utf8.read(file, problems).flatMap(text -> YamlTree.read(file.toString(), text, 0, problems));
    }

    private void article(Block block) {
        Optional<Source> source = block.require("source", "a facts file opens with its source").flatMap(e -> sources.read(e.value()));
        Optional<Tree.Entry> facts = block.require("facts", "facts: [] where the source states nothing");
        block.rejectRest("a facts file", List.of("source", "facts"));
        source.ifPresent(s -> {
            sink.source(s);
            FactReader reader = reader(s);
            facts.ifPresent(list -> list.value().items().forEach(reader::read));
        });
    }

    private void jsonLines(Path file) {
        String name = file.toString();
        try (BufferedReader lines = Utf8.rawLines(file)) {
            Records records = new Records();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    int before = number;
                    Utf8.decode(name, line, before, problems)
                            .flatMap(text -> YamlTree.read(name, text, before, problems))
                            .ifPresent(records::read);
                }
            }
        } catch (IOException e) {
            problems.error(Location.of(name), "can't be read: " + e.getMessage(), "");
        }
    }

    private FactReader reader(Source source) {
        return new FactReader(source, ontology, keys, values, sink, problems);
    }

    /** Lines of a JSON Lines file: a source, a block of the register, or a fact of the last source above it. */
    private final class Records {
        private @Nullable FactReader current;
        private boolean opened;

        void read(Tree tree) {
            Optional<Tree.Entry> only = tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1
                    ? Optional.of(mapping.entries().firstEntry().getValue())
                    : Optional.empty();
            switch (only.map(Tree.Entry::key).orElse("")) {
                case "source" -> open(only.orElseThrow().value());
                case "register" -> registers.read(only.orElseThrow().value());
                default -> fact(tree);
            }
        }

        private void open(Tree block) {
            opened = true;
            Optional<Source> source = sources.read(block);
            source.ifPresent(sink::source);
            current = source.map(FactsReader.this::reader).orElse(null);
        }

        /** Below a source that could not be read, facts are passed over: its problem is told already. */
        private void fact(Tree tree) {
            if (current != null) {
                current.read(tree);
            } else if (!opened) {
                problems.error(tree.at(), "a fact without a source above it", "open one with {\"source\": {…}}");
            }
        }
    }
}
