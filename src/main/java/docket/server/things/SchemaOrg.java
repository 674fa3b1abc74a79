package docket.server.things;

import docket.claims.Bound;
import docket.claims.Iris;
import docket.query.OwnQuery;
import docket.query.explain.Explanation;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Mention;
import docket.query.explain.Statement;
import docket.server.view.Embedded;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Describes things in schema.org's terms, for search engines: only what the view holds, and only where a term there takes a
 * value of that type.
 */
final class SchemaOrg {
    private static final OwnQuery KINDS = OwnQuery.of(SchemaOrg.class, "kinds");
    private static final OwnQuery PARTS = OwnQuery.of(SchemaOrg.class, "sum");

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
            Map.entry("Source", "CreativeWork"),
            Map.entry("Amount", "MonetaryAmount"));

    /** By our property and the local name of its value: how far an action came; of other values schema.org has no word. */
    private static final Map<String, String> STATUSES = Map.of(
            "status planned", "PotentialActionStatus",
            "status conditional", "PotentialActionStatus",
            "outcome notLodged", "PotentialActionStatus",
            "outcome pending", "ActiveActionStatus",
            "status imposed", "CompletedActionStatus",
            "status unpaid", "CompletedActionStatus",
            "status paid", "CompletedActionStatus",
            "status notComplied", "CompletedActionStatus",
            "status annulled", "FailedActionStatus");

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
            "GovernmentOrganization", Map.of("country", "areaServed"),
            "Legislation", Map.of("country", "legislationJurisdiction"),
            "Article", Map.of("dcterms:language", "inLanguage", "dcterms:issued", "datePublished"));

    private static final Map<String, String> COMMON =
            Map.of("skos:altLabel", "alternateName", "skos:exactMatch", "sameAs", "rdfs:comment", "description");

    /** Known to the day; a year or a month alone is no time at which an action starts. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Asking asking;

    SchemaOrg(Asking asking) {
        this.asking = asking;
    }

    /** @param classes IRIs of all that it is an instance of */
    String of(Explanation explanation, Set<String> classes) {
        String type = type(classes);
        JsonObjectBuilder object =
                Embedded.thing(type, explanation.subject(), explanation.label().orElse(explanation.key()));
        Map<String, String> special = PROPERTIES.getOrDefault(type, Map.of());
        Map<String, List<JsonValue>> values = new TreeMap<>();
        for (Account account : explanation.accounts()) {
            String property = special.getOrDefault(account.property(), COMMON.getOrDefault(account.property(), ""));
            account.holds().stream()
                    .filter(value -> !property.isEmpty() && fits(property, value))
                    .forEach(value -> values.computeIfAbsent(property, known -> new ArrayList<>())
                            .add(property.equals("jobTitle") ? Json.createValue(value.text()) : value(value)));
        }
        values.forEach((property, all) -> object.add(property, all.size() == 1 ? all.getFirst() : array(all)));
        if (type.equals("Action")) {
            status(explanation).ifPresent(status -> object.add("actionStatus", Embedded.CONTEXT + "/" + status));
        }
        return Embedded.json(object);
    }

    private static Optional<String> status(Explanation explanation) {
        return explanation.accounts().stream()
                .flatMap(account -> account.holds().stream().map(value -> account.property() + " " + value.name()))
                .flatMap(held -> Stream.ofNullable(STATUSES.get(held)))
                .findFirst();
    }

    String claim(String iri, String label, String property, Statement statement) {
        JsonObjectBuilder object = Embedded.thing(
                "Claim",
                iri,
                property + " of " + label + ": " + statement.value().text());
        object.add("appearance", reference(statement.source()));
        statement.saidBy().ifPresent(who -> object.add("author", reference(who)));
        return Embedded.json(object);
    }

    String named(String type, String iri, String name) {
        return Embedded.json(Embedded.thing(type, iri, name));
    }

    /** An amount or a quantity. */
    String sum(Node sum, String name) {
        return Embedded.json(sum(sum, name, Json.createObjectBuilder().add("@context", Embedded.CONTEXT)));
    }

    private static boolean fits(String property, Mention value) {
        return !property.equals("startTime") || DAY.matcher(value.value()).matches();
    }

    private static String type(Set<String> classes) {
        return TYPES.stream()
                .filter(entry -> classes.contains(Iris.term(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Thing");
    }

    private static JsonValue array(List<JsonValue> values) {
        return Json.createArrayBuilder(values).build();
    }

    private JsonValue value(Mention mention) {
        boolean thing = mention.value().startsWith("http") && !mention.text().equals(mention.value());
        return thing ? reference(mention).build() : Json.createValue(mention.text());
    }

    private JsonObjectBuilder reference(Mention mention) {
        Node thing = NodeFactory.createURI(mention.value());
        if (asking.lease().iris().key(mention.value()).stream().anyMatch(key -> key.startsWith("amount/"))) {
            return sum(thing, mention.text(), Json.createObjectBuilder());
        }
        Set<String> classes = asking.about(KINDS.parse(), thing).stream()
                .map(row -> row.get("class").getURI())
                .collect(Collectors.toSet());
        return Json.createObjectBuilder()
                .add("@type", type(classes))
                .add("@id", mention.value())
                .add("name", mention.text());
    }

    /** A bound is the least or the most; what is about a number is that number. */
    private JsonObjectBuilder sum(Node sum, String name, JsonObjectBuilder object) {
        Map<String, String> parts = asking.about(PARTS.parse(), sum).stream()
                .collect(Collectors.toMap(
                        row -> row.get("property").getLocalName(),
                        row -> lexical(row.get("value")),
                        (one, other) -> one));
        Optional<String> currency = Optional.ofNullable(parts.get("currency"));
        object.add("@type", currency.isPresent() ? "MonetaryAmount" : "QuantitativeValue")
                .add("@id", sum.getURI())
                .add("name", name);
        currency.ifPresent(code -> object.add("currency", code));
        String number = Optional.ofNullable(parts.get("value")).orElse("");
        if (number.matches("[0-9]+(\\.[0-9]+)?")) {
            String side = switch (Bound.of(parts.getOrDefault("bound", "")).orElse(Bound.EXACT)) {
                case OVER, AT_LEAST -> "minValue";
                case UNDER, AT_MOST -> "maxValue";
                case EXACT, ABOUT -> "value";
            };
            object.add(
                    side,
                    new BigDecimal(new BigDecimal(number).stripTrailingZeros().toPlainString()));
        }
        return object;
    }

    private static String lexical(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.toString();
    }
}
