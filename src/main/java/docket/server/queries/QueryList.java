package docket.server.queries;

import docket.query.named.Catalogue;
import docket.query.named.CatalogueWriter;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.server.html.Pages;
import docket.server.html.QueriesPage;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        List<NamedQuery> all = catalogue.readable();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (medium.equals(Medium.HTML)) {
            out.writeBytes(pages.queries(new QueriesPage(groups(all))));
        } else if (medium.equals(Medium.CSV)) {
            CatalogueWriter.csv(all, out);
        } else {
            CatalogueWriter.json(all, out);
        }
        EntityTag tag = EntityTag.over(List.of(out.toString(StandardCharsets.UTF_8), medium.label()));
        return Reply.tagged(call, Optional.of(tag), () -> Reply.ok(medium, out.toByteArray()))
                .negotiated();
    }

    /** The larger groups first; last, together, what would stand alone. */
    private static List<QueriesPage.Group> groups(List<NamedQuery> all) {
        Map<String, List<QueriesPage.Entry>> byTag = new TreeMap<>();
        all.forEach(query ->
                byTag.computeIfAbsent(tag(query, all), t -> new ArrayList<>()).add(entry(query)));
        List<QueriesPage.Entry> alone = new ArrayList<>();
        List<QueriesPage.Group> groups = new ArrayList<>();
        byTag.forEach((tag, entries) -> {
            if (entries.size() == 1) {
                alone.addAll(entries);
            } else {
                groups.add(new QueriesPage.Group(tag.replace(' ', '-'), title(tag), entries));
            }
        });
        groups.sort(Comparator.comparing(group -> -group.entries().size()));
        if (!alone.isEmpty()) {
            alone.sort(Comparator.comparing(QueriesPage.Entry::name));
            groups.add(new QueriesPage.Group("more", "More", alone));
        }
        return groups;
    }

    /** Of its tags the one that most queries have, so that few stand alone; of equal ones the first. */
    private static String tag(NamedQuery query, List<NamedQuery> all) {
        return query.tags().stream()
                .max(Comparator.comparing((String tag) -> all.stream()
                                .filter(other -> other.tags().contains(tag))
                                .count())
                        .thenComparing(tag -> -query.tags().indexOf(tag)))
                .orElse("other");
    }

    private static String title(String tag) {
        return tag.isEmpty() ? tag : tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
    }

    private static QueriesPage.Entry entry(NamedQuery query) {
        boolean needs = query.parameters().stream().anyMatch(Parameter::required);
        return new QueriesPage.Entry(
                query.name(),
                query.summary(),
                query.tags(),
                query.parameters().stream()
                        .map(parameter -> new QueriesPage.Parameter(
                                parameter.name(), parameter.required(), parameter.description()))
                        .toList(),
                new Address(query, needs ? query.example() : Map.of()).whole());
    }
}
