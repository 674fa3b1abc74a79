package docket.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation was made from and holds; stands beside it as {@code MANIFEST.json}.
 *
 * @param generation its name, {@code gen-0123456789abcdef}
 * @param inputs what it was made from
 * @param counts what the database holds
 * @param files path below the generation's folder, with {@code /}, to size and hash; all files but the manifest itself
 */
public record Manifest(String generation, Inputs inputs, Counts counts, SortedMap<String, FileSum> files) {

    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Fails with {@link DamagedException} where the file is not, byte by byte, what was written. */
    static Manifest read(Path generation) throws DamagedException {
        try {
            byte[] bytes = Pointer.bytes(generation.resolve(Layout.MANIFEST));
            return ManifestJson.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw DamagedException.of(Layout.MANIFEST + " is missing");
        } catch (IOException e) {
            throw DamagedException.of(Layout.MANIFEST + " can't be read: " + Trouble.message(e));
        }
    }

    void write(Path generation) throws IOException {
        Durable.write(generation.resolve(Layout.MANIFEST), ManifestJson.print(this));
    }
}
