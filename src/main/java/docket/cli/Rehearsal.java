package docket.cli;

/**
 * Runs what people start most, in one JVM, so that the launcher can record which classes a quick start needs
 * (an AOT cache, JEP 483). It prints what the commands print; the launcher throws that away.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Takes the folder of a throw-away store. A command that fails is no failure: its classes are loaded all the same. */
    public static void main(String[] args) {
        String store = args[0];
        Main.run("build", "--store", store);
        Main.run("query");
        Main.run("query", "regulators", "--store", store, "--format", "table");
        Main.run("query", "sanctions", "--store", store, "--format", "csv");
    }
}
