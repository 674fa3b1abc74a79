package docket.server.queries;

import docket.query.Catalogue;
import docket.query.CatalogueWriter;
import docket.query.NamedQuery;
import docket.server.html.Pages;
import docket.server.html.QueriesPage;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** {@code /queries}: the named queries. */
public final class QueryList implements Resource {
    private static final List<Medium> MEDIA = List.of(Medium.HTML, Medium.JSON, Medium.CSV);

    private final Catalogue catalogue;
    private final Pages pages;

    public QueryList(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, MEDIA);
        List<NamedQuery> all = catalogue.all();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (medium.equals(Medium.HTML)) {
            out.writeBytes(page(all));
        } else if (medium.equals(Medium.CSV)) {
            CatalogueWriter.csv(all, out);
        } else {
            CatalogueWriter.json(all, out);
        }
        return Reply.ok(medium, out.toByteArray()).negotiated().with("Cache-Control", "no-cache");
    }

    private byte[] page(List<NamedQuery> all) {
        return pages.queries(new QueriesPage(all.stream()
                .map(query -> new QueriesPage.Entry(query.name(), query.summary(), query.tags()))
                .toList()));
    }
}
