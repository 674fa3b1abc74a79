package docket.server.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Renders pages to UTF-8; each record has its template, and at its foot each page says what it was made from. */
public final class Pages {
    private final TemplateEngine engine;
    private final Colophon colophon;

    /**
     * @param version of the program
     * @param queries names of the named queries that pages may lead to
     */
    public Pages(String version, Collection<String> queries) {
        this(
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, Pages.class.getPackageName()),
                new Colophon("", version, Set.copyOf(queries)));
        engine.setBinaryStaticContent(false);
    }

    private Pages(TemplateEngine engine, Colophon colophon) {
        this.engine = engine;
        this.colophon = colophon;
    }

    /** Those that show this state of the data. */
    public Pages from(String generation) {
        return new Pages(engine, new Colophon(generation, colophon.program(), colophon.queries()));
    }

    public byte[] home(HomePage page) {
        return render("home", page);
    }

    public byte[] sparql(SparqlPage page) {
        return render("sparql", page);
    }

    public byte[] queries(QueriesPage page) {
        return render("queries", page);
    }

    public byte[] query(QueryPage page) {
        return render("query", page);
    }

    public byte[] thing(ThingPage page) {
        return render("thing", page);
    }

    public byte[] search(SearchPage page) {
        return render("search", page);
    }

    public byte[] dataset(DatasetPage page) {
        return render("dataset", page);
    }

    public byte[] dumps(DumpsPage page) {
        return render("dumps", page);
    }

    public byte[] ontology(OntologyPage page) {
        return render("ontology", page);
    }

    public byte[] api(ApiPage page) {
        return render("api", page);
    }

    public byte[] preview(PreviewPage page) {
        return render("preview", page);
    }

    public byte[] problem(ProblemPage page) {
        return render("problem", page);
    }

    private byte[] render(String template, Object page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template + ".jte", Map.of("page", page, "colophon", colophon), output);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
