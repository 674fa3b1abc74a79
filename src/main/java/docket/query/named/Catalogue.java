package docket.query.named;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.problem.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The named queries of a folder, each file read when it is first asked for and then kept: running one query reads one file.
 * Safe for use by many threads.
 */
public final class Catalogue {
    private static final long LARGEST = 1 << 20;
    private static final String ENDING = ".rq";

    private final Path folder;
    private final Map<String, NamedQuery> read = new ConcurrentHashMap<>();

    public Catalogue(Path folder) {
        this.folder = folder;
    }

    /** Sorted, by the files' names alone; where the folder is gone, those that have been read. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ENDING) && !file.startsWith("."))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            if (!read.isEmpty()) {
                return read.keySet().stream().sorted().toList();
            }
            throw Failure.store(
                    folder.toString(), "no folder of queries can be read here", "name it with --queries DIR");
        }
    }

    /**
     * One query.
     *
     * @throws Failure of kind USAGE where there is none of that name, of kind DATA where its header is wrong
     */
    public NamedQuery get(String name) {
        NamedQuery known = read.get(name);
        if (known != null) {
            return known;
        }
        Path file = folder.resolve(name + ENDING);
        if (!isName(name) || !Files.exists(file)) {
            throw Failure.usage(
                    "unknown query '" + name + "'", Nearest.hint(name, names(), "'docket query' lists them"));
        }
        Problems problems = new Problems();
        NamedQuery query = QueryFile.read(name, file.toString(), text(file), problems);
        problems.throwIfErrors();
        read.put(name, query);
        return query;
    }

    /** All of them, by name; fails once with the problems of every file. */
    public List<NamedQuery> all() {
        List<NamedQuery> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names()) {
            try {
                all.add(get(name));
            } catch (Failure e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.DATA, problems);
        }
        return all;
    }

    /**
     * Those that can be read, by name: for who goes on serving while a file is written. {@link #check()} tells what is wrong
     * with the others.
     */
    public List<NamedQuery> readable() {
        List<NamedQuery> readable = new ArrayList<>();
        names().forEach(name -> find(name).ifPresent(readable::add));
        return readable;
    }

    /** One query, if there is one of that name that can be read. */
    public Optional<NamedQuery> find(String name) {
        try {
            return Optional.of(get(name));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    /** Every problem of every file, the SPARQL parsed and held against the rules for named queries. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        for (String name : names()) {
            if (!isName(name)) {
                Location at = Location.of(folder.resolve(name + ENDING).toString());
                problems.add(Problem.error(at, "a query's name is small letters, digits and dashes", ""));
                continue;
            }
            try {
                problems.addAll(QueryRules.check(get(name)));
            } catch (Failure e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    private static String text(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new Failure(
                        Failure.Kind.DATA,
                        List.of(Problem.error(
                                Location.of(file.toString()),
                                "is no file of less than " + (LARGEST >> 10) + " KiB",
                                "")));
            }
            Problems problems = new Problems();
            return Utf8.decode(file.toString(), Files.readAllBytes(file), 0, problems)
                    .orElseThrow(() -> new Failure(Failure.Kind.DATA, problems.all()));
        } catch (IOException e) {
            throw Failure.store(file.toString(), "cannot be read: " + e.getMessage(), "");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c == '-' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }
}
