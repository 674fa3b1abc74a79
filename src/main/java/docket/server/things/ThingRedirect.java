package docket.server.things;

import docket.server.answer.Answering;
import docket.server.http.Call;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.server.view.Cells;

/** {@code /id/KEY}: a thing is no document, so 303 to the one that describes it. */
public final class ThingRedirect implements Resource {
    public static final String PREFIX = "/id/";

    private final Live live;
    private final Answering answering;

    public ThingRedirect(Live live, Answering answering) {
        this.live = live;
        this.answering = answering;
    }

    @Override
    public Reply answer(Call call) {
        String key = call.below(PREFIX);
        try (Lease lease = live.lease()) {
            Things.known(call, lease, answering, key);
        }
        return Reply.redirect(303, call.withQuery(Cells.document(key))).negotiated();
    }
}
