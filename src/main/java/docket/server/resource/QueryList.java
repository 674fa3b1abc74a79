package docket.server.resource;

import docket.query.Catalogue;
import docket.query.NamedQuery;
import docket.server.html.Pages;
import docket.server.html.QueriesPage;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

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
        byte[] bytes = medium.equals(Medium.HTML)
                ? page(all)
                : (medium.equals(Medium.CSV) ? csv(all) : json(all)).getBytes(StandardCharsets.UTF_8);
        return Reply.ok(medium, bytes).negotiated().with("Cache-Control", "no-cache");
    }

    private byte[] page(List<NamedQuery> all) {
        return pages.queries(new QueriesPage(all.stream()
                .map(query -> new QueriesPage.Entry(query.name(), query.summary(), query.tags()))
                .toList()));
    }

    private static String json(List<NamedQuery> all) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (NamedQuery query : all) {
            JsonArrayBuilder parameters = Json.createArrayBuilder();
            query.parameters()
                    .forEach(parameter -> parameters.add(Json.createObjectBuilder()
                            .add("name", parameter.name())
                            .add("required", parameter.required())
                            .add("takes", parameter.takes())
                            .add("description", parameter.description())));
            list.add(Json.createObjectBuilder()
                    .add("name", query.name())
                    .add("summary", query.summary())
                    .add("path", "/queries/" + query.name())
                    .add("parameters", parameters));
        }
        return list.build() + "\n";
    }

    /** RFC 4180. */
    private static String csv(List<NamedQuery> all) {
        return all.stream()
                .map(query -> query.name() + ",\"" + query.summary().replace("\"", "\"\"") + "\"\r\n")
                .collect(Collectors.joining("", "name,summary\r\n", ""));
    }
}
