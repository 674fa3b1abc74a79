package docket.store;

import docket.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns a finished build folder into the generation that is served. Each step leaves a store that answers: the folder
 * is whole on disk before its name is, and its name before {@code CURRENT}.
 *
 * @param problems takes a warning for what is no longer needed and can't be removed
 */
record Publication(Layout layout, Problems problems) {

    /** @param build holds the database, closed, and the dumps; gone afterwards, or of no more use */
    Manifest publish(Path build, Inputs inputs, Counts counts) throws IOException {
        String name = inputs.generation();
        Manifest manifest = seal(build, name, inputs, counts);
        Path target = layout.generation(name);
        if (Files.exists(target)) {
            Optional<Manifest> there = whole(name);
            if (there.isPresent()) {
                point(name);
                return there.get();
            }
            Trees.delete(layout.trash(name));
            Durable.move(target, layout.trash(name));
        }
        Durable.move(build, target);
        point(name);
        return manifest;
    }

    /** Removes what belongs to the running database alone, hashes the rest and forces all of it to disk. */
    private static Manifest seal(Path build, String name, Inputs inputs, Counts counts) throws IOException {
        for (Path file : files(build)) {
            String fileName = file.getFileName().toString();
            if (fileName.equals("tdb.lock")) {
                Files.delete(file);
            } else if (fileName.equals("journal.jrnl") && Files.size(file) != 0) {
                throw new IOException("the database still has a journal to replay");
            }
        }
        Map<String, FileSum> sums = files(build).parallelStream()
                .collect(Collectors.toMap(
                        file -> build.relativize(file).toString().replace('\\', '/'), Publication::sum));
        Manifest manifest = new Manifest(name, inputs, counts, new TreeMap<>(sums));
        manifest.write(build);
        Durable.syncTree(build);
        return manifest;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private static FileSum sum(Path file) {
        try {
            return FileSum.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last good generation is remembered first, so that it is known whenever CURRENT has moved on. */
    private void point(String name) throws IOException {
        Optional<String> before = layout.current().read();
        if (before.isPresent()
                && !before.get().equals(name)
                && whole(before.get()).isPresent()) {
            layout.previous().set(before.get());
        }
        layout.current().set(name);
        new Retention(layout, problems).clean();
    }

    /** The manifest of a generation that is there, every byte of it. */
    private Optional<Manifest> whole(String name) {
        try {
            return Optional.of(GenerationFiles.verified(layout.generation(name), Verification.FULL)
                    .manifest());
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }
}
