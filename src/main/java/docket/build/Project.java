package docket.build;

import docket.claims.Iris;
import docket.claims.OntologyReader;
import docket.facts.FactsFiles;
import docket.problem.Problems;
import docket.query.Catalogue;
import docket.store.Inputs;
import docket.store.Program;
import java.nio.file.Path;
import java.util.List;

/**
 * What a generation is built from.
 *
 * @param facts files and folders, in the order in which they were named
 */
public record Project(List<Path> facts, Path ontology, Path queries, Iris iris) {
    /** Raised whenever the same facts would give other quads. */
    static final String FORMAT = "1";

    public Project {
        facts = List.copyOf(facts);
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
