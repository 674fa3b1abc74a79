package docket.build;

import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.claims.Rates;
import docket.convert.VerdictConverter;
import docket.convert.ViewConverter;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.facts.RatesReader;
import docket.problem.Failure;
import docket.problem.Problems;
import docket.query.Prefixes;
import docket.query.named.QueryGraph;
import docket.resolve.Resolution;
import docket.resolve.Rulings;
import docket.resolve.Standing;
import docket.resolve.Verdict;
import docket.resolve.ViewResolver;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.core.DatasetGraph;

/** The stages in their order, over any dataset: the store's draft for a build, one in memory for a check. */
final class Pipeline {
    private final Project project;
    private final Problems problems;
    private final FactsFiles files;
    private final Ontology ontology;
    private final Shapes shapes;
    private final Rates rates;

    /** @throws Failure if the ontology or its shapes can't be read */
    Pipeline(Project project, Problems problems) {
        this.project = project;
        this.problems = problems;
        this.files = FactsFiles.find(project.facts(), problems);
        this.ontology = OntologyReader.read(project.ontology());
        this.shapes = ShapesReader.read(project.ontology(), ontology);
        this.rates = project.rates() == null ? Rates.none() : RatesReader.read(project.rates());
        project.catalogue().check().forEach(problems::add);
    }

    /**
     * Writes everything, inside the caller's transaction.
     *
     * @param soFar shows what has been written to {@code out}
     * @return empty if there is an error among the problems: what was written is worth nothing then
     */
    Optional<Report> run(StreamRDF out, DatasetGraph soFar) {
        new Prefixes(project.iris()).all().forEach(out::prefix);
        ontology.graph().find().forEachRemaining(out::triple);
        Intake intake = new Intake(project.iris(), project.asOf(), out);
        FactsReader.read(files, ontology, intake, problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        Report report = resolve(intake, out);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        QueryGraph.push(project.catalogue(), out);
        About.push(soFar, project.iris(), out);
        new ShapeCheck(project.iris(), shapes, new Locator(files, ontology, project.iris())).check(soFar, problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(report);
    }

    private Report resolve(Intake intake, StreamRDF out) {
        ViewConverter view = new ViewConverter(project.iris(), out);
        VerdictConverter verdicts = new VerdictConverter(project.iris(), out);
        LongAdder conflicts = new LongAdder();
        LongAdder open = new LongAdder();
        // of a day in the past a ruling may decide what nobody disputed yet
        Problems aboutRulings = project.asOf() == null ? problems : new Problems();
        Rulings rulings = new Rulings(ontology, intake.rulings(), aboutRulings);
        new ViewResolver(ontology, intake.typed(), intake.published(), rates, rulings, intake.grouping())
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
