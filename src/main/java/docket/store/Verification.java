package docket.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How closely the files of a generation are compared with its manifest. */
public enum Verification {
    /** Names and sizes: microseconds a file. */
    QUICK,
    /** Every byte. */
    FULL;

    /** Fails with what is wrong, one line a file, sorted by name. */
    void check(Path generation, Manifest manifest) throws DamagedException {
        Set<Map.Entry<String, FileSum>> files = manifest.files().entrySet();
        List<String> damages = new ArrayList<>((this == FULL ? files.parallelStream() : files.stream())
                .map(file -> damage(generation, file))
                .filter(Objects::nonNull)
                .toList());
        if (this == FULL) {
            damages.addAll(strangers(generation, manifest));
        }
        if (!damages.isEmpty()) {
            throw new DamagedException(damages);
        }
    }

    /** What nobody has published; whoever opens the database with a tool of its own leaves a lock file, which says nothing. */
    private static List<String> strangers(Path generation, Manifest manifest) {
        try (Stream<Path> paths = Files.walk(generation)) {
            Set<String> known = known(manifest);
            return paths.map(path -> generation.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !known.contains(name))
                    .filter(name -> !name.equals(Layout.MANIFEST) && !name.equals(Layout.DATABASE + "/tdb.lock"))
                    .sorted()
                    .map(name -> name + " is not in the manifest")
                    .toList();
        } catch (IOException e) {
            return List.of("its folder can't be read: " + Trouble.message(e));
        } catch (UncheckedIOException e) {
            return List.of("its folder can't be read: "
                    + Trouble.message(Objects.requireNonNull(e.getCause(), "it wraps one")));
        }
    }

    /** Its files, and the folders above them; the generation's own has no name here. */
    private static Set<String> known(Manifest manifest) {
        Set<String> known = new HashSet<>(manifest.files().keySet());
        known.add("");
        for (String file : manifest.files().keySet()) {
            for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                known.add(file.substring(0, slash));
            }
        }
        return known;
    }

    private @Nullable String damage(Path generation, Map.Entry<String, FileSum> entry) {
        Path file = generation.resolve(entry.getKey());
        try {
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!there.isRegularFile()) {
                return entry.getKey() + " is no file"; // nor is a pipe read, which may never end
            }
            long size = there.size();
            if (size != entry.getValue().size()) {
                return "%s has %d bytes, the manifest says %d"
                        .formatted(entry.getKey(), size, entry.getValue().size());
            }
            return this == QUICK || Sha256.ofFile(file).equals(entry.getValue().sha256())
                    ? null
                    : entry.getKey() + " is not what was written (SHA-256 differs)";
        } catch (NoSuchFileException e) {
            return entry.getKey() + " is missing";
        } catch (IOException e) {
            return entry.getKey() + " can't be read: " + Trouble.message(e);
        }
    }
}
