package docket.facts;

import docket.problem.Location;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.Severity;
import docket.problem.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                for (Path file : files(path, problems)) {
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
            } else if (Files.exists(path)) {
                problems.error(Location.of(path.toString()), "is no file but a pipe or a device", "see --facts");
            } else {
                problems.error(Location.of(path.toString()), "no such file or folder", "see --facts");
            }
        }
        return new FactsFiles(registers, sources, verdicts);
    }

    private static List<Path> files(Path folder, Problems problems) {
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            Path real = folder.toRealPath();
            List<Path> files = walk.map(file -> folder.resolve(real.relativize(file)))
                    .filter(file -> Files.isSymbolicLink(file) || !Files.isDirectory(file))
                    .filter(file -> !folder.relativize(file).startsWith("mappings"))
                    .filter(file -> isFacts(file)
                            || Files.isDirectory(file)
                            || isBroken(file)
                            || file.toString().endsWith(".yml"))
                    .filter(file -> !isLock(file))
                    .sorted()
                    .toList();
            files.forEach(file -> check(file, real, problems));
            List<Path> readable = files.stream()
                    .filter(file -> isFacts(file) && Files.isRegularFile(file) && isBelow(real, file))
                    .toList();
            if (readable.isEmpty()) {
                problems.warning(Location.of(folder.toString()), "no facts in this folder", ENDINGS);
            }
            return readable;
        } catch (IOException e) {
            return unreadable(folder, e, problems);
        } catch (UncheckedIOException e) {
            return unreadable(folder, Objects.requireNonNull(e.getCause(), "it wraps one"), problems);
        }
    }

    /** A folder of it, or a file that has gone since it was listed. */
    private static List<Path> unreadable(Path folder, IOException e, Problems problems) {
        String at =
                e instanceof FileSystemException named && named.getFile() != null ? named.getFile() : folder.toString();
        TextFile.unreadable(Path.of(at), 0, e, problems);
        return List.of();
    }

    /** A folder says where facts come from, so no link may lead out of it; what a link inside leads to is read there. */
    private static void check(Path file, Path folder, Problems problems) {
        Location at = Location.of(file.toString());
        if (isBroken(file)) {
            Severity severity = isFacts(file) ? Severity.ERROR : Severity.WARNING;
            problems.add(new Problem(severity, at, whyBroken(file), "remove it, or mend it"));
        } else if (Files.isSymbolicLink(file) && !isBelow(folder, file)) {
            problems.error(
                    at, "a link that leads out of the facts folder", "copy what it leads to, or name it with --facts");
        } else if (Files.isSymbolicLink(file) && isInside(file)) {
            problems.warning(at, "a link to a folder that it stands in itself, not followed", "remove it");
        } else if (isFacts(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            problems.error(at, "no file but a pipe or a device", "remove it");
        } else if (file.toString().endsWith(".yml")) {
            problems.warning(at, "is not read", ENDINGS);
        }
    }

    private static boolean isBroken(Path file) {
        return Files.isSymbolicLink(file) && !Files.exists(file);
    }

    private static String whyBroken(Path link) {
        try {
            return "a link that led nowhere a moment ago, and now to " + link.toRealPath();
        } catch (NoSuchFileException e) {
            return "a link to nowhere";
        } catch (FileSystemException e) {
            return "a link that can't be followed: " + e.getReason();
        } catch (IOException e) {
            return "a link that can't be followed: " + e.getMessage();
        }
    }

    /** Whether the link stands in what it leads to, however deep. */
    private static boolean isInside(Path link) {
        return isBelow(
                link, Objects.requireNonNull(link.toAbsolutePath().getParent(), "every link stands in a folder"));
    }

    /** Whether it is there in truth, whatever links lead to it. */
    private static boolean isBelow(Path folder, Path file) {
        try {
            return file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
