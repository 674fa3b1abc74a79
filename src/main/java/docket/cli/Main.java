package docket.cli;

/** Entry point: wires the commands and maps a result to an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and returns its exit code. */
    static int run(String... args) {
        return 0;
    }
}
