package docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * A private folder through which one reader opens a generation's database: TDB2 locks the folder that it opens, so each
 * reader gets one of its own, with links to the files. It also shows builders that the generation is being read.
 */
final class ReaderFolder {
    /** Has no entry in a whole generation; a reader's own is made by TDB2 and stays private. */
    private static final String JOURNAL = "journal.jrnl";

    private final Path folder;

    private ReaderFolder(Path folder) {
        this.folder = folder;
    }

    /** @param folder must not exist yet */
    static ReaderFolder create(Path folder) throws IOException {
        return new ReaderFolder(Files.createDirectory(folder).toRealPath());
    }

    /** One that nobody else may look into. */
    static ReaderFolder createPrivate(Path folder) throws IOException {
        return new ReaderFolder(Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                .toRealPath());
    }

    /**
     * Links to the files of the database that the manifest lists, and to no other. TDB2 opens each file for writing, which
     * it never does here; one that this user may not write is copied instead.
     */
    void link(GenerationFiles generation) throws IOException {
        Path database = generation.folder().resolve(Layout.DATABASE).toRealPath();
        Set<Path> made = new HashSet<>();
        for (String name : generation.manifest().files().keySet()) {
            if (name.startsWith(Layout.DATABASE + "/") && !name.endsWith("/" + JOURNAL)) {
                String relative = name.substring(Layout.DATABASE.length() + 1);
                Path link = folder.resolve(relative);
                if (made.add(link.getParent())) {
                    Files.createDirectories(link.getParent());
                }
                Path file = database.resolve(relative);
                if (Files.isWritable(file)) {
                    Files.createSymbolicLink(link, file);
                } else {
                    SparseCopy.of(file, link);
                }
            }
        }
    }

    Path path() {
        return folder;
    }

    void delete() throws IOException {
        Trees.delete(folder);
    }
}
