package docket.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.query.explain.SupportedRows;
import docket.query.explain.SupportedRows.Slice;
import docket.query.named.Arguments;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.query.named.ParameterType;
import io.modelcontextprotocol.spec.McpSchema;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A named query as a tool: its header tells the parameters and the columns. */
record QueryTool(NamedQuery query, Descriptions descriptions) implements Tool {

    @Override
    public McpSchema.Tool described() {
        return descriptions.tool(query.name(), query.summary(), description(), input(), output());
    }

    @Override
    public ObjectNode answer(Inputs inputs, View view) {
        Slice slice = inputs.slice();
        return RowsJson.of(
                SupportedRows.read(
                        view.endpoint(),
                        view.iris(),
                        ToolServer.LIMIT,
                        query.parse(),
                        Arguments.bind(query, inputs.arguments(), view.endpoint(), view.iris()),
                        slice),
                slice);
    }

    private String description() {
        String columns = query.columns().entrySet().stream()
                .map(column -> "- " + column.getKey() + ": " + column.getValue())
                .collect(Collectors.joining("\n"));
        String words = query.summary() + ".\n" + query.description();
        return words.strip() + (columns.isEmpty() ? "" : "\nColumns:\n" + columns);
    }

    private ObjectNode input() {
        ObjectNode schema = descriptions.input();
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : query.parameters()) {
            describe(parameter, properties.putObject(parameter.name()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        properties.setAll(descriptions.read("page"));
        return schema;
    }

    private void describe(Parameter parameter, ObjectNode into) {
        String type = type(parameter.type());
        String words = parameter.description().isEmpty() ? "" : parameter.description() + "; ";
        into.put("type", type).put("description", words + parameter.takes());
        if (!parameter.values().isEmpty()) {
            ArrayNode values = into.putArray("enum");
            parameter.values().forEach(value -> add(type, value, values));
        }
        parameter.defaultValue().ifPresent(value -> {
            if (type.equals("string")) {
                into.put("default", value);
            } else {
                into.put("default", new BigDecimal(value));
            }
        });
        String example = query.example().get(parameter.name());
        if (example != null) {
            add(type, example, into.putArray("examples"));
        }
    }

    private static void add(String type, String value, ArrayNode into) {
        if (type.equals("string")) {
            into.add(value);
        } else {
            into.add(new BigDecimal(value));
        }
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case ParameterType.Number() -> "number";
            case ParameterType.Datatype(String name) ->
                switch (name) {
                    case "decimal" -> "number";
                    case "integer" -> "integer";
                    default -> "string";
                };
            case ParameterType.Iri iri -> "string";
            case ParameterType.Text text -> "string";
            case ParameterType.Language language -> "string";
        };
    }

    /** A graph comes as the table of its triples, which no header describes. */
    private ObjectNode output() {
        ObjectNode schema = descriptions.rows();
        if (!query.columns().isEmpty()) {
            ObjectNode values = (ObjectNode) schema.at("/properties/rows/items/properties/values");
            ObjectNode properties = values.putObject("properties");
            query.columns()
                    .forEach((name, meaning) -> properties
                            .putObject(name)
                            .put("description", meaning)
                            .set("type", values.at("/additionalProperties/type")));
            values.put("additionalProperties", false);
        }
        return schema;
    }
}
