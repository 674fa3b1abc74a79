package docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a file of a generation must be.
 *
 * @param size in bytes
 * @param sha256 64 hex digits
 */
public record FileSum(long size, String sha256) {

    static FileSum of(Path file) throws IOException {
        return new FileSum(Files.size(file), Sha256.ofFile(file));
    }
}
