package docket.cli;

import docket.problem.Failure;
import docket.query.ServiceScan;
import docket.query.Sparql;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Query query = Sparql.adHoc(name, text);
            if (opened.generation() != null) {
                ServiceScan.refuse(name, text);
            }
            new Answering(console, docket, answer).run(query, Map.of(), opened);
        }
        return ExitCodes.OK;
    }

    private String text(boolean stdin, String name) throws IOException {
        if (stdin) {
            return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path) || !Files.exists(path)) {
            throw Failure.store(name, "no such file", "");
        }
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw Failure.usage(name + " is not UTF-8", "save the query as UTF-8");
        } catch (IOException e) {
            throw Failure.store(name, "can't be read", "");
        }
    }
}
