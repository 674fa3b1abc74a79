package docket.server.sparql;

import docket.claims.Iris;
import docket.query.OwnQuery;
import docket.query.Prefixes;
import docket.query.named.Catalogue;
import docket.server.html.SparqlPage;
import docket.server.live.Lease;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/**
 * What the page of the endpoint gives its editor. Terms and labels it asks for itself, at the endpoint, by queries that it is
 * handed here.
 */
record Editor(Catalogue catalogue) {
    /** What stands in the field before anything is written. */
    static final String FIRST = OwnQuery.of(Editor.class, "first").text().strip();

    private static final String TERMS = OwnQuery.of(Editor.class, "terms").text();
    private static final String LABELS = OwnQuery.of(Editor.class, "labels").text();

    SparqlPage.Editor of(Lease lease) {
        return new SparqlPage.Editor(
                settings(lease.iris()),
                catalogue.readable().stream()
                        .map(query -> new SparqlPage.Example(
                                query.name(), query.summary(), Example.of(query, lease.endpoint(), lease.iris())))
                        .toList());
    }

    private static String settings(Iris iris) {
        JsonObjectBuilder prefixes = Json.createObjectBuilder();
        new Prefixes(iris).all().forEach(prefixes::add);
        return Json.createObjectBuilder()
                .add("ids", iris.ids())
                .add("ontology", Iris.ENF)
                .add("prefixes", prefixes)
                .add("terms", TERMS)
                .add("labels", LABELS)
                .build()
                .toString();
    }
}
