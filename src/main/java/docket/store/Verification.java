package docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How closely the files of a generation are compared with its manifest. */
public enum Verification {
    /** Names and sizes: microseconds a file. */
    QUICK,
    /** Every byte. */
    FULL;

    /** What is wrong, one line a file, sorted by name; empty where all is well. */
    List<String> damages(Path generation, Manifest manifest) {
        Set<Map.Entry<String, FileSum>> files = manifest.files().entrySet();
        return (this == FULL ? files.parallelStream() : files.stream())
                .map(file -> damage(generation, file))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String damage(Path generation, Map.Entry<String, FileSum> entry) {
        Path file = generation.resolve(entry.getKey());
        try {
            long size = Files.size(file);
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
            return entry.getKey() + " can't be read: " + e.getMessage();
        }
    }
}
