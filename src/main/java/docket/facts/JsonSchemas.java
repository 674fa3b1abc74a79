package docket.facts;

import docket.claims.Ontology;
import docket.claims.Property;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schemas (draft 2020-12) of the facts files, made from the ontology, by which an editor completes keys and
 * concepts and marks mistakes while a curator types.
 */
public final class JsonSchemas {
    private static final String AMOUNT =
            "^((about|over|at least|under|up to) )?[A-Z]{3} [0-9]+(\\.[0-9]+)?(k|M|bn)?( \\([A-Z]{3} [0-9]+(\\.[0-9]+)?(k|M|bn)?\\))?$";
    private static final String QUANTITY =
            "^((about|over|at least|under|up to) )?[0-9]+(\\.[0-9]+)?(k|M|bn)? [A-Za-z][A-Za-z0-9-]*$";
    private static final String KEY = "^[a-z0-9][a-z0-9-]*$";
    private static final String DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    private final Ontology ontology;

    private JsonSchemas(Ontology ontology) {
        this.ontology = ontology;
    }

    /** File name to text: {@code facts.schema.json}, {@code register.schema.json}, {@code verdicts.schema.json}. */
    public static Map<String, String> of(Ontology ontology) {
        JsonSchemas schemas = new JsonSchemas(ontology);
        Map<String, String> files = new TreeMap<>();
        files.put("facts.schema.json", print(schemas.facts()));
        files.put("register.schema.json", print(schemas.register()));
        files.put("verdicts.schema.json", print(schemas.verdicts()));
        return files;
    }

    private JsonObject facts() {
        JsonObjectBuilder source = Json.createObjectBuilder()
                .add("id", text("The article's file name without its ending."))
                .add("type", choice(subclasses("Source"), "Kind of source."))
                .add("label", text("What the source is, in your own words."))
                .add("language", text("A language tag such as en."))
                .add("sha256", pattern("^[0-9a-f]{64}$", "Of the article's text in UTF-8, NFC, LF."))
                .add("published", pattern(DATE, "Only where the source states it."))
                .add("curated", pattern(DATE, "The day it was read."))
                .add("url", text("Where the source stands."))
                .add("publisher", pattern(KEY, "Key of an agent."))
                .add("cites", oneOrMany(text("A link that the source gives.")));
        JsonObjectBuilder fact = Json.createObjectBuilder()
                .add("about", pattern(KEY, "Key of the thing that the fact is about."))
                .add("at", at())
                .add("saidBy", pattern(KEY, "The agent whom the source quotes."))
                .add("via", pattern(KEY, "The outlet it was said to."))
                .add("inferred", flag("The curator concluded it."));
        ontology.properties().values().forEach(property -> fact.add(property.name(), oneOrMany(value(property))));
        return document(
                "Facts of one source",
                object(
                        Json.createObjectBuilder()
                                .add("source", object(source, "id", "type", "label"))
                                .add("facts", list(object(fact, "about", "at"))),
                        "source",
                        "facts"));
    }

    private JsonObject register() {
        JsonObjectBuilder thing = Json.createObjectBuilder()
                .add("label", text("The name that people know it by."))
                .add("altLabel", oneOrMany(text("Another name.")))
                .add("exactMatch", oneOrMany(text("The same thing elsewhere: an absolute IRI.")));
        ontology.properties().values().forEach(property -> thing.add(property.name(), oneOrMany(value(property))));
        List<String> types = ontology.classes().stream()
                .filter(name -> !ontology.isSubclass(name, "Action"))
                .sorted()
                .toList();
        thing.add("type", choice(types, "What it is; an action has no type here, the sources say it."));
        return document(
                "Register",
                Json.createObjectBuilder()
                        .add("type", "object")
                        .add("patternProperties", Json.createObjectBuilder().add(KEY, object(thing, "label")))
                        .add("additionalProperties", false)
                        .build());
    }

