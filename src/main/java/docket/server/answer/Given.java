package docket.server.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.EntityTag;
import docket.server.http.Reply;
import java.util.List;
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

    /** In bytes, beside its content and headers. */
    private static final int OVERHEAD = 1024;

    private static final int OK = 200;

    private final long most = Runtime.getRuntime().maxMemory() / ROOM;

    /** By a digest of what was asked for, since whoever asks says how long that is. */
    private final Cache<EntityTag, Reply> replies = Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((EntityTag request, Reply reply) -> size(reply))
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
        EntityTag request = EntityTag.over(List.of(call.origin(), call.withQuery(call.path()), tag.opaque()));
        Reply known = replies.getIfPresent(request);
        if (known != null) {
            return known;
        }
        Reply reply = make.get();
        if (isToBeKept(reply)) {
            replies.put(request, reply);
        }
        return reply;
    }

    private boolean isToBeKept(Reply reply) {
        return reply.status() == OK
                && reply.content() instanceof Content.Bytes
                && !reply.isPassing()
                && size(reply) <= most / LARGE;
    }

    /** In bytes; of characters that take two. */
    private static int size(Reply reply) {
        int headers = reply.headers().values().stream().mapToInt(String::length).sum();
        int content = reply.content() instanceof Content.Bytes bytes ? bytes.bytes().length : 0;
        return OVERHEAD + 2 * headers + content;
    }
}
