package docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Which folder stands under a generation's name: a build puts another one there where it finds the old one damaged.
 *
 * @param name of the generation
 * @param mark changes with the folder; empty where none can be seen
 */
public record Edition(String name, String mark) {

    static Edition of(Path generation) {
        String name = generation.getFileName().toString();
        try {
            BasicFileAttributes manifest =
                    Files.readAttributes(generation.resolve(Layout.MANIFEST), BasicFileAttributes.class);
            return new Edition(name, manifest.fileKey() + " " + manifest.lastModifiedTime());
        } catch (IOException e) {
            return new Edition(name, "");
        }
    }
}
