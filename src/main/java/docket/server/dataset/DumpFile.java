package docket.server.dataset;

import docket.problem.Failure;
import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.store.FileSum;
import docket.store.Generation;
import docket.store.Store;
import docket.store.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /dumps/latest/FILE} and {@code /dumps/GENERATION/FILE}: what the manifest lists, nothing else, so that no path leads
 * elsewhere.
 */
public final class DumpFile implements Resource {
    public static final String PREFIX = "/dumps/";
    private static final String LATEST = "latest";
    private static final String SUMS = "SHA256SUMS";
    private static final Map<String, String> TYPES = Map.of(
            ".ttl", "text/turtle; charset=utf-8",
            ".trig", "application/trig",
            ".gz", "application/gzip",
            ".rdfp", "application/rdf-patch");

    private final Store store;
    private final Live live;

    public DumpFile(Store store, Live live) {
        this.store = store;
        this.live = live;
    }

    @Override
    public Reply answer(Call call) {
        String[] path = call.below(PREFIX).split("/", -1);
        if (path.length == 1 && path[0].equals(SUMS)) {
            return latest(call, SUMS);
        }
        if (path.length != 2) {
            throw unknown();
        }
        return path[0].equals(LATEST) ? latest(call, path[1]) : generation(call, path[0], path[1]);
    }

    private Reply latest(Call call, String file) {
        try (Lease lease = live.lease()) {
            return file(call, lease.generation(), file);
        }
    }

    private Reply generation(Call call, String name, String file) {
        try (Lease lease = live.lease()) {
            if (lease.generation().name().equals(name)) {
                return immutable(file(call, lease.generation(), file));
            }
        }
        if (!store.generations().contains(name)) {
            throw unknown();
        }
        try (Generation other = store.open(name, Verification.QUICK)) {
            return immutable(file(call, other, file));
        } catch (Failure e) {
            throw unknown();
        }
    }

    private static Reply immutable(Reply reply) {
        return reply.with("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static Reply file(Call call, Generation generation, String name) {
        if (name.equals(SUMS)) {
            byte[] sums = sums(generation).getBytes(StandardCharsets.US_ASCII);
            return Reply.tagged(
                    call, Optional.of(new EntityTag(generation.name() + "-sums")), () -> Reply.ok(Medium.TEXT, sums));
        }
        FileSum sum = DumpList.dumps(generation).get(name);
        if (sum == null) {
            throw unknown();
        }
        return Reply.tagged(call, Optional.of(new EntityTag(sum.sha256())), () -> open(generation, name, sum.size()));
    }

    /** The file stays readable, once open, whatever becomes of its generation. */
    private static Reply open(Generation generation, String name, long size) {
        try {
            return new Reply(
                    200,
                    new Content.Stream(
                            type(name),
                            size,
                            Files.newInputStream(generation.dumps().resolve(name))),
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return TYPES.entrySet().stream()
                .filter(type -> name.endsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/octet-stream");
    }

    /** As {@code sha256sum -c} reads it. */
    private static String sums(Generation generation) {
        return DumpList.dumps(generation).entrySet().stream()
                .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static Refusal unknown() {
        return Refusal.notFound("there is no such dump; /dumps/ lists them");
    }
}
