package docket.build;

import docket.claims.Iris;
import docket.claims.OntologyReader;
import docket.facts.FactsFiles;
import docket.problem.Problems;
import docket.query.ContextFile;
import docket.query.named.Catalogue;
import docket.store.Inputs;
import docket.store.Program;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generation is built from.
 *
 * @param facts files and folders, in the order in which they were named
 * @param rates a file of reference rates, or null
 * @param asOf only what was published by that day counts; null for everything
 */
public record Project(
        List<Path> facts,
        Path ontology,
        Path queries,
        Iris iris,
        @Nullable Path rates,
        @Nullable LocalDate asOf) {
    /** Raised whenever the same facts would give other quads. */
    static final String FORMAT = "8";

    /** Name of the option among a generation's inputs. */
    static final String AS_OF = "as-of";

    public Project {
        facts = List.copyOf(facts);
    }

    /** Everything known, without a file of rates. */
    public Project(List<Path> facts, Path ontology, Path queries, Iris iris) {
        this(facts, ontology, queries, iris, null, null);
    }

    public Project withRates(Path file) {
        return new Project(facts, ontology, queries, iris, file, asOf);
    }

    public Project asOf(LocalDate day) {
        return new Project(facts, ontology, queries, iris, rates, day);
    }

    /** No generation depends on it, but answers cannot be written with a broken one. */
    void checkContext(Problems problems) {
        ContextFile.check(ontology.resolve("context.jsonld"), problems);
    }

    /** All that decides what the generation holds; what is missing is told. */
    public Inputs inputs(Problems problems) {
        Inputs.Collector inputs = Inputs.of(Program.version(), FORMAT, iris.base());
        for (Path path : facts) {
            for (Path file : FactsFiles.find(List.of(path), problems).all()) {
                String name = file.equals(path)
                        ? String.valueOf(file.getFileName())
                        : path.relativize(file).toString();
                inputs.file("facts/" + name, file);
            }
        }
        if (rates != null) {
            inputs.file("rates", rates);
        }
        if (asOf != null) {
            inputs.option(AS_OF, asOf.toString());
        }
        OntologyReader.files(ontology).forEach(file -> inputs.file("ontology/" + file.getFileName(), file));
        return inputs.folder("queries", queries, name -> name.endsWith(".rq")).done();
    }

    /** The files of all facts. */
    public FactsFiles factsFiles() {
        return FactsFiles.find(facts, new Problems());
    }

    Catalogue catalogue() {
        return new Catalogue(queries);
    }
}
