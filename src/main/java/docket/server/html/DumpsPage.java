package docket.server.html;

import java.util.List;

/** The dumps of the generations that are there, the one that is served first. */
public record DumpsPage(List<Group> groups) {

    /** @param current whether it is what {@code latest} leads to */
    public record Group(String generation, boolean current, List<File> files) {}

    /** @param size for a reader, {@code 1.2 MB} */
    public record File(String name, String href, String size, String sha256) {}
}
