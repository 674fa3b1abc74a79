package docket.cli;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.Utf8;
import docket.query.ServiceScan;
import docket.query.Sparql;
import docket.query.bounded.BoundExceeded;
import docket.query.bounded.QuerySize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code docket sparql}: an ad-hoc query from a file or stdin. */
@Command(name = "sparql", description = "Runs a SPARQL 1.1 query over the store or an endpoint.")
final class SparqlCommand implements Callable<Integer> {
    private static final String STDIN = "-";
    private static final int MOST_BYTES = 8 * QuerySize.LONGEST;

    private final Docket docket;
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The query's file; - or nothing: standard input.")
    private @Nullable String file;

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    SparqlCommand(Docket docket, Console console) {
        this.docket = docket;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean stdin = file == null || file.equals(STDIN);
        String name = stdin ? "standard input" : String.valueOf(file);
        try (Opened opened = Opened.of(docket)) {
            String text = text(stdin, name);
            Query query = parse(name, text);
            if (opened.generation() != null) {
                ServiceScan.refuse(name, text);
            }
            new Answering(console, docket, answer).run(query, Map.of(), opened);
        }
        return ExitCodes.OK;
    }

    /** The bounds are the endpoint's: past them the parser, or what runs the query, would not come back. */
    private static Query parse(String name, String text) {
        try {
            QuerySize.check(text);
        } catch (BoundExceeded e) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    List.of(Problem.error(Location.of(name), String.valueOf(e.getMessage()), "ask for less at once")));
        }
        return Sparql.adHoc(name, text);
    }

    private String text(boolean stdin, String name) throws IOException {
        if (stdin) {
            return text(console.in(), name);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path) || !Files.exists(path)) {
            throw Failure.store(name, "no such file", "");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return text(in, name);
        } catch (IOException e) {
            throw Failure.store(name, "can't be read", "");
        }
    }

    /** No more than a query may be, which is told of it elsewhere. */
    private static String text(InputStream in, String name) throws IOException {
        Problems problems = new Problems();
        return Utf8.decode(name, in.readNBytes(MOST_BYTES), 0, problems)
                .orElseThrow(() -> new Failure(Failure.Kind.USAGE, problems.all()));
    }
}
