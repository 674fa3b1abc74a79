package docket.cli;

import docket.problem.Failure;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where what went wrong becomes a message and an exit code. */
record ExitCodes(Console console, Docket docket) implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int OK = 0;
    static final int BUG = 70;
    private static final int STORE = 3;
    private static final Map<Failure.Kind, Integer> CODES =
            Map.of(Failure.Kind.DATA, 1, Failure.Kind.USAGE, 2, Failure.Kind.STORE, STORE);

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        if (e.getCause() instanceof Failure failure) {
            return failed(failure);
        }
        CommandLine command = e.getCommandLine();
        console.err().println("docket: error: " + e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            console.err().println("  hint: '" + command.getCommandSpec().qualifiedName() + " --help' tells what it takes");
        }
        return CODES.getOrDefault(Failure.Kind.USAGE, BUG);
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        console.out().flush();
        return switch (e) {
            case Failure failure -> failed(failure);
            case QueryCancelledException late -> {
                console.err().println("docket: error: the query took longer than its limit");
                console.err().println("  hint: ask for less, or give it more time with --timeout");
                trace(e);
                yield STORE;
            }
            default -> {
                console.err().println("docket: a bug: " + e);
                console.err().println("  hint: run it again with --debug and report what it prints");
                trace(e);
                yield BUG;
            }
        };
    }

    private int failed(Failure failure) {
        new ProblemPrinter(console.err()).print(failure.problems());
        trace(failure);
        return CODES.getOrDefault(failure.kind(), BUG);
    }

    private void trace(Exception e) {
        if (docket.debug()) {
            e.printStackTrace(console.err());
        }
    }
}
