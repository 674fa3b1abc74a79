package docket.server.http;

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
}
