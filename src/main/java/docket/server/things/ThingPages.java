package docket.server.things;

import docket.query.named.Catalogue;
import docket.server.html.ThingPage;
import docket.server.live.Lease;
import java.time.Duration;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Makes the page of whatever has an IRI: a thing of the register, a source, a claim, a verdict, an amount, a quantity. */
record ThingPages(Catalogue catalogue, Duration limit) {

    /** @param classes IRIs of all that it is an instance of in the view */
    ThingPage of(Lease lease, String key, Node thing, Set<String> classes) {
        Asking asking = new Asking(lease, limit);
        return switch (key.substring(0, key.indexOf('/') + 1)) {
            case "claim/" -> new ClaimView(asking, key, thing).page();
            case "verdict/" -> new VerdictView(asking, key, thing).page();
            case "amount/", "quantity/" -> new SumView(catalogue, asking, key, thing).page();
            default -> new ThingView(catalogue, asking, key, thing).page(classes);
        };
    }
}
