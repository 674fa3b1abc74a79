package docket.query.compare;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * Writes changed answers for scripts: an object of {@code old} and {@code new} (the versions' names), {@code claims} and
 * {@code queries}; a row has {@code change} (added, removed, changed), {@code old} or {@code new} or both, and the
 * {@code claims} that changed it. IRIs are written out, literals by their lexical form, an unbound cell is absent.
 */
public record ChangesJson(String old, String now) {

    public void write(AnswerChanges changes, OutputStream out) {
        JsonArrayBuilder queries = Json.createArrayBuilder();
        changes.queries().forEach(query -> queries.add(query(query)));
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add("old", old)
                .add("new", now)
                .add("claims", claims(changes.claims()))
                .add("queries", queries)
                .add("notes", Json.createArrayBuilder(changes.notes()));
        JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out);
        writer.write(all.build());
    }

    private static JsonObjectBuilder query(AnswerChanges.OfQuery query) {
        JsonObjectBuilder arguments = Json.createObjectBuilder();
        query.arguments().forEach(arguments::add);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        query.rows().forEach(row -> rows.add(row(row)));
        return Json.createObjectBuilder()
                .add("name", query.query().name())
                .add("arguments", arguments)
                .add("rows", rows);
    }

    private static JsonObjectBuilder row(AnswerChanges.Caused row) {
        String change = switch (row.change()) {
            case RowChange.Added added -> "added";
            case RowChange.Removed removed -> "removed";
            case RowChange.Changed changed -> "changed";
        };
        JsonObjectBuilder object = Json.createObjectBuilder().add("change", change);
        row.change().before().ifPresent(before -> object.add("old", cells(before)));
        row.change().after().ifPresent(after -> object.add("new", cells(after)));
        return object.add("claims", claims(row.claims()));
    }

    private static JsonObjectBuilder cells(Row row) {
        JsonObjectBuilder cells = Json.createObjectBuilder();
        row.cells().forEach((column, term) -> cells.add(column, text(term)));
        return cells;
    }

    private static JsonArrayBuilder claims(List<ClaimChange> claims) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        claims.forEach(claim -> all.add(claim(claim)));
        return all;
    }

    private static JsonObjectBuilder claim(ClaimChange claim) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("change", claim.added() ? "added" : "removed")
                .add("claim", text(claim.claim()))
                .add("about", text(claim.about()))
                .add("property", text(claim.property()))
                .add("value", claim.value())
                .add("source", text(claim.source()));
        claim.paragraph().ifPresent(paragraph -> object.add("paragraph", Integer.parseInt(paragraph)));
        claim.anchor().ifPresent(anchor -> object.add("anchor", anchor));
        claim.saidBy().ifPresent(agent -> object.add("saidBy", text(agent)));
        return object;
    }

    private static String text(Node term) {
        return term.isURI() ? term.getURI() : term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
}
