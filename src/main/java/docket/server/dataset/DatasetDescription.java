package docket.server.dataset;

import docket.server.answer.Answering;
import docket.server.answer.OwnQuery;
import docket.server.answer.Question;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.util.List;
import java.util.Map;

/** {@code /.well-known/void}: what the dataset says of itself, {@code graph/about}. */
public final class DatasetDescription implements Resource {
    private static final OwnQuery ABOUT = OwnQuery.of(DatasetDescription.class, "about");
    private static final List<Medium> MEDIA = List.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML);

    private final Live live;
    private final Answering answering;

    public DatasetDescription(Live live, Answering answering) {
        this.live = live;
        this.answering = answering;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, MEDIA);
        try (Lease lease = live.lease()) {
            Question question = Question.of(ABOUT.parse(), Map.of());
            return answering
                    .reply(call, lease, question, medium, answer -> new byte[0])
                    .negotiated();
        }
    }
}
