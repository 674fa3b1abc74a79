package docket.server.http;

import java.util.Set;

/**
 * A path that stands elsewhere, for good.
 *
 * @param to from the root
 */
public record Moved(String to) implements Resource {
    @Override
    public Reply answer(Call call) {
        return Reply.redirect(308, call.withQuery(to));
    }

    /** What may not be posted there is refused there. */
    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }
}
