package docket.server.things;

import docket.claims.Iris;
import docket.query.Explanation;
import docket.query.Explanation.Account;
import docket.query.Mention;
import docket.query.Statement;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes things in schema.org's terms, for search engines: only what the view holds, and only what has a term there. */
final class SchemaOrg {
    private static final String CONTEXT = "https://schema.org";

    /** Our class to theirs, the more special first. */
    private static final List<Map.Entry<String, String>> TYPES = List.of(
            Map.entry("Regulator", "GovernmentOrganization"),
            Map.entry("Court", "GovernmentOrganization"),
            Map.entry("PublicBody", "GovernmentOrganization"),
            Map.entry("Person", "Person"),
            Map.entry("Agent", "Organization"),
            Map.entry("Law", "Legislation"),
            Map.entry("Action", "Action"),
            Map.entry("Article", "Article"),
            Map.entry("Table", "Dataset"),
            Map.entry("Source", "CreativeWork"));

    /** By type: our property to theirs. */
    private static final Map<String, Map<String, String>> PROPERTIES = Map.of(
            "Action",
                    Map.of(
                            "imposedBy", "agent",
                            "heldBy", "agent",
                            "broughtBy", "agent",
                            "heardBy", "participant",
                            "imposedOn", "object",
                            "targets", "object",
                            "contests", "object",
                            "settles", "object",
                            "amount", "result",
                            "date", "startTime"),
            "Person", Map.of("officerOf", "worksFor", "role", "jobTitle"),
            "Article", Map.of("dcterms:language", "inLanguage", "dcterms:issued", "datePublished"));

    private static final Map<String, String> COMMON =
            Map.of("skos:altLabel", "alternateName", "skos:exactMatch", "sameAs", "rdfs:comment", "description");

    private SchemaOrg() {}

    /** @param classes IRIs of all that it is an instance of */
    static String of(Explanation explanation, Set<String> classes) {
        String type = TYPES.stream()
                .filter(entry -> classes.contains(Iris.term(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Thing");
        JsonObjectBuilder object =
                start(type, explanation.subject(), explanation.label().orElse(explanation.key()));
        Map<String, String> special = PROPERTIES.getOrDefault(type, Map.of());
        explanation.accounts().stream()
                .filter(account -> !account.holds().isEmpty())
                .collect(Collectors.groupingBy(
                        account ->
                                special.getOrDefault(account.property(), COMMON.getOrDefault(account.property(), "")),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((property, accounts) -> {
                    if (!property.isEmpty()) {
                        object.add(property, values(accounts));
                    }
                });
        return text(object);
    }

    static String claim(String iri, String label, String property, Statement statement) {
        JsonObjectBuilder object = start(
                "Claim",
                iri,
                property + " of " + label + ": " + statement.value().text());
        object.add("appearance", reference(statement.source()));
        statement.saidBy().ifPresent(who -> object.add("author", reference(who)));
        return text(object);
    }

    static String named(String type, String iri, String name) {
        return text(start(type, iri, name));
    }

    private static JsonObjectBuilder start(String type, String iri, String name) {
        return Json.createObjectBuilder()
                .add("@context", CONTEXT)
                .add("@type", type)
                .add("@id", iri)
                .add("name", name);
    }

    private static JsonValue values(List<Account> accounts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        accounts.stream().flatMap(account -> account.holds().stream()).forEach(value -> array.add(value(value)));
        var all = array.build();
        return all.size() == 1 ? all.getFirst() : all;
    }

    private static JsonValue value(Mention mention) {
        boolean thing = mention.value().startsWith("http") && !mention.text().equals(mention.value());
        return thing ? reference(mention).build() : Json.createValue(mention.text());
    }

    private static JsonObjectBuilder reference(Mention mention) {
        return Json.createObjectBuilder().add("@id", mention.value()).add("name", mention.text());
    }

    /** No text of it can end the script element that it stands in. */
    private static String text(JsonObjectBuilder object) {
        return object.build()
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
