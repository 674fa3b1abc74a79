package docket.query;

import docket.problem.Failure;
import docket.query.bounded.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Writes an answer in a format. */
public final class AnswerWriter {
    /** Without it a spreadsheet does not take a text for UTF-8. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Prefixes prefixes;
    private final Path context;
    private final Deadline deadline;

    /**
     * @param context the JSON-LD context, {@code ontology/context.jsonld}; read only when JSON-LD is written
     * @param deadline looked at where an answer has to be put in order; writing looks at nothing but the stream
     */
    public AnswerWriter(Prefixes prefixes, Path context, Deadline deadline) {
        this.prefixes = prefixes;
        this.context = context;
        this.deadline = deadline;
    }

    /**
     * Writes all of the answer, and flushes.
     *
     * @throws Failure of kind USAGE where the format is not for this kind of answer, before a byte is written
     */
    public void write(Answer answer, Format format, OutputStream out) {
        try {
            switch (answer) {
                case Answer.Rows(RowSet rows) -> rows(rows, format, out);
                case Answer.Truth(boolean holds) -> truth(holds, format, out);
                case Answer.Triples triples -> graph(triples, format, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one form that only the server offers. */
    public void writeRdfXml(Answer.Triples answer, OutputStream out) {
        GraphWriter.of(answer.triples(), deadline).rdfXml(prefixes.with(answer.prefixes()), out);
    }

    private void rows(RowSet rows, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> new TableWriter(prefixes).write(rows, TableWriter.Wording.PLAIN, out);
            case CSV -> writer(ResultSetLang.RS_CSV).write(out, rows, context());
            case SPREADSHEET -> {
                out.write(BYTE_ORDER_MARK);
                writer(ResultSetLang.RS_CSV).write(out, Defused.rows(rows), context());
            }
            case TSV -> writer(ResultSetLang.RS_TSV).write(out, rows, context());
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, rows, context());
            case XML -> writer(ResultSetLang.RS_XML).write(out, XmlTerms.checked(rows), context());
            case TURTLE, NTRIPLES, JSONLD, HTML -> throw wrongKind(format, false);
        }
    }

    private void truth(boolean holds, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TABLE, CSV, SPREADSHEET, TSV -> out.write((holds + "\n").getBytes(StandardCharsets.UTF_8));
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, holds, context());
            case XML -> writer(ResultSetLang.RS_XML).write(out, holds, context());
            case TURTLE, NTRIPLES, JSONLD, HTML -> throw wrongKind(format, false);
        }
    }

    private void graph(Answer.Triples answer, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TURTLE -> GraphWriter.of(answer.triples(), deadline).turtle(prefixes.with(answer.prefixes()), out);
            case NTRIPLES -> GraphWriter.ntriples(answer.triples(), out);
            case JSONLD -> GraphWriter.of(answer.triples(), deadline).jsonLd(context, out);
            case TABLE, CSV, SPREADSHEET, TSV, JSON, XML, HTML -> throw wrongKind(format, true);
        }
    }

    private static RowSetWriter writer(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private static Context context() {
        return new Context();
    }

    /** For a caller that can tell before it runs the query. */
    public static Failure wrongKind(Format format, boolean graph) {
        List<Format> possible = Format.writing(graph);
        return Failure.usage(
                "format '" + format.label() + "' is not for " + (graph ? "a graph" : "rows or a truth value"),
                possible.stream()
                        .filter(f -> f != Format.HTML)
                        .map(Format::label)
                        .collect(Collectors.joining(", ", "use one of ", "")));
    }
}
