package docket.build;

import docket.claims.Iris;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/** Holds the resolved view against the shapes; what breaks one becomes a problem at the line of its fact. */
record ShapeCheck(Iris iris, Graph shapes, Locator locator) {

    void check(DatasetGraph dataset, Problems problems) {
        if (shapes.isEmpty()) {
            return;
        }
        List<ReportEntry> entries = ShaclValidator.get()
                .validate(Shapes.parse(shapes), dataset.getDefaultGraph())
                .getEntries()
                .stream()
                .sorted(Comparator.comparing(ReportEntry::toString))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Locator.Index index = locator.index();
        for (ReportEntry entry : entries) {
            problems.add(problem(entry, index));
        }
    }

    private Problem problem(ReportEntry entry, Locator.Index index) {
        String property = property(entry).orElse(null);
        Location at = index.find(entry.focusNode(), property, entry.value());
        Severity severity =
                entry.severity().level().getURI().endsWith("#Violation") ? Severity.ERROR : Severity.WARNING;
        String subject = iris.key(entry.focusNode().toString()).orElse(entry.focusNode().toString());
        String value = entry.value() == null ? "" : " " + name(entry.value());
        return new Problem(
                severity, at, subject + (property == null ? "" : " " + property) + value + ": " + entry.message(), "");
    }

    private static Optional<String> property(ReportEntry entry) {
        return entry.resultPath() instanceof P_Link link
                ? Optional.of(Locator.propertyName(link.getNode()))
                : Optional.empty();
    }

    private String name(@Nullable Node value) {
        if (value == null) {
            return "";
        }
        return value.isURI()
                ? iris.key(value.getURI()).orElse(value.getURI().replace(Iris.ENF, ""))
                : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }
}
