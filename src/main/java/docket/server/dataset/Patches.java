package docket.server.dataset;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Reply;
import docket.store.Generation;
import docket.store.Patch;
import docket.store.Version;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /dumps/patches/OLD..NEW.rdfp.gz}: what turns one generation into another, as RDF Patch. It is no file of either:
 * the bytes of a generation follow from its own inputs, whatever was published before. So it is made when it is first asked
 * for, and kept as long as both generations are there.
 */
final class Patches implements AutoCloseable {
    static final String FOLDER = "patches";
    private static final String BETWEEN = "..";
    private static final String ENDING = ".rdfp.gz";

    private final Generations generations;
    private final Map<List<String>, Path> made = new HashMap<>();

    Patches(Generations generations) {
        this.generations = generations;
    }

    static String path(String old, String now) {
        return DumpFile.PREFIX + FOLDER + "/" + old + BETWEEN + now + ENDING;
    }

    Reply answer(Call call, String file) {
        int between = file.indexOf(BETWEEN);
        if (between < 0 || !file.endsWith(ENDING) || between + BETWEEN.length() > file.length() - ENDING.length()) {
            throw Generations.unknown();
        }
        String old = file.substring(0, between);
        String now = file.substring(between + BETWEEN.length(), file.length() - ENDING.length());
        return generations.read(old, before -> generations.read(now, after -> reply(call, before, after, now)));
    }

    private Reply reply(Call call, Generation old, Generation now, String asked) {
        EntityTag tag = EntityTag.over(List.of(FOLDER, old.name(), now.name()));
        Reply reply = FileReply.of(call, patch(old, now), tag);
        return asked.equals(Generations.LATEST) ? reply : FileReply.immutable(reply);
    }

    /** One at a time: each reads two dumps from end to end. */
    private synchronized Path patch(Generation old, Generation now) {
        try {
            forget();
            List<String> pair = List.of(old.name(), now.name());
            Path patch = made.get(pair);
            if (patch == null || Files.notExists(patch)) { // who tidies the temporary folder may have taken it
                patch = write(old, now);
                made.put(pair, patch);
            }
            return patch;
        } catch (NoSuchFileException e) {
            throw Generations.unknown(); // removed while it was read
        } catch (IOException e) {
            throw Failure.store("patch", "cannot be made: " + e.getMessage(), "");
        }
    }

    private void forget() throws IOException {
        Set<String> there = new HashSet<>(generations.newestFirst());
        for (Iterator<Map.Entry<List<String>, Path>> each = made.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<List<String>, Path> one = each.next();
            if (!there.containsAll(one.getKey())) {
                Files.deleteIfExists(one.getValue());
                each.remove();
            }
        }
    }

    /** Deletes those that were made; one that cannot be is left to who tidies the temporary folder. */
    @Override
    public synchronized void close() {
        for (Path patch : made.values()) {
            try {
                Files.deleteIfExists(patch);
            } catch (IOException e) {
                // left
            }
        }
        made.clear();
    }

    private static Path write(Generation old, Generation now) throws IOException {
        Path file = Files.createTempFile("docket-patch", ENDING);
        Patch patch = new Patch(Optional.of(Iris.generation(now.name())), Optional.of(Iris.generation(old.name())));
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            patch.write(new Version.Published(old), new Version.Published(now), out);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file;
    }
}
