package docket.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * Runs what people start most, in one JVM, so that the launcher can record which classes a quick start needs
 * (an AOT cache, JEP 483). It prints what the commands print; the launcher throws that away.
 */
final class Rehearsal {
    private Rehearsal() {}

    /** Takes the kind, {@code start} or {@code serve}, and the folder of a throw-away store. */
    public static void main(String[] args) throws InterruptedException {
        String store = args[1];
        if (args[0].equals("serve")) {
            serve(store);
        } else {
            start(store);
        }
    }

    /** A command that fails is no failure: its classes are loaded all the same. */
    private static void start(String store) {
        Main.run("build", "--store", store);
        Main.run("query");
        Main.run("query", "regulators", "--store", store, "--format", "table");
        Main.run("query", "sanctions", "--store", store, "--format", "csv");
    }

    /** Until it prints where it listens: it has asked itself for its pages by then. */
    private static void serve(String store) throws InterruptedException {
        CountDownLatch listens = new CountDownLatch(1);
        OutputStream address = new OutputStream() {
            @Override
            public void write(int part) {
                listens.countDown();
            }
        };
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(address, true, StandardCharsets.UTF_8),
                System.err,
                false);
        Thread.ofPlatform().daemon().start(() -> {
            Main.run(console, "serve", "--port", "0", "--store", store);
            listens.countDown(); // it could not
        });
        listens.await();
        System.exit(ExitCodes.OK);
    }
}
