package docket.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends the work with problems that a user can fix; anything else that is thrown is a bug. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of thing is wrong; the command line maps each to an exit code. */
    public enum Kind {
        /** The facts, the ontology or a query file. */
        DATA,
        /** How the program was called: an unknown name, a bad parameter. */
        USAGE,
        /** Input, output or the store. */
        STORE
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public Failure(Kind kind, List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static Failure usage(String message, String hint) {
        return new Failure(Kind.USAGE, List.of(Problem.error(Location.of("docket"), message, hint)));
    }

    public static Failure store(String place, String message, String hint) {
        return new Failure(Kind.STORE, List.of(Problem.error(Location.of(place), message, hint)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
