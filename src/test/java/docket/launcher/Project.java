package docket.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a small project whose sources are an hour old, beside a folder of JDKs and a PATH of its own,
 * so that nothing on this machine is found by chance.
 */
final class Project {
    private static final List<String> TOOLS =
            List.of("cat cp find flock grep head ln mkdir mv od ps readlink rm rmdir sleep tail touch tr".split(" "));

    final Path folder;
    final Path root;
    final Path source;
    final Path jdks;
    private final Path tools;
    private final Path log;
    private final Map<String, String> environment = new HashMap<>();

    Project(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        root = this.folder.resolve("a project");
        source = root.resolve("src/main/java/Program.java");
        jdks = Files.createDirectories(this.folder.resolve("the jdks"));
        tools = Files.createDirectories(this.folder.resolve("tools"));
        Files.createDirectories(root.resolve("target"));
        log = Files.createFile(this.folder.resolve("log"));
        Files.createDirectories(source.getParent());
        Files.createFile(source);
        Files.createFile(root.resolve("pom.xml"));
        copyFromRepository("docket");
        copyFromRepository("src/main/launcher/build.sh");
        try (Stream<Path> files = Files.walk(root)) {
            files.forEach(file -> setAge(file, Duration.ofHours(1)));
        }
        TOOLS.forEach(this::borrow);
        install("mvn", tools);
        environment.put("PATH", tools.toString());
        environment.put("DOCKET_JDKS", jdks.toString());
        environment.put("FAKE_LOG", log.toString());
    }

    Project with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Project without(String tool) throws IOException {
        Files.deleteIfExists(tools.resolve(tool));
        return this;
    }

    /** Installs a Java with a compiler into the folder of JDKs. */
    Path jdk(String version) throws IOException {
        Path home = jre(version);
        Files.createFile(home.resolve("bin/javac"));
        makeExecutable(home.resolve("bin/javac"));
        return home;
    }

    /** Installs a Java that can run programs but not compile any. */
    Path jre(String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve("java-" + version));
        install("java", Files.createDirectories(home.resolve("bin")));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Someone"
                JAVA_RUNTIME_VERSION="%1$s+9-LTS"
                JAVA_VERSION="%1$s"
                MODULES="java.base java.compiler"
                """.formatted(version));
        return home;
    }

    /** Makes {@code name} on the PATH a link to a file. */
    void onPath(String name, Path target) throws IOException {
        Files.createSymbolicLink(tools.resolve(name), target);
    }

    Path app(String name) {
        return root.resolve("target/app").resolve(name);
    }

    /** Saves a source as an editor would right after the last build. */
    void save(Path file) throws IOException {
        Instant built = Files.getLastModifiedTime(app("docket.jar")).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(built.plusMillis(1)));
    }

    /** The builds and rehearsals so far, oldest first, each with the Java that it used. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    long builds() throws IOException {
        return log().stream().filter(line -> line.startsWith("build ")).count();
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return start(root.resolve("docket"), folder, arguments).finish();
    }

    Run run(Path launcher, Path workingFolder, String... arguments) throws IOException, InterruptedException {
        return start(launcher, workingFolder, arguments).finish();
    }

    /** Starts the launcher with an empty stdin and with no variable but those of this project. */
    Started start(Path launcher, Path workingFolder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Started(process, err);
    }

    private static void setAge(Path file, Duration age) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyFromRepository(String name) throws IOException {
        Path copy = root.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of(name), copy);
        makeExecutable(copy);
    }

    private static void install(String script, Path into) throws IOException {
        try (InputStream content = Objects.requireNonNull(Project.class.getResourceAsStream(script))) {
            Files.copy(content, into.resolve(script));
        }
        makeExecutable(into.resolve(script));
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true)) throw new IllegalStateException("cannot make executable: " + file);
    }

    /** A script, since a temporary folder with links out of it is deleted under protest. */
    private void borrow(String tool) {
        Stream.of("/bin", "/usr/bin")
                .map(bin -> Path.of(bin, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(file -> {
                    try {
                        Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + file + " \"$@\"\n");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    makeExecutable(tools.resolve(tool));
                });
    }
}
