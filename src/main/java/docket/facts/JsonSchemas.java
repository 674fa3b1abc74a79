package docket.facts;

import static docket.facts.Schema.choice;
import static docket.facts.Schema.count;
import static docket.facts.Schema.document;
import static docket.facts.Schema.flag;
import static docket.facts.Schema.list;
import static docket.facts.Schema.number;
import static docket.facts.Schema.object;
import static docket.facts.Schema.oneOrMany;
import static docket.facts.Schema.pattern;
import static docket.facts.Schema.print;
import static docket.facts.Schema.text;
import static docket.facts.Schema.types;

import docket.claims.Ontology;
import docket.claims.Property;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * JSON Schemas (draft 2020-12) of the facts files, made from the ontology, by which an editor completes keys and
 * concepts and marks mistakes while a curator types.
 */
public final class JsonSchemas {
    private static final String KEY = whole(Keys.KEY);
    private static final String DATE = whole(Dates.SYNTAX);

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
                .add("type", choice(ontology.subclasses("Source"), "Kind of source."))
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
        List<String> types = ontology.statable().stream()
                .filter(name -> !ontology.isSubclass(name, "Action"))
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
                .add(
                        "value",
                        Json.createObjectBuilder()
                                .add("description", "The value that holds.")
                                .build())
                .add("because", text("Why, in your own words."));
        return document("Rulings of a curator", list(object(verdict, "about", "property", "value", "because")));
    }

    private JsonObject value(Property property) {
        String about = property.comment();
        return switch (property.kind()) {
            case REFERENCE -> pattern(KEY, about);
            case CLASS -> choice(ontology.statable(), about);
            case CONCEPT -> choice(ontology.concepts(property.scheme()), about);
            case AMOUNT -> pattern(whole(AmountSyntax.AMOUNT), about);
            case QUANTITY -> pattern(whole(AmountSyntax.QUANTITY), about);
            case DATE ->
                Json.createObjectBuilder(pattern(DATE, about))
                        .add("type", types("string", "integer"))
                        .build();
            case REGION -> pattern("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", about);
            case CURRENCY -> pattern("^[A-Z]{3}$", about);
            case SHARE -> pattern(whole(ValueReader.SHARE), about);
            case BOOLEAN -> flag(about);
            case INTEGER -> number("integer", about);
            case DECIMAL -> number("number", about);
            case TEXT, LINK -> text(about);
        };
    }

    /** A reader's own pattern, for a validator that looks for it anywhere in the text. */
    private static String whole(Pattern pattern) {
        return "^(?:" + pattern.pattern() + ")$";
    }

    private static JsonObject at() {
        JsonObject passage = Json.createObjectBuilder()
                .add("type", "array")
                .add(
                        "prefixItems",
                        Json.createArrayBuilder()
                                .add(count("Paragraph, from 1: the number of the line that is not blank."))
                                .add(Json.createObjectBuilder()
                                        .add("type", types("string", "number"))
                                        .add("maxLength", PlaceReader.LONGEST_ANCHOR)
                                        .add("description", "Verbatim words of the paragraph that show the value.")))
                .add("minItems", 2)
                .add("maxItems", 2)
                .build();
        return Json.createObjectBuilder()
                .add("anyOf", Json.createArrayBuilder().add(passage).add(count("A table's row, from 1.")))
                .build();
    }
}
