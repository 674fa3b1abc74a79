package docket.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer that is ready to be sent.
 *
 * @param headers beside those that follow from the content
 */
public record Reply(int status, Content content, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(Medium medium, byte[] bytes) {
        return of(200, medium, bytes);
    }

    public static Reply of(int status, Medium medium, byte[] bytes) {
        return new Reply(status, new Content.Bytes(medium.contentType(), bytes), Map.of());
    }

    /** @param location relative to the server's root, percent-encoded */
    public static Reply redirect(int status, String location) {
        return new Reply(status, new Content.None(), Map.of("Location", location));
    }

    public static Reply empty(int status) {
        return new Reply(status, new Content.None(), Map.of());
    }

    public Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, content, all);
    }

    /** That it depends on Accept, which caches must know. */
    public Reply negotiated() {
        return with("Vary", "Accept");
    }

    /** For this moment alone, as it lacks what another moment may have: nobody keeps it. */
    public Reply passing() {
        return with("Cache-Control", "no-store");
    }

    public boolean isPassing() {
        return "no-store".equals(headers.get("Cache-Control"));
    }

    /**
     * With an entity tag, or 304 without asking for the reply where the caller has it already.
     *
     * @param tag empty for what is never the same twice
     * @throws Refusal 412 where the caller will have another one or nothing
     */
    public static Reply tagged(Call call, Optional<EntityTag> tag, Supplier<Reply> reply) {
        if (tag.isEmpty() || !call.isRead()) {
            return reply.get().revalidated(Optional.empty());
        }
        if (!call.accepts(tag.get())) {
            throw new Refusal(HttpProblem.of(ProblemKind.CHANGED, "this is not what If-Match names"));
        }
        Optional<EntityTag> held = call.held(tag.get());
        Reply sent = held.isPresent() ? empty(304) : reply.get();
        return sent.revalidated(held.or(() -> tag));
    }

    /** Who has it asks whether it is still so, by the tag where there is one. */
    private Reply revalidated(Optional<EntityTag> tag) {
        if (isPassing()) {
            return this;
        }
        Reply kept = with("Cache-Control", "no-cache");
        return tag.map(known -> kept.with("ETag", known.header())).orElse(kept);
    }
}
