package docket.build;

import docket.claims.Iris;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.path.P_Link;

/** Holds the resolved view against the shapes; what breaks one becomes a problem at the line of its fact. */
record ShapeCheck(Iris iris, Shapes shapes, Locator locator) {
    private static final Pattern IRI = Pattern.compile("<([^<>]*)>");
    private static final String HINT_AFTER = "; ";

    void check(DatasetGraph dataset, Problems problems) {
        List<ReportEntry> entries =
                ShaclValidator.get().validate(shapes, dataset.getDefaultGraph()).getEntries().stream()
                        .sorted(Comparator.comparing(ReportEntry::toString))
                        .toList();
        if (entries.isEmpty()) {
            return;
        }
        Locator.Index index = locator.index();
        entries.stream().map(entry -> problem(entry, index)).distinct().forEach(problems::add);
    }

    /** A shape's message says what is wrong and, after a semicolon, what to do about it. */
    private Problem problem(ReportEntry entry, Locator.Index index) {
        Optional<String> property = property(entry);
        Location at = index.find(entry.focusNode(), property.orElse(null), entry.value());
        String text = IRI.matcher(entry.message()).replaceAll(iri -> "'" + shorten(iri.group(1)) + "'");
        int hint = text.indexOf(HINT_AFTER);
        String said = hint < 0 ? text : text.substring(0, hint);
        String subject =
                name(entry.focusNode()) + property.map(name -> " " + name).orElse("");
        return new Problem(
                severity(entry),
                at,
                subject + ": " + uncapitalised(said),
                hint < 0 ? "" : text.substring(hint + HINT_AFTER.length()));
    }

    /** Empty where the message is nothing but a variable that has no value. */
    private static String uncapitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Severity severity(ReportEntry entry) {
        return entry.severity().level().getURI().endsWith("#Violation") ? Severity.ERROR : Severity.WARNING;
    }

    private static Optional<String> property(ReportEntry entry) {
        return entry.resultPath() instanceof P_Link link
                ? Optional.of(Locator.propertyName(link.getNode()))
                : Optional.empty();
    }

    private String name(Node node) {
        return node.isURI() ? shorten(node.getURI()) : node.toString();
    }

    /** As a curator writes it: the key of a thing, the local name of a term. */
    private String shorten(String iri) {
        return iris.key(iri).orElse(iri.startsWith(Iris.ENF) ? iri.substring(Iris.ENF.length()) : iri);
    }
}
