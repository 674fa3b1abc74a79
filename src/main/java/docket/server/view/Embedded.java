package docket.server.view;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** JSON-LD in schema.org's terms, to stand in a page. */
public final class Embedded {
    public static final String CONTEXT = "https://schema.org";

    private Embedded() {}

    /** @param type one of schema.org's */
    public static JsonObjectBuilder thing(String type, String iri, String name) {
        return Json.createObjectBuilder()
                .add("@context", CONTEXT)
                .add("@type", type)
                .add("@id", iri)
                .add("name", name);
    }

    /** No text of it can end the script element that it stands in. */
    public static String json(JsonObjectBuilder object) {
        return object.build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
