package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import java.io.IOException;
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
                for (Path file : files(path, problems)) {
                    switch (file.getFileName().toString()) {
                        case "register.yaml" -> registers.add(file);
                        case "verdicts.yaml" -> verdicts.add(file);
                        default -> sources.add(file);
                    }
                }
            } else if (Files.isRegularFile(path)) {
                sources.add(path);
            } else {
                problems.error(Location.of(path.toString()), "no such file or folder", "see --facts");
            }
        }
        return new FactsFiles(registers, sources, verdicts);
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isFacts(file.getFileName().toString()))
                    .filter(file -> !folder.relativize(file).startsWith("mappings"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.error(Location.of(folder.toString()), "can't be read: " + e.getMessage(), "");
            return List.of();
        }
    }

    private static boolean isFacts(String name) {
        return name.endsWith(".yaml") || name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }
}
