package docket.build;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.convert.VerdictConverter;
import docket.convert.ViewConverter;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.query.Prefixes;
import docket.query.QueryGraph;
import docket.resolve.Resolution;
import docket.resolve.Rulings;
import docket.resolve.Standing;
import docket.resolve.Verdict;
import docket.resolve.ViewResolver;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/** The stages in their order, over any dataset: the store's draft for a build, one in memory for a check. */
final class Pipeline {
    private final Project project;
    private final Problems problems;
    private final FactsFiles files;
    private final Ontology ontology;
    private final Graph shapes;

    /** @throws Failure if the ontology or a query can't be read */
    Pipeline(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
        this.files = FactsFiles.find(project.facts(), problems);
        this.ontology = OntologyReader.read(project.ontology());
        this.shapes = OntologyReader.readShapes(project.ontology());
        project.catalogue().check().forEach(problems::add);
    }

    /**
     * Writes everything, inside the caller's transaction.
     *
     * @param soFar shows what has been written to {@code out}
     * @throws Failure with all problems if one is an error
     */
    Report run(StreamRDF out, DatasetGraph soFar) {
        new Prefixes(project.iris()).forDataset().forEach(out::prefix);
        ontology.graph().find().forEachRemaining(out::triple);
        Intake intake = new Intake(project.iris(), out);
        FactsReader.read(files, ontology, intake, problems);
        Report report = resolve(intake, out);
        problems.throwIfErrors();
        QueryGraph.push(project.catalogue(), out);
        About.push(soFar, project, report, out);
        new ShapeCheck(project.iris(), shapes, new Locator(files, ontology, project.iris())).check(soFar, problems);
        problems.throwIfErrors();
        return report;
    }

    private Report resolve(Intake intake, StreamRDF out) {
        ViewConverter view = new ViewConverter(project.iris(), out);
        VerdictConverter verdicts = new VerdictConverter(project.iris(), out);
        LongAdder conflicts = new LongAdder();
        LongAdder open = new LongAdder();
        Rulings rulings = new Rulings(ontology, intake.rulings(), problems);
        new ViewResolver(ontology, intake.typed(), intake.published(), rulings, intake.grouping())
                .resolve(intake.grouping(), (Resolution resolution) -> {
                    view.convert(resolution);
                    if (resolution.verdict().isPresent()) {
                        Verdict verdict = resolution.verdict().get();
                        verdicts.convert(verdict);
                        conflicts.increment();
                        if (verdict.standing() == Standing.OPEN) {
                            open.increment();
                        }
                    }
                });
        return intake.report(conflicts.sum(), open.sum());
    }
}
