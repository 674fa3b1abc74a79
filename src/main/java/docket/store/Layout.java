package docket.store;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where what stands in a store folder.
 *
 * <pre>
 * store/CURRENT             name of the generation that is served
 *       PREVIOUS            name of the last good one before it
 *       gen-0123456789abcdef/{tdb2,dumps,MANIFEST.json}
 *       .lock               held while a build runs
 *       .build-PID/         a generation in the making
 *       .trash-NAME/        a generation on its way out
 *       .readers/           one private folder an open reader
 * </pre>
 */
record Layout(Path dir) {
    static final String DATABASE = "tdb2";
    static final String DUMPS = "dumps";
    static final String MANIFEST = "MANIFEST.json";
    static final String BUILD_PREFIX = ".build-";
    static final String TRASH_PREFIX = ".trash-";

    private static final Pattern GENERATION = Pattern.compile("gen-[0-9a-f]{16}");

    /** Whether a folder may have this name; anything else, such as a path, is never followed. */
    static boolean isGeneration(String name) {
        return GENERATION.matcher(name).matches();
    }

    Pointer current() {
        return new Pointer(dir.resolve("CURRENT"));
    }

    Pointer previous() {
        return new Pointer(dir.resolve("PREVIOUS"));
    }

    Path generation(String name) {
        return dir.resolve(name);
    }

    Path build() {
        return dir.resolve(BUILD_PREFIX + ProcessHandle.current().pid());
    }

    Path trash(String name) {
        return dir.resolve(TRASH_PREFIX + name);
    }

    Path lock() {
        return dir.resolve(".lock");
    }

    Path readers() {
        return dir.resolve(".readers");
    }
}
