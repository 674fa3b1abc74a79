package docket.facts;

import docket.claims.Ontology;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.problem.Utf8;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Streams facts into a sink, file by file; holds no more than the register and one document at a time. Every problem
 * is told; what has one is left out.
 */
public final class FactsReader {
    private static final List<String> OF_A_FILE = List.of("source", "facts");

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
        files.registers()
                .forEach(file -> reader.yaml(file).ifPresentOrElse(reader.registers::read, reader.keys::missing));
        files.sources().forEach(reader::source);
        files.verdicts().forEach(file -> reader.yaml(file).ifPresent(reader.rulings::read));
        reader.keys.finish();
    }

    private void source(Path file) {
        if (file.toString().endsWith(".yaml")) {
            yaml(file)
                    .flatMap(tree -> Block.of(tree, "a facts file", OF_A_FILE, problems))
                    .ifPresent(this::article);
        } else {
            Records records = new Records(registers, this::open, problems);
            JsonLine json = new JsonLine(problems);
            Bytes.lines(
                    file,
                    problems,
                    (line, linesBefore) -> Utf8.decode(file.toString(), line, linesBefore, problems)
                            .filter(text -> !text.isBlank())
                            .flatMap(text -> json.read(file.toString(), text, linesBefore))
                            .ifPresent(records::read));
        }
    }

    private Optional<Tree> yaml(Path file) {
        return TextFile.read(file, problems).flatMap(text -> YamlTree.read(file.toString(), text, 0, problems));
    }

    private void article(Block block) {
        Optional<Tree.Entry> source = block.require("source", "a facts file opens with its source");
        Optional<Tree.Entry> facts = block.require("facts", "facts: [] where the source states nothing");
        block.rejectRest();
        FactReader reader = open(source.map(Tree.Entry::value).orElse(new Tree.Broken(block.at())));
        facts.map(Tree.Entry::value).ifPresent(list -> {
            if (list instanceof Tree.Sequence) {
                list.items().forEach(reader::read);
            } else {
                list.reject(problems, "'facts' takes a list", "- {about: KEY, at: [1, anchor], type: Fine}");
            }
        });
    }

    /** Facts below a source that can't be read are looked through too, for what is wrong in them. */
    private FactReader open(Tree block) {
        SourceReader.Opening opening = sources.read(block);
        FactSink taker = opening.whole() ? sink : FactSink.NONE;
        taker.source(opening.source());
        return new FactReader(opening.source(), ontology, keys, values, taker, problems);
    }
}
