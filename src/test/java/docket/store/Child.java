package docket.store;

import docket.problem.Failure;
import docket.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process at work on a store, so that tests can see two at once and kill one. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(String task, Path store) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new Child(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        Child.class.getName(),
                        task,
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Its next line. */
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does; gives the exit status. */
    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Asks it to go on; it ends once it has nothing left to do. */
    void proceed() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws IOException {
        Store store = new Store(Path.of(args[1]));
        switch (args[0]) {
            case "read" -> read(store);
            case "hold" -> hold(store);
            case "build" -> build(store);
            case "publish" -> publish(store);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Opens, counts, waits to be asked, counts again. */
    private static void read(Store store) throws IOException {
        try (Generation generation = store.open(Verification.QUICK)) {
            do {
                System.out.println(generation.name() + " "
                        + generation.dataset().calculateRead(() -> Counts.of(generation.dataset())));
            } while (System.in.read() >= 0);
        }
    }

    /** Begins a build and waits. */
    private static void hold(Store store) throws IOException {
        try (Draft draft = store.begin(Sample.inputs("held"), new Problems())) {
            draft.write(Sample.things(50));
            System.out.println("begun");
            System.in.read();
        }
    }

    /** Publishes one generation, or says why not. */
    private static void publish(Store store) {
        try {
            System.out.println("published " + Sample.publish(store, "b", 2000).generation());
        } catch (Failure e) {
            System.out.println(e.kind() + " " + String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** Publishes one generation after the other until it is killed. */
    private static void build(Store store) {
        for (int i = 1; ; i++) {
            String generation = Sample.inputs("crash " + i).generation();
            System.out.println("building " + generation);
            try {
                Sample.publish(store, "crash " + i, i);
            } catch (UncheckedIOException e) {
                throw new IllegalStateException(e);
            }
            System.out.println("published " + generation);
        }
    }
}
