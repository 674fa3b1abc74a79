package docket.server.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.EntityTag;
import docket.server.http.Reply;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers as they were given before, the wanted ones for longest: what has the same tag is the same. So a page that many ask for
 * comes at once, however busy the server is.
 */
final class Given {
    /** A part of the heap for all of them, and of that for one. */
    private static final int ROOM = 32;

    private static final int LARGE = 16;

    /** In bytes, beside its content. */
    private static final int OVERHEAD = 1024;

    private static final int OK = 200;

    private record Request(String origin, String target, EntityTag tag) {}

    private final long most = Runtime.getRuntime().maxMemory() / ROOM;
    private final Cache<Request, Reply> replies = Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Request request, Reply reply) ->
                    OVERHEAD + request.target().length() + size(reply))
            .executor(Runnable::run)
            .build();

    /**
     * The reply, made now where it is not at hand.
     *
     * @param tag empty for what is never the same twice
     */
    Reply reply(Call call, Optional<EntityTag> tag, Supplier<Reply> make) {
        // of what is posted, only the address would be known here
        return tag.isPresent() && call.isRead() ? reply(call, tag.get(), make) : make.get();
    }

    private Reply reply(Call call, EntityTag tag, Supplier<Reply> make) {
        Request request = new Request(call.origin(), call.withQuery(call.path()), tag);
        Reply known = replies.getIfPresent(request);
        if (known != null) {
            return known;
        }
        Reply reply = make.get();
        if (reply.status() == OK && reply.content() instanceof Content.Bytes && size(reply) <= most / LARGE) {
            replies.put(request, reply);
        }
        return reply;
    }

    private static int size(Reply reply) {
        return reply.content() instanceof Content.Bytes content ? content.bytes().length : 0;
    }
}
