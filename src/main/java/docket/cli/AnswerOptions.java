package docket.cli;

import docket.problem.Failure;
import docket.problem.Nearest;
import docket.query.AnswerWriter;
import docket.query.Format;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an answer is wanted. */
final class AnswerOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table, csv, spreadsheet (csv in which no text is taken for a formula), tsv, json, xml; for graphs"
                            + " turtle, ntriples, jsonld (default: table or turtle on a terminal, csv or turtle in a pipe).")
    @Nullable
    String format;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long the query may take (default: ${DEFAULT-VALUE}).")
    int timeout;

    Duration limit() {
        if (timeout < 1) {
            throw Failure.usage("--timeout takes seconds from 1", "");
        }
        return Duration.ofSeconds(timeout);
    }

    /** The format for this query; fails with USAGE before it runs where that can't be. */
    Format formatOf(Query query, boolean terminal) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (format == null) {
            return graph ? Format.TURTLE : terminal ? Format.TABLE : Format.CSV;
        }
        Format chosen = named(format);
        boolean fits = graph ? chosen.writesGraphs() : chosen.writesResults();
        if (!fits) {
            throw AnswerWriter.wrongKind(chosen, graph);
        }
        return chosen;
    }

    private static Format named(String label) {
        List<String> known = Arrays.stream(Format.values())
                .filter(format -> format != Format.HTML)
                .map(Format::label)
                .toList();
        return Format.named(label).filter(format -> format != Format.HTML).orElseThrow(() -> {
            String near = Nearest.hint(label, known);
            return Failure.usage(
                    "unknown format '" + label + "'",
                    (near.isEmpty() ? "known: " : near + " Known: ") + String.join(", ", known));
        });
    }
}
