package docket.cli;

import docket.query.AnswerWriter;
import docket.query.Format;
import docket.query.Prefixes;
import docket.query.bounded.Deadline;
import docket.query.explain.NotedRows;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Runs a query and writes its answer to stdout. */
record Answering(Console console, Docket docket, AnswerOptions options) {

    void run(Query query, Map<Var, Node> arguments, Opened opened) {
        Format format = options.formatOf(query, console.terminal());
        Duration limit = options.limit();
        if (format == Format.TABLE && query.isSelectType()) {
            NotedRows.read(query, arguments, opened.endpoint(), opened.iris(), limit)
                    .table(new Prefixes(opened.iris()), console.out());
            return;
        }
        Deadline deadline = Deadline.after(limit);
        AnswerWriter writer =
                new AnswerWriter(new Prefixes(opened.iris()), docket.ontology().resolve("context.jsonld"), deadline);
        opened.endpoint().run(query, arguments, deadline, answer -> {
            console.data(out -> writer.write(answer, format, out));
            return true;
        });
    }
}