    private JsonObject verdicts() {
        List<String> properties = ontology.properties().values().stream()
                .filter(Property::singleValued)
                .map(Property::name)
                .toList();
        JsonObjectBuilder verdict = Json.createObjectBuilder()
                .add("about", pattern(KEY, "Key of the thing."))
                .add("property", choice(properties, "The property that sources differ on."))
                .add("value", Json.createObjectBuilder().add("description", "The value that holds.").build())
                .add("because", text("Why, in your own words."));
        return document(
                "Rulings of a curator", list(object(verdict, "about", "property", "value", "because")));
    }

    private JsonObject value(Property property) {
        String about = property.comment();
        return switch (property.kind()) {
            case REFERENCE -> pattern(KEY, about);
            case CLASS -> choice(subclasses("Action"), about);
            case CONCEPT -> choice(ontology.concepts(property.scheme()), about);
            case AMOUNT -> pattern(AMOUNT, about);
            case QUANTITY -> pattern(QUANTITY, about);
            case DATE -> Json.createObjectBuilder(pattern(DATE, about))
                    .add("type", types("string", "integer"))
                    .build();
            case REGION -> pattern("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", about);
            case CURRENCY -> pattern("^[A-Z]{3}$", about);
            case SHARE -> pattern("^[0-9]{1,3}(\\.[0-9]+)?%$", about);
            case BOOLEAN -> flag(about);
            case INTEGER -> number("integer", about);
            case DECIMAL -> number("number", about);
            case TEXT, LINK -> text(about);
        };
    }

    private Collection<String> subclasses(String of) {
        return ontology.classes().stream().filter(name -> ontology.isSubclass(name, of)).toList();
    }

    private static JsonObject at() {
        JsonObject passage = Json.createObjectBuilder()
                .add("type", "array")
                .add("prefixItems", Json.createArrayBuilder()
                        .add(number("integer", "Paragraph, from 1: the number of the line that is not blank."))
                        .add(Json.createObjectBuilder()
                                .add("type", types("string", "number"))
                                .add("maxLength", 40)
                                .add("description", "Verbatim words of the paragraph that show the value.")))
                .add("minItems", 2)
                .add("maxItems", 2)
                .build();
        return Json.createObjectBuilder()
                .add("anyOf", Json.createArrayBuilder().add(passage).add(number("integer", "A table's row, from 1.")))
                .build();
    }

    private static JsonObject document(String title, JsonObject schema) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("$schema", "https://json-schema.org/draft/2020-12/schema")
                .add("$comment", "Made from enforcement.ttl by `docket schema`.")
                .add("title", title);
        schema.forEach(document::add);
        return document.build();
    }

    private static JsonObject object(JsonObjectBuilder properties, String... required) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        List.of(required).forEach(names::add);
        return Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", names)
                .add("additionalProperties", false)
                .build();
    }

    private static JsonObject list(JsonObject item) {
        return Json.createObjectBuilder().add("type", "array").add("items", item).build();
    }

    private static JsonObject oneOrMany(JsonObject item) {
        return Json.createObjectBuilder()
                .add("anyOf", Json.createArrayBuilder().add(item).add(list(item)))
                .build();
    }

    private static JsonObject choice(Collection<String> names, String about) {
        JsonArrayBuilder sorted = Json.createArrayBuilder();
        names.stream().sorted().forEach(sorted::add);
        return Json.createObjectBuilder().add("enum", sorted).add("description", about).build();
    }

    private static JsonObject pattern(String regex, String about) {
        return Json.createObjectBuilder(text(about)).add("pattern", regex).build();
    }

    private static JsonObject text(String about) {
        return Json.createObjectBuilder().add("type", "string").add("description", about).build();
    }

    private static JsonObject flag(String about) {
        return Json.createObjectBuilder().add("type", "boolean").add("description", about).build();
    }

    private static JsonObject number(String type, String about) {
        return Json.createObjectBuilder().add("type", type).add("description", about).build();
    }

    private static JsonArrayBuilder types(String... names) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        List.of(names).forEach(types::add);
        return types;
    }

    private static String print(JsonObject schema) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(out)) {
            writer.write(schema);
        }
        return out.toString().strip() + "\n";
    }
}
