package docket.server.dataset;

import docket.query.named.Catalogue;
import docket.server.answer.Answering;
import docket.server.html.HomePage;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.util.List;
import java.util.Optional;

/** {@code /}: what there is, and where; who wants RDF is led to the dataset's description. */
public final class Home implements Resource {
    private static final String DESCRIPTION = "/.well-known/void";
    private static final List<Medium> MEDIA =
            List.of(Medium.HTML, Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML);

    private final Catalogue catalogue;
    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public Home(Catalogue catalogue, Live live, Answering answering, Pages pages) {
        this.catalogue = catalogue;
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, MEDIA);
        if (!medium.equals(Medium.HTML)) {
            return Reply.redirect(303, call.withQuery(DESCRIPTION)).negotiated();
        }
        try (Lease lease = live.lease()) {
            Pages from = pages.from(lease.generation().name());
            return Reply.tagged(
                            call,
                            Optional.of(answering.tag(lease, medium, List.of("home", call.origin()))),
                            () -> Reply.ok(medium, from.home(new HomePage(call.origin(), content(lease)))))
                    .negotiated();
        }
    }

    /** Read once for all who ask, as long as the data stay the same. */
    private HomePage.Content content(Lease lease) {
        return answering.kept(
                lease,
                HomePage.Content.class,
                deadline -> new HomeView(catalogue, new Rows(lease, deadline)).content());
    }
}
