package docket.server.dataset;

import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.store.FileSum;
import docket.store.GenerationFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands below {@code /dumps/}: {@code latest/FILE} and {@code GENERATION/FILE} for what the manifest lists, the folders
 * themselves, and {@code patches/OLD..NEW.rdfp.gz}. Nothing else, so that no path leads elsewhere.
 */
public final class DumpFile implements Resource, AutoCloseable {
    public static final String PREFIX = "/dumps/";
    private static final String SUMS = "SHA256SUMS";

    private final Generations generations;
    private final DumpList list;
    private final Patches patches;

    DumpFile(Generations generations, DumpList list) {
        this.generations = generations;
        this.list = list;
        this.patches = new Patches(generations);
    }

    @Override
    public Reply answer(Call call) {
        String[] path = call.below(PREFIX).split("/", -1);
        if (path.length == 1) {
            return path[0].equals(SUMS) ? file(call, Generations.LATEST, SUMS) : folder(path[0]);
        }
        if (path.length != 2) {
            throw Generations.unknown();
        }
        if (path[0].equals(Patches.FOLDER)) {
            return patches.answer(call, path[1]);
        }
        return path[1].isEmpty() ? list.one(call, path[0]) : file(call, path[0], path[1]);
    }

    private Reply folder(String name) {
        generations.files(name);
        return Reply.redirect(308, PREFIX + name + "/");
    }

    private Reply file(Call call, String folder, String name) {
        Reply reply = file(call, generations.files(folder), name);
        return folder.equals(Generations.LATEST) ? reply : FileReply.immutable(reply);
    }

    private static Reply file(Call call, GenerationFiles generation, String name) {
        if (name.equals(SUMS)) {
            byte[] sums = sums(generation).getBytes(StandardCharsets.US_ASCII);
            return Reply.tagged(
                    call, Optional.of(new EntityTag(generation.name() + "-sums")), () -> Reply.ok(Medium.TEXT, sums));
        }
        FileSum sum = DumpList.dumps(generation).get(name);
        if (sum == null) {
            throw Generations.unknown();
        }
        return FileReply.of(call, generation.dumps().resolve(name), new EntityTag(sum.sha256()));
    }

    /** As {@code sha256sum -c} reads it. */
    private static String sums(GenerationFiles generation) {
        return DumpList.dumps(generation).entrySet().stream()
                .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** Leaves no file behind that was made for who asked. */
    @Override
    public void close() {
        patches.close();
    }
}
