package docket.query.named;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of named queries, for scripts. */
public final class CatalogueWriter {
    private CatalogueWriter() {}

    /** Columns name, summary and parameters (separated by blanks, optional ones with a question mark); RFC 4180. */
    public static void csv(List<NamedQuery> queries, OutputStream out) {
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        writer.print("name,summary,parameters\r\n");
        for (NamedQuery query : queries) {
            String parameters = query.parameters().stream()
                    .map(parameter -> parameter.name() + (parameter.required() ? "" : "?"))
                    .collect(Collectors.joining(" "));
            writer.print(query.name() + "," + cell(query.summary()) + "," + parameters + "\r\n");
        }
        writer.flush();
    }

    /** An array of objects: name, summary, description, tags, parameters, columns. */
    public static void json(List<NamedQuery> queries, OutputStream out) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        queries.forEach(query -> list.add(object(query)));
        JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out);
        writer.write(list.build());
    }

    private static JsonObjectBuilder object(NamedQuery query) {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        query.parameters().forEach(parameter -> parameters.add(object(parameter)));
        JsonObjectBuilder columns = Json.createObjectBuilder();
        query.columns().forEach(columns::add);
        return Json.createObjectBuilder()
                .add("name", query.name())
                .add("summary", query.summary())
                .add("description", query.description())
                .add("tags", Json.createArrayBuilder(query.tags()))
                .add("parameters", parameters)
                .add("columns", columns);
    }

    private static JsonObjectBuilder object(Parameter parameter) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("name", parameter.name())
                .add("required", parameter.required())
                .add("takes", parameter.takes())
                .add("description", parameter.description());
        parameter.defaultValue().ifPresent(value -> object.add("default", value));
        if (!parameter.values().isEmpty()) {
            object.add("values", Json.createArrayBuilder(parameter.values()));
        }
        return object;
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
