package docket.server;

import docket.query.named.Catalogue;
import docket.server.answer.Answering;
import docket.server.assets.StaticFile;
import docket.server.dataset.DatasetDescription;
import docket.server.dataset.DumpFile;
import docket.server.dataset.DumpList;
import docket.server.dataset.GraphRedirect;
import docket.server.dataset.Home;
import docket.server.html.Link;
import docket.server.html.Pages;
import docket.server.html.ProblemPage;
import docket.server.http.HttpProblem;
import docket.server.http.Moved;
import docket.server.http.Refusal;
import docket.server.http.Resource;
import docket.server.http.SeeOther;
import docket.server.live.Live;
import docket.server.ontology.OntologyDocument;
import docket.server.openapi.Api;
import docket.server.openapi.OpenApi;
import docket.server.openapi.Problems;
import docket.server.queries.QueryList;
import docket.server.queries.QueryRun;
import docket.server.reconcile.Reconciliation;
import docket.server.reconcile.ReconciliationParts;
import docket.server.sparql.SparqlEndpoint;
import docket.server.status.Health;
import docket.server.status.Metrics;
import docket.server.things.Search;
import docket.server.things.ThingDocument;
import docket.server.things.ThingRedirect;
import java.time.Duration;
import java.util.Map;

/** Which resource stands at which path. */
final class Site implements AutoCloseable {
    private final Pages pages;
    private final Metrics metrics;
    private final Map<String, Resource> exact;
    private final Map<String, Resource> below;
    private final DumpFile files;

    Site(ServerOptions options, Live live) {
        Catalogue catalogue = new Catalogue(options.queries());
        Answering answering = new Answering(
                options.limits(), options.version(), options.ontology().resolve("context.jsonld"));
        pages = new Pages(options.version(), catalogue.names());
        metrics = new Metrics(live);
        SparqlEndpoint sparql = new SparqlEndpoint(catalogue, live, answering, pages);
        DumpList dumps = new DumpList(options.store(), live, answering, pages);
        OntologyDocument ontology = new OntologyDocument(options.ontology(), live, answering, pages);
        Thread.ofVirtual().start(ontology::read);
        Reconciliation reconciliation = new Reconciliation(live, answering);
        exact = Map.ofEntries(
                Map.entry("/", new Home(catalogue, live, answering, pages)),
                Map.entry("/sparql", sparql),
                Map.entry("/sparql/", sparql), // where the W3C's tests ask; not every client posts again elsewhere
                Map.entry("/queries", new QueryList(catalogue, pages)),
                Map.entry("/queries/prefixes", new SeeOther("/queries")),
                Map.entry("/dumps", new Moved("/dumps/")),
                Map.entry("/dumps/", dumps),
                Map.entry("/ontology", ontology),
                Map.entry("/ontology/alignments", ontology.alignments()),
                Map.entry("/shapes", ontology.shapes()),
                Map.entry(Search.PATH, new Search(live, answering, pages)),
                Map.entry(DatasetDescription.PATH, new DatasetDescription(live, answering, pages)),
                Map.entry("/dataset", new SeeOther(DatasetDescription.PATH)),
                Map.entry("/openapi.json", new OpenApi(catalogue, options.version())),
                Map.entry("/api", new Api(catalogue, options.version(), pages)),
                Map.entry("/problems", new SeeOther("/api#problems")),
                Map.entry(Reconciliation.PATH, reconciliation),
                Map.entry(ReconciliationParts.PREFIX, reconciliation),
                Map.entry("/health", new Health(live)),
                Map.entry("/metrics", metrics),
                Map.entry("/favicon.ico", new Moved(StaticFile.PREFIX + "icon.svg")));
        files = dumps.files();
        below = Map.of(
                QueryRun.PREFIX, new QueryRun(catalogue, live, answering, pages),
                ThingRedirect.PREFIX, new ThingRedirect(live, answering),
                ThingDocument.PREFIX, new ThingDocument(catalogue, live, answering, pages),
                DumpFile.PREFIX, files,
                GraphRedirect.PREFIX, new GraphRedirect(live),
                Problems.PREFIX, new Problems(),
                ReconciliationParts.PREFIX, new ReconciliationParts(live, answering, pages),
                StaticFile.PREFIX, new StaticFile());
    }

    @Override
    public void close() {
        files.close();
    }

    /** @throws Refusal 404 where nothing stands */
    Resource route(String path) {
        Resource found = exact.get(path);
        if (found == null && path.endsWith("/")) {
            String plain = path.substring(0, path.length() - 1);
            found = exact.containsKey(plain) ? new Moved(plain) : null;
        }
        if (found == null) {
            found = below.get(path.substring(0, path.indexOf('/', 1) + 1));
        }
        if (found == null) {
            throw Refusal.notFound("there is nothing here; / says what there is");
        }
        return found;
    }

    byte[] errorPage(HttpProblem problem) {
        return pages.problem(new ProblemPage(
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.parameters().stream()
                        .map(parameter ->
                                new ProblemPage.Parameter(parameter.name(), parameter.detail(), parameter.allowed()))
                        .toList(),
                problem.near().stream()
                        .map(near -> new Link(near.name(), near.path()))
                        .toList()));
    }

    /** Counts a request under the first step of its path, where that is one of ours. */
    void note(String path, int status, Duration took) {
        int end = path.indexOf('/', 1);
        String step = end < 0 ? path : path.substring(0, end);
        boolean ours = exact.containsKey(step) || below.containsKey(step + "/");
        metrics.note(ours ? step : "other", status, took);
    }
}
