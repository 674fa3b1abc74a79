package docket.cli;

import docket.problem.Failure;
import docket.problem.Visible;
import docket.query.bounded.BoundExceeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place where what went wrong becomes a message and an exit code. */
record ExitCodes(Console console, Docket docket) implements IExecutionExceptionHandler, IParameterExceptionHandler {
    static final int OK = 0;
    static final int BUG = 70;
    private static final int LONGEST = 1_000; // an argument may be as long as the system allows
    private static final int USAGE = 2;
    static final int STORE = 3;
    private static final Map<Failure.Kind, Integer> CODES =
            Map.of(Failure.Kind.DATA, 1, Failure.Kind.USAGE, USAGE, Failure.Kind.STORE, STORE);

    /** Runs the whole command; an answer that standard output did not take is a failure too. */
    int run(IntSupplier command) {
        int code;
        try {
            code = command.getAsInt();
        } catch (OutOfMemoryError e) {
            told("out of memory", "give it more, for example with DOCKET_JAVA_OPTS=-Xmx4g");
            trace(e);
            code = STORE;
        } catch (InternalError e) {
            // mapped memory that the disk did not give
            told("the store's files can't be read: " + e.getMessage(), "is the disk in order?");
            trace(e);
            code = STORE;
        } catch (StackOverflowError e) {
            code = bug(e);
        }
        if (console.out().checkError()) {
            if (!Console.isPipe()) {
                told("standard output can't be written to its end", "is the disk full?");
            }
            return code == OK ? STORE : code;
        }
        return code;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        if (e.getCause() instanceof Failure failure) {
            return failed(failure);
        }
        Misuse misuse = Misuse.of(e);
        told(misuse.message(), misuse.hint());
        if (e instanceof Docket.CommandMissing) {
            console.err().print(HelpPage.commands(e.getCommandLine()));
        }
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, @Nullable ParseResult parsed) {
        console.out().flush();
        return switch (e) {
            case Failure failure -> failed(failure);
            case BoundExceeded costly -> {
                told(costly.getMessage(), "ask for less at once");
                trace(e);
                yield USAGE;
            }
            case QueryCancelledException late -> {
                told("the query took longer than its limit", "ask for less, or give it more time with --timeout");
                trace(e);
                yield STORE;
            }
            case QueryException refused -> {
                told("the query can't be answered: " + firstLine(refused), "");
                trace(e);
                yield USAGE;
            }
            case InvalidPathException path -> {
                told("'" + path.getInput() + "' is no path", "the locale may have no bytes for it: see LC_ALL");
                trace(e);
                yield USAGE;
            }
            case IOException io -> unreadable(io);
            case UncheckedIOException io -> unreadable(io);
            case RuntimeIOException io -> unreadable(io);
            default -> bug(e);
        };
    }

    private int failed(Failure failure) {
        new ProblemPrinter(console.err()).print(failure.problems());
        trace(failure);
        return CODES.getOrDefault(failure.kind(), BUG);
    }

    private int unreadable(Exception e) {
        told("can't be read or written: " + firstLine(e), "");
        trace(e);
        return STORE;
    }

    private int bug(Throwable e) {
        console.err().println("docket: a bug: " + Visible.line(e.toString(), LONGEST));
        console.err().println("  hint: run it again with --debug and report what it prints");
        trace(e);
        return BUG;
    }

    private void told(String message, String hint) {
        console.err().println("docket: error: " + Visible.line(message, LONGEST));
        if (!hint.isEmpty()) {
            console.err().println("  hint: " + Visible.line(hint, LONGEST));
        }
    }

    private void trace(Throwable e) {
        if (docket.debug()) {
            e.printStackTrace(console.err());
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
