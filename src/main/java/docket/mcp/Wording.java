package docket.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.query.explain.Mention;
import docket.query.explain.Statement;
import docket.query.explain.SupportedRows.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes keys and claims into one answer, and gathers what the keys are called: each label stands in it once. */
final class Wording {
    /** Statements of one value: enough to judge it by. */
    private static final int MOST = 5;

    private final ObjectNode labels = JsonNodeFactory.instance.objectNode();

    /** By key, of all that has been written so far. */
    ObjectNode labels() {
        return labels;
    }

    String key(Mention mention) {
        if (!mention.name().equalsIgnoreCase(mention.text())) {
            labels.put(mention.name(), mention.text());
        }
        return mention.name();
    }

    /** What sources state of one thing. */
    private record Group(Mention about, String property, Mention value, String standing) {
        static Group of(Evidence evidence) {
            Statement statement = evidence.statement();
            return new Group(statement.subject(), statement.property(), statement.value(), evidence.standing());
        }
    }

    /** Puts in {@code evidence}: each value once, with all who state it. An empty standing is left out. */
    void evidence(List<Evidence> all, ObjectNode into) {
        ArrayNode array = into.putArray("evidence");
        all.stream()
                .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, claims) -> {
                    ObjectNode object = array.addObject()
                            .put("about", key(group.about()))
                            .put("property", group.property())
                            .put("value", key(group.value()));
                    put(object, "standing", Optional.of(group.standing()).filter(standing -> !standing.isEmpty()));
                    stated(claims.stream().map(Evidence::statement).toList(), object);
                });
    }

    /** Puts in {@code stated}: who states a value, and where; and {@code moreStated} where that is cut short. */
    void stated(List<Statement> all, ObjectNode into) {
        ArrayNode array = into.putArray("stated");
        all.stream().limit(MOST).forEach(statement -> statement(statement, array.addObject()));
        if (all.size() > MOST) {
            into.put("moreStated", all.size() - MOST);
        }
    }

    private void statement(Statement statement, ObjectNode into) {
        into.put("source", key(statement.source()));
        if (statement.number() > 0) {
            into.put(statement.row() ? "row" : "paragraph", statement.number());
        }
        put(into, "anchor", statement.anchor());
        put(into, "saidBy", statement.saidBy().map(this::key));
        put(into, "via", statement.via().map(this::key));
        if (statement.inferred()) {
            into.put("inferred", true);
        }
        put(into, "asWritten", statement.asWritten());
    }

    static void put(ObjectNode into, String name, Optional<String> text) {
        text.ifPresent(present -> into.put(name, present));
    }
}
