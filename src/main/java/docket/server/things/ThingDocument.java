package docket.server.things;

import docket.query.Answer;
import docket.query.Catalogue;
import docket.query.NamedQuery;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** {@code /doc/KEY}: what named query {@code describe} says of a thing, by conneg or by the path's ending. */
public final class ThingDocument implements Resource {
    public static final String PREFIX = "/doc/";

    private static final String QUERY = "describe";
    private static final String PARAMETER = "about";
    private static final List<Medium> MEDIA =
            List.of(Medium.HTML, Medium.TURTLE, Medium.JSONLD, Medium.NTRIPLES, Medium.RDFXML);
    private static final Map<String, Medium> ENDINGS =
            Map.of(".html", Medium.HTML, ".ttl", Medium.TURTLE, ".jsonld", Medium.JSONLD, ".nt", Medium.NTRIPLES);

    private final Catalogue catalogue;
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public ThingDocument(Catalogue catalogue, Live live, Answering answering, Pages pages) {
        this.catalogue = catalogue;
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        String path = call.below(PREFIX);
        try (Lease lease = live.lease()) {
            for (Map.Entry<String, Medium> ending : ENDINGS.entrySet()) {
                if (path.endsWith(ending.getKey())) {
                    String key =
                            path.substring(0, path.length() - ending.getKey().length());
                    return document(call, lease, key, Things.known(lease, key), ending.getValue());
                }
            }
            Node thing = Things.known(lease, path);
            return document(call, lease, path, thing, Negotiation.choose(call, MEDIA))
                    .negotiated();
        }
    }

    private Reply document(Call call, Lease lease, String key, Node thing, Medium medium) {
        return answering.reply(call, lease, describe(thing), medium, answer -> page(lease, key, thing, answer));
    }

    private Question describe(Node thing) {
        NamedQuery query = catalogue.get(QUERY);
        Var about = query.parameter(PARAMETER)
                .map(parameter -> Var.alloc(parameter.variable()))
                .orElseThrow(() -> new Refusal(
                        HttpProblem.of(500, "data", "query '" + QUERY + "' has no parameter '" + PARAMETER + "'")));
        return new Question(query.parse(), Map.of(about, thing), List.of(query.text(), thing.getURI()));
    }

    private byte[] page(Lease lease, String key, Node thing, Answer answer) {
        if (answer instanceof Answer.Triples triples) {
            return pages.thing(ThingView.of(key, thing, triples.triples(), lease));
        }
        throw new Refusal(HttpProblem.of(500, "data", "query '" + QUERY + "' makes no graph"));
    }
}
