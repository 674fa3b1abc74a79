package docket.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Corpus;
import docket.claims.Iris;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenRefine asks, asked of a server over the repository's own facts. */
@ExtendWith(Corpus.class)
class ReconciliationTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private HttpClient client;
    private URI origin;

    @BeforeEach
    void open(URI corpus) {
        origin = corpus;
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void saysWhatItIs() {
        JsonObject manifest = json(get("/reconcile"));
        assertThat(texts(manifest, "versions")).containsExactly("0.2");
        assertThat(manifest.getString("name")).isNotBlank();
        assertThat(manifest.getString("identifierSpace")).isEqualTo(Iris.BASE + "id/");
        assertThat(manifest.getString("schemaSpace")).isEqualTo(Iris.ENF);
        assertThat(texts(manifest, "defaultTypes", "id")).containsExactly("Agent", "Action", "Law");
        assertThat(manifest.getJsonObject("view").getString("url")).isEqualTo(origin + "doc/{{id}}");
        assertThat(manifest.getJsonObject("preview").keySet()).containsExactly("url", "width", "height");
        assertThat(manifest.getInt("batchSize")).isEqualTo(100);
    }

    @Test
    void offersOnlyWhatAnswers() {
        JsonObject manifest = json(get("/reconcile"));
        JsonObject suggest = manifest.getJsonObject("suggest");
        for (JsonObject service : List.of(
                suggest.getJsonObject("entity"),
                suggest.getJsonObject("type"),
                suggest.getJsonObject("property"),
                manifest.getJsonObject("extend").getJsonObject("propose_properties"))) {
            URI address = URI.create(service.getString("service_url") + service.getString("service_path"));
            assertThat(send(HttpRequest.newBuilder(address)).statusCode()).isEqualTo(200);
        }
        for (String page : List.of("view", "preview")) {
            String template = manifest.getJsonObject(page).getString("url");
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(template.replace("{{id}}", "nl-ap"))));
            assertThat(answer.body()).contains("Autoriteit Persoonsgegevens");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Dutch DPA, nl-ap, true",
        "CNIL, fr-cnil, true",
        "Clearview, clearview-ai, true",
        "Autoriteit persoonsgegevens, nl-ap, true",
        "OSTERREICHISCHE DATENSCHUTZBEHORDE, at-dsb, true",
        "UK GDPR, uk-gdpr, true",
        "nl-ap, nl-ap, true",
        "https://w3id.org/docket/id/nl-2024-fine, nl-2024-fine, true",
        "ICO (UK), uk-ico, false",
        "garante privacy, it-garante, false",
        "Autoritiet Persoongegevens, nl-ap, false",
        "Clearview AI Inc., clearview-ai, true",
        "'Clearview AI, Inc.', clearview-ai, true",
        "Clearview B.V., clearview-ai, true",
        "Reuters Ltd, reuters, true",
        "UBER S.P.A., uber, true",
        "The Verge GmbH & Co. KG, the-verge, true",
        "Inc. Uber, uber, false",
        "AP Ltd, nl-ap, false",
        "Hellenic DPA, gr-hdpa, false",
        "UK fine, uk-fine, false",
        "AP, nl-ap, false",
        "Data Protection Authority, nl-ap, false",
    })
    void matchesMessyNamesAndIsCertainOnlyWhereItIs(String text, String key, boolean match) {
        JsonObject best = first(query("{\"query\": \"" + text + "\"}"));
        assertThat(best.getString("id")).isEqualTo(key);
        assertThat(best.getBoolean("match")).isEqualTo(match);
        assertThat(best.getJsonNumber("score").doubleValue()).isBetween(45.0, 100.0);
        assertThat(best.getString("description")).isNotBlank();
        assertThat(texts(best, "features", "id")).startsWith("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy plugh", "Ministry of Silly Walks", "!!!", "99999", "\u6f22\u5b57"})
    void findsNothingInNonsense(String text) {
        assertThat(query("{\"query\": \"" + text + "\"}").getJsonArray("result"))
                .isEmpty();
    }

    @Test
    void answersABatchByGetAndByPostAlike() {
        String batch = "{\"q0\": {\"query\": \"CNIL\"}, \"q1\": {\"query\": \"ICO\", \"limit\": 1}}";
        JsonObject posted = json(post("/reconcile", FORM, "queries=" + encoded(batch)));
        assertThat(posted.keySet()).containsExactly("q0", "q1");
        assertThat(posted.getJsonObject("q1").getJsonArray("result")).hasSize(1);
        assertThat(json(get("/reconcile?queries=" + encoded(batch)))).isEqualTo(posted);
        assertThat(json(get("/reconcile/?query=CNIL"))).isEqualTo(posted.getJsonObject("q0"));
    }

    @Test
    void restrictsToTypes() {
        assertThat(first(query("{\"query\": \"AP\", \"type\": \"Regulator\"}")).getBoolean("match"))
                .isTrue();
        assertThat(ids(query("{\"query\": \"AP\", \"type\": [\"Company\", \"Law\"]}")))
                .containsExactly("associated-press");
        assertThat(ids(query(
                        "{\"query\": \"Clearview\", \"type\": [\"Agent\", \"Company\"], \"type_strict\": \"all\"}")))
                .containsExactly("clearview-ai");
        assertThat(texts(first(query("{\"query\": \"nl-2024-fine\"}")), "type", "id"))
                .containsExactlyInAnyOrder("Fine", "Measure", "Action")
                .startsWith("Fine");
    }

    @Test
    void comparesProperties() {
        String dpa =
                "{\"query\": \"DPA\", \"type\": \"Regulator\", \"properties\": [{\"pid\": \"country\", \"v\": \"%s\"}]}";
        assertThat(ids(query(dpa.formatted("FR")))).startsWith("fr-cnil");
        assertThat(ids(query(dpa.formatted("AT")))).startsWith("at-dsb");
        JsonObject contradicted = first(
                query("{\"query\": \"CNIL\", \"properties\": [{\"pid\": \"country\", \"v\": [\"GB\", \"NL\"]}]}"));
        assertThat(contradicted.getBoolean("match")).isFalse();
        assertThat(contradicted.getJsonNumber("score").doubleValue()).isEqualTo(70);
        assertThat(ids(query("{\"query\": \"fine\", \"type\": \"Fine\", \"properties\": ["
                        + "{\"pid\": \"imposedBy\", \"v\": {\"id\": \"nl-ap\", \"name\": \"Dutch DPA\"}},"
                        + "{\"pid\": \"amountEUR\", \"v\": 30500000}]}")))
                .startsWith("nl-2024-fine");
    }

    @Test
    void extendsWithWhatIsKnown() {
        JsonObject answer = json(
                post(
                        "/reconcile",
                        FORM,
                        "extend="
                                + encoded(
                                        "{\"ids\": [\"nl-2024-fine\", \"uk-2023-appeal\", \"no-such\"], \"properties\": ["
                                                + "{\"id\": \"imposedBy\"}, {\"id\": \"amountEUR\"}, {\"id\": \"date\"}, {\"id\": \"outcome\"}]}")));
        assertThat(texts(answer, "meta", "id")).containsExactly("imposedBy", "amountEUR", "date", "outcome");
        JsonObject rows = answer.getJsonObject("rows");
        assertThat(rows.keySet()).containsExactly("nl-2024-fine", "uk-2023-appeal", "no-such");
        JsonObject fine = rows.getJsonObject("nl-2024-fine");
        assertThat(fine.getJsonArray("imposedBy"))
                .hasToString("[{\"id\":\"nl-ap\",\"name\":\"Autoriteit Persoonsgegevens\"}]");
        assertThat(fine.getJsonArray("amountEUR").getJsonObject(0).getInt("float"))
                .isEqualTo(30_500_000);
        assertThat(fine.getJsonArray("date")).hasToString("[{\"date\":\"2024-09-03T00:00:00Z\"}]");
        JsonObject appeal = rows.getJsonObject("uk-2023-appeal");
        assertThat(appeal.getJsonArray("date")).hasToString("[{\"str\":\"2023-10\"}]");
        assertThat(appeal.getJsonArray("outcome")).hasToString("[{\"str\":\"annulled\"}]");
        assertThat(rows.getJsonObject("no-such").getJsonArray("date")).isEmpty();
    }

    @Test
    void anUnknownPropertyIsAnEmptyColumnBesideTheOthers() {
        JsonObject answer = json(get("/reconcile?extend="
                + encoded("{\"ids\": [\"nl-2024-fine\"], \"properties\": [{\"id\": \"dates\"}, {\"id\": \"date\"}]}")));
        assertThat(answer.getJsonArray("meta").getJsonObject(0))
                .hasToString("{\"id\":\"dates\",\"name\":\"dates\","
                        + "\"error\":\"unknown property 'dates'; did you mean 'date'?\"}");
        JsonObject fine = answer.getJsonObject("rows").getJsonObject("nl-2024-fine");
        assertThat(fine.getJsonArray("dates")).isEmpty();
        assertThat(fine.getJsonArray("date")).hasSize(1);
    }

    @Test
    void suggestsWhileTheUserTypes() {
        assertThat(ids(json(get("/reconcile/suggest/entity?prefix=autor")))).containsExactly("nl-ap");
        assertThat(ids(json(get("/reconcile/suggest/entity?prefix=nl-2024-f")))).startsWith("nl-2024-fine");
        List<String> all = ids(json(get("/reconcile/suggest/entity?prefix=clearview&limit=8")));
        assertThat(all).startsWith("clearview-ai").hasSize(8);
        assertThat(ids(json(get("/reconcile/suggest/entity?prefix=clearview&limit=3&cursor=2"))))
                .isEqualTo(all.subList(2, 5));
        assertThat(ids(json(get("/reconcile/suggest/type?prefix=reg")))).containsExactly("Regulator");
        assertThat(ids(json(get("/reconcile/suggest/property?prefix=imposed"))))
                .containsExactlyInAnyOrder("imposedBy", "imposedOn");
    }

    @Test
    void proposesThePropertiesOfAType() {
        JsonObject fine = json(get("/reconcile/properties?type=Fine"));
        assertThat(texts(fine, "properties", "id"))
                .contains("amount", "imposedBy", "amountEUR")
                .doesNotContain("officerOf", "anchor", "records");
        assertThat(texts(json(get("/reconcile/properties?type=Person&limit=500")), "properties", "id"))
                .contains("officerOf", "country")
                .doesNotContain("amount");
        assertThat(texts(json(get("/reconcile/properties?type=Fine&limit=2")), "properties", "id"))
                .hasSize(2);
    }

    @Test
    void showsACardInAForeignFrameThatLoadsNothingForeign() {
        HttpResponse<String> card = get("/reconcile/preview?id=nl-2024-fine");
        assertThat(card.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
        assertThat(card.body())
                .contains("Dutch fine on Clearview AI, 2024", "imposed by", "EUR 30,500,000")
                .doesNotContain("<script", "<style");
        assertThat(get("/reconcile/preview?id=" + encoded("<script>")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconcile?",
                "/reconcile?query=CNIL&",
                "/reconcile/suggest/type?",
                "/reconcile/preview?id=uber&"
            })
    void refusesJsonpForEveryPageMayReadTheAnswer(String path) {
        HttpResponse<String> refusal = get(path + "callback=alert");
        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(refusal.body()).startsWith("{").contains("CORS").doesNotContain("alert");
    }

    @Test
    void isTheSameUntilTheDataChange() {
        String tag = get("/reconcile?query=CNIL").headers().firstValue("ETag").orElseThrow();
        assertThat(send(request("/reconcile?query=CNIL").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send(request("/reconcile?query=ICO").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {",
                "400 | not json",
                "422 | []",
            })
    void refusesWhatIsNoBatch(int status, String batch) {
        HttpResponse<String> answer = get("/reconcile?queries=" + encoded(batch));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q: a query is an object | \"CNIL\"",
                "neither a query nor properties | {}",
                "neither a query nor properties | {\"query\": \"\"}",
                "q.query: it must be a string | {\"query\": 3}",
                "q.limit: it must be a positive integer | {\"query\": \"x\", \"limit\": 0}",
                "q.limit: it must be a positive integer | {\"query\": \"x\", \"limit\": -1}",
                "q.limit: it must be a positive integer | {\"query\": \"x\", \"limit\": \"many\"}",
                "allowed: Regulator | {\"query\": \"x\", \"type\": \"Regulater\"}",
                "allowed: any, all, should | {\"query\": \"x\", \"type_strict\": \"maybe\"}",
                "with pid and v | {\"query\": \"x\", \"properties\": [{\"p\": \"country\", \"v\": \"NL\"}]}",
                "unknown property | {\"query\": \"x\", \"properties\": [{\"pid\": \"colour\", \"v\": \"red\"}]}",
            })
    void answersTheOthersOfABatchWhereOneIsWrong(String why, String wrong) {
        String batch = "{\"before\": {\"query\": \"CNIL\"}, \"q\": " + wrong + ", \"after\": {\"query\": \"ICO\"}}";
        JsonObject answer = json(post("/reconcile", FORM, "queries=" + encoded(batch)));
        assertThat(answer.keySet()).containsExactly("before", "q", "after");
        assertThat(ids(answer.getJsonObject("before"))).startsWith("fr-cnil");
        assertThat(ids(answer.getJsonObject("after"))).startsWith("uk-ico");
        assertThat(answer.getJsonObject("q").getJsonArray("result")).isEmpty();
        assertThat(answer.getJsonObject("q").getString("error")).contains(why);
    }

    /** CVE-2023-7272: what reads the JSON calls itself level by level. */
    @ParameterizedTest
    @ValueSource(strings = {"queries", "query", "extend"})
    void refusesWhatIsNestedTooDeeply(String parameter) {
        HttpResponse<String> answer = post("/reconcile", FORM, parameter + "={\"q\":" + "[".repeat(200_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nested too deeply");
        assertThat(ids(query("{\"query\": \"CNIL\"}"))).startsWith("fr-cnil");
    }

    /** CVE-2023-4043. */
    @Test
    void refusesNumbersOfTooManyDigits() {
        for (String number : List.of("1".repeat(200_000), "0." + "1".repeat(200_000), "1e99999999999")) {
            HttpResponse<String> answer =
                    post("/reconcile", FORM, "queries={\"q\":{\"query\":\"CNIL\",\"limit\":" + number + "}}");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("too many digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "1e999999", "2147483648"})
    void givesNoMoreThanItHasHoweverMuchIsWanted(String limit) {
        assertThat(ids(query("{\"query\": \"Clearview\", \"limit\": " + limit + "}")))
                .startsWith("clearview-ai")
                .hasSizeBetween(2, SoughtReader.MOST);
    }

    @ParameterizedTest
    @CsvSource({
        "clearview-ai, US",
        "clearview-ai, us-ny",
        "clearview-ai, United States",
        "clearview-ai, USA",
        "uber, US-CA",
        "reuters, UK",
    })
    void takesACountryAndAPartOfItForOne(String key, String country) {
        JsonObject company = first(query(
                "{\"query\": \"" + key + "\", \"properties\": [{\"pid\": \"country\", \"v\": \"" + country + "\"}]}"));
        assertThat(company.getString("id")).isEqualTo(key);
        assertThat(company.getJsonArray("features").getValuesAs(JsonValue::asJsonObject))
                .anySatisfy(feature -> {
                    assertThat(feature.getString("id")).isEqualTo("property-country");
                    assertThat(feature.getBoolean("value")).isTrue();
                });
    }

    @Test
    void tellsAPartOfACountryFromAnother() {
        JsonObject company = first(
                query("{\"query\": \"Clearview AI\", \"properties\": [{\"pid\": \"country\", \"v\": \"US-IL\"}]}"));
        assertThat(company.getBoolean("match")).isFalse();
        assertThat(company.getJsonNumber("score").doubleValue()).isEqualTo(70);
    }

    @Test
    void letsEveryPageAsk() {
        HttpResponse<String> preflight = send(request("/reconcile")
                .header("Origin", "https://refine.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET", "POST"));
        for (String path : List.of(
                "/reconcile", "/reconcile/suggest/type", "/reconcile/properties", "/reconcile/preview?id=uber")) {
            assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
        }
    }

    @Test
    void refusesTooMuchAndWhatItDoesNotRead() {
        String batch = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> "\"q" + number + "\": {\"query\": \"x\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(post("/reconcile", FORM, "queries=" + encoded(batch)).statusCode())
                .isEqualTo(413);
        assertThat(post("/reconcile", FORM, "queries=" + "x".repeat(300_000)).statusCode())
                .isEqualTo(413);
        assertThat(post("/reconcile", FORM, "").statusCode()).isEqualTo(400);
        assertThat(post("/reconcile", "application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(post("/reconcile/properties", FORM, "").statusCode()).isEqualTo(405);
        assertThat(get("/reconcile/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/reconcile/suggest/entity?cursor=-1").statusCode()).isEqualTo(422);
        assertThat(get("/reconcile/properties?type=Banana").statusCode()).isEqualTo(422);
        String many = "{\"id\": \"country\"},".repeat(100) + "{\"id\": \"country\"}";
        assertThat(get("/reconcile?extend=" + encoded("{\"ids\": [], \"properties\": [" + many + "]}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(get("/reconcile?extend=" + encoded("{\"ids\": [1], \"properties\": []}"))
                        .statusCode())
                .isEqualTo(422);
    }

    private JsonObject query(String query) {
        return json(post("/reconcile", FORM, "queries=" + encoded("{\"q\": " + query + "}")))
                .getJsonObject("q");
    }

    private static JsonObject first(JsonObject results) {
        return results.getJsonArray("result").getJsonObject(0);
    }

    private static List<String> ids(JsonObject results) {
        return texts(results, "result", "id");
    }

    private static List<String> texts(JsonObject json, String list) {
        return json.getJsonArray(list).getValuesAs(JsonString::getString);
    }

    private static List<String> texts(JsonObject json, String list, String name) {
        return json.getJsonArray(list).getValuesAs(JsonValue::asJsonObject).stream()
                .map(item -> item.getString(name))
                .toList();
    }

    private static JsonObject json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
