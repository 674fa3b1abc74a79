package docket.server.http;

/**
 * The path of what is no document: the one that describes it stands elsewhere.
 *
 * @param at from the root
 */
public record SeeOther(String at) implements Resource {
    @Override
    public Reply answer(Call call) {
        return Reply.redirect(303, call.withQuery(at)).negotiated();
    }
}
