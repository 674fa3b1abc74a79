package docket.server.html;

import java.util.List;
import java.util.SortedMap;

/**
 * The dumps of the generations that are there, the one that is served first.
 *
 * @param origin of the server as the reader knows it, no slash at the end
 * @param folder the name of the one folder that is shown; empty for all
 */
public record DumpsPage(String origin, String folder, List<Group> groups) {

    /**
     * @param latest whether it is what {@code latest} leads to
     * @param program the version of the program that built it
     * @param inputs what it was built from, name to SHA-256
     */
    public record Group(
            String generation,
            boolean latest,
            String program,
            SortedMap<String, String> inputs,
            List<File> files,
            List<Patch> patches) {}

    /**
     * @param statements how many it holds, for a reader
     * @param size for a reader, {@code 1.2 MB}
     */
    public record File(String name, String href, String what, String statements, String size, String sha256) {}

    /** @param from the generation that it starts from */
    public record Patch(String from, String href) {}
}
