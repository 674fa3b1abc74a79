package docket.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A text file that names one generation, replaced in one step; a reader sees the old name or the new one. */
record Pointer(Path file) {
    /** In bytes: of a manifest that names a hundred thousand files. */
    private static final long LARGEST = 64L << 20;

    /** The name; empty where there is no file or it holds no generation's name. */
    Optional<String> read() throws IOException {
        try {
            return Optional.of(new String(bytes(file), StandardCharsets.ISO_8859_1).strip())
                    .filter(Layout::isGeneration);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Of a small file; a pipe or a device in its place, which may never end, is not read, nor what is far too large for it. */
    static byte[] bytes(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no file");
        }
        if (Files.size(file) > LARGEST) {
            throw new FileSystemException(file.toString(), null, "is larger than " + LARGEST + " bytes");
        }
        return Files.readAllBytes(file);
    }

    void set(String generation) throws IOException {
        Durable.replace(file, generation + "\n");
    }
}
