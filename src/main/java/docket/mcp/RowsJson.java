package docket.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.claims.Bound;
import docket.query.explain.CellNote;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Mention;
import docket.query.explain.SupportedRows;
import docket.query.explain.SupportedRows.Cell;
import docket.query.explain.SupportedRows.Row;
import docket.query.explain.SupportedRows.Slice;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** A page of rows by the schema {@code rows.json}. */
final class RowsJson {
    private final Wording wording = new Wording();

    private RowsJson() {}

    static ObjectNode of(SupportedRows rows, Slice slice) {
        return new RowsJson().write(rows, slice);
    }

    private ObjectNode write(SupportedRows rows, Slice slice) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode array = answer.putArray("rows");
        for (Row row : rows.rows()) {
            ObjectNode object = array.addObject();
            ObjectNode values = object.putObject("values");
            for (int column = 0; column < rows.columns().size(); column++) {
                String name = rows.columns().get(column);
                row.cells().get(column).ifPresent(cell -> put(cell, name, values));
            }
            notes(row.notes(), object);
            wording.evidence(row.evidence(), object);
        }
        answer.put("total", rows.total())
                .put("page", slice.number())
                .put("truncated", rows.rows().size() < rows.total());
        if ((long) slice.number() * slice.size() < rows.total()) {
            answer.put("nextPage", slice.number() + 1);
        }
        answer.set("labels", wording.labels());
        return answer;
    }

    /** Puts in {@code open}, {@code bounds}, {@code notInEffect} and {@code assumed} what the values do not tell; none where there is nothing to tell. */
    private void notes(Map<String, CellNote> notes, ObjectNode into) {
        notes.forEach((column, note) -> {
            switch (note) {
                case CellNote.Open(Mention thing, Account account) ->
                    open(
                            into.withArray("open")
                                    .addObject()
                                    .put("column", column)
                                    .put("about", wording.key(thing)),
                            account);
                case CellNote.Bounded(Bound bound) -> into.withObject("/bounds").put(column, bound.words());
                case CellNote.Idle(Mention status) ->
                    into.withObject("/notInEffect").put(column, status.text());
                case CellNote.Assumed assumed -> into.withArray("assumed").add(column);
            }
        });
    }

    private void open(ObjectNode into, Account account) {
        into.put("property", account.property());
        ArrayNode candidates = into.putArray("candidates");
        account.between().forEach(candidate -> {
            ObjectNode object = candidates.addObject().put("value", wording.key(candidate.value()));
            Wording.put(object, "reason", candidate.reason());
            wording.stated(candidate.support(), object);
        });
    }

    private void put(Cell cell, String name, ObjectNode values) {
        Node term = cell.term();
        if (!term.isLiteral()) {
            values.put(name, wording.key(cell.words()));
            return;
        }
        String text = term.getLiteralLexicalForm();
        RDFDatatype type = term.getLiteralDatatype();
        if (!type.isValid(text)) {
            values.put(name, text);
        } else if (type.equals(XSDDatatype.XSDdecimal) || type.equals(XSDDatatype.XSDinteger)) {
            values.put(name, plain(new BigDecimal(text.strip())));
        } else if (type.equals(XSDDatatype.XSDboolean)) {
            values.put(name, text.strip().equals("true") || text.strip().equals("1"));
        } else {
            values.put(name, text);
        }
    }

    /** 30500000 for what the store gives back as 30500000.0, and no exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
