package docket.server.things;

import docket.query.Answer;
import docket.query.OwnQuery;
import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.server.view.Cells;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** {@code /doc/KEY}: a thing's page, or what named query {@code describe} says of it, by conneg or by the path's ending. */
public final class ThingDocument implements Resource {
    public static final String PREFIX = "/doc/";

    private static final OwnQuery KINDS = OwnQuery.of(ThingDocument.class, "kinds");
    private static final String QUERY = "describe";
    private static final String PARAMETER = "about";
    private static final List<Medium> MEDIA =
            List.of(Medium.HTML, Medium.TURTLE, Medium.JSONLD, Medium.NTRIPLES, Medium.RDFXML);

    /** What may stand behind a key for one form of its document; the page first, then the others as they are offered. */
    private record Ending(String text, Medium medium) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending(".html", Medium.HTML),
            new Ending(".ttl", Medium.TURTLE),
            new Ending(".jsonld", Medium.JSONLD),
            new Ending(".nt", Medium.NTRIPLES));

    private final Catalogue catalogue;
    private final Live live;
    private final Answering answering;
    private final Pages pages;
    private final ThingPages views;

    public ThingDocument(Catalogue catalogue, Live live, Answering answering, Pages pages) {
        this.catalogue = catalogue;
        this.live = live;
        this.answering = answering;
        this.pages = pages;
        this.views = new ThingPages(catalogue, answering.limits().query());
    }

    @Override
    public Reply answer(Call call) {
        String path = call.below(PREFIX);
        try (Lease lease = live.lease()) {
            for (Ending ending : ENDINGS) {
                if (path.endsWith(ending.text())) {
                    String key = path.substring(0, path.length() - ending.text().length());
                    return document(
                            call,
                            lease,
                            key,
                            Things.known(call, lease, answering, key),
                            Negotiation.only(call, ending.medium()));
                }
            }
            Node thing = Things.known(call, lease, answering, path);
            return document(call, lease, path, thing, Negotiation.choose(call, MEDIA))
                    .negotiated();
        }
    }

    private Reply document(Call call, Lease lease, String key, Node thing, Medium medium) {
        Question question = medium.equals(Medium.HTML) ? kinds(thing) : describe(thing);
        return answering
                .reply(call, lease, question, medium, (answer, deadline) -> page(lease, key, thing, answer))
                .with("Link", links(thing, key));
    }

    /** What it is decides what its page shows; so do the named queries that the page asks. */
    private Question kinds(Node thing) {
        List<String> identity = new ArrayList<>(List.of("page", thing.getURI()));
        Kinds.queries()
                .distinct()
                .flatMap(name -> catalogue.find(name).stream())
                .forEach(query -> identity.add(query.text()));
        return new Question(KINDS.parse(), Map.of(Var.alloc("about"), thing), identity);
    }

    /** RFC 8288. */
    private static String links(Node thing, String key) {
        String path = Cells.document(key);
        return ENDINGS.stream()
                .skip(1)
                .map(ending -> "<" + path + ending.text() + ">; rel=\"alternate\"; type=\""
                        + ending.medium().mediaTypes().getFirst() + "\"")
                .collect(Collectors.joining(", ", "<" + thing.getURI() + ">; rel=\"describes\", ", ""));
    }

    private Question describe(Node thing) {
        NamedQuery query = catalogue.find(QUERY).orElseThrow(() -> unsound("there is no query '" + QUERY + "' now"));
        Var about = query.parameter(PARAMETER)
                .map(parameter -> Var.alloc(parameter.variable()))
                .orElseThrow(() -> unsound("query '" + QUERY + "' has no parameter '" + PARAMETER + "'"));
        return new Question(query.parse(), Map.of(about, thing), List.of(query.text(), thing.getURI()));
    }

    private static Refusal unsound(String detail) {
        return new Refusal(HttpProblem.of(ProblemKind.DATA, detail));
    }

    private byte[] page(Lease lease, String key, Node thing, Answer answer) {
        Set<String> classes = new HashSet<>();
        if (answer instanceof Answer.Rows(var rows)) {
            rows.forEachRemaining(row -> classes.add(row.get("class").getURI()));
        }
        return pages.from(lease.generation().name()).thing(views.of(lease, key, thing, classes));
    }
}
