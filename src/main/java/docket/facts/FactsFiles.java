package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that {@code --facts} names: a folder is read whole but for {@code mappings/}, a file alone is sources.
 *
 * @param registers, sources, verdicts in the order in which they are read
 */
public record FactsFiles(List<Path> registers, List<Path> sources, List<Path> verdicts) {

    private static final String ENDINGS = "facts files end in .yaml, .jsonl or .jsonl.gz";

    public FactsFiles {
        registers = List.copyOf(registers);
        sources = List.copyOf(sources);
        verdicts = List.copyOf(verdicts);
    }

    /** Every file, for what depends on their contents. */
    public List<Path> all() {
        return Stream.of(registers, sources, verdicts).flatMap(List::stream).toList();
    }

    /** What is missing or unreadable is told as a problem. */
    public static FactsFiles find(List<Path> paths, Problems problems) {
        List<Path> registers = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        List<Path> verdicts = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> files = files(path, problems);
                if (files.isEmpty()) {
                    problems.warning(Location.of(path.toString()), "no facts in this folder", ENDINGS);
                }
                for (Path file : files) {
                    switch (file.getFileName().toString()) {
                        case "register.yaml" -> registers.add(file);
                        case "verdicts.yaml" -> verdicts.add(file);
                        default -> sources.add(file);
                    }
                }
            } else if (Files.isRegularFile(path) && isFacts(path)) {
                sources.add(path);
            } else if (Files.isRegularFile(path)) {
                problems.error(Location.of(path.toString()), "no facts file by its ending", ENDINGS);
            } else {
                problems.error(Location.of(path.toString()), "no such file or folder", "see --facts");
            }
        }
        return new FactsFiles(registers, sources, verdicts);
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> files = walk.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !folder.relativize(file).startsWith("mappings"))
                    .sorted()
                    .toList();
            files.stream()
                    .filter(file -> isFacts(file) && !Files.isRegularFile(file) && !isLock(file))
                    .forEach(file -> problems.error(
                            Location.of(file.toString()), "no file: a link to nowhere, or a device", "remove it"));
            files.stream()
                    .filter(file -> file.toString().endsWith(".yml"))
                    .forEach(file -> problems.warning(Location.of(file.toString()), "is not read", ENDINGS));
            return files.stream()
                    .filter(file -> isFacts(file) && Files.isRegularFile(file))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.error(Location.of(folder.toString()), "can't be read: " + e.getMessage(), "");
            return List.of();
        }
    }

    /** An editor marks a file that it has open by a link to nowhere beside it: {@code .#register.yaml}. */
    private static boolean isLock(Path file) {
        return file.getFileName().toString().startsWith(".#");
    }

    private static boolean isFacts(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }
}
