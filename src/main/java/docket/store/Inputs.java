package docket.store;

import docket.problem.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that decides what a generation holds; the same inputs give the same generation, bit by bit.
 *
 * @param program version of the program; recorded, but no part of the hash
 * @param format the program's format version: raised whenever the same facts would give other quads
 * @param base what {@code id/…} IRIs stand under
 * @param options what was set on the command line, name to value
 * @param files name of an input ({@code facts/articles/001.yaml}) to the SHA-256 of its bytes; never its path or time
 */
public record Inputs(
        String program,
        String format,
        String base,
        SortedMap<String, String> options,
        SortedMap<String, String> files) {

    public Inputs {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** 16 hex digits of the SHA-256 over format, base, options and files. */
    public String hex() {
        Sha256 hash = new Sha256().field(format).field(base);
        options.forEach((name, value) -> hash.field("option").field(name).field(value));
        files.forEach((name, sum) -> hash.field("file").field(name).field(sum));
        return hash.hex().substring(0, 16);
    }

    /** Name of the generation that these inputs give: {@code gen-0123456789abcdef}. */
    public String generation() {
        return "gen-" + hex();
    }

    public static Collector of(String program, String format, String base) {
        return new Collector(program, format, base);
    }

    /** Gathers inputs, in any order. */
    public static final class Collector {
        private final String program;
        private final String format;
        private final String base;
        private final SortedMap<String, String> options = new TreeMap<>();
        private final SortedMap<String, String> files = new TreeMap<>();

        private Collector(String program, String format, String base) {
            this.program = program;
            this.format = format;
            this.base = base;
        }

        public Collector option(String name, String value) {
            options.put(name, value);
            return this;
        }

        /** Reads one file; a second of the same name becomes {@code name#2}. Fails with STORE if it can't be read. */
        public Collector file(String name, Path file) {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw Failure.store(file.toString(), "is no file but a folder, a pipe or a device", "");
            }
            try {
                String sum = Sha256.ofFile(file);
                String unique = name;
                for (int n = 2; files.containsKey(unique); n++) {
                    unique = name + "#" + n;
                }
                files.put(unique, sum);
                return this;
            } catch (IOException e) {
                throw Trouble.with(file, e);
            }
        }

        /**
         * Reads every file below a folder, links followed, named {@code name/relative/path}.
         *
         * @param wanted decides on the path relative to the folder, with {@code /} between names
         */
        public Collector folder(String name, Path folder, Predicate<String> wanted) {
            try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
                paths.filter(Files::isRegularFile).sorted().forEach(path -> {
                    String relative = folder.relativize(path).toString().replace('\\', '/');
                    if (wanted.test(relative)) {
                        file(name + "/" + relative, path);
                    }
                });
                return this;
            } catch (UncheckedIOException e) {
                throw Trouble.with(folder, Objects.requireNonNull(e.getCause(), "it wraps one"));
            } catch (IOException e) {
                throw Trouble.with(folder, e);
            }
        }

        public Inputs done() {
            return new Inputs(program, format, base, options, files);
        }
    }
}
