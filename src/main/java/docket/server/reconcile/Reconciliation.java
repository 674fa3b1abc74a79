package docket.server.reconcile;

import docket.server.answer.Answering;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Parameters;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Live;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code /reconcile}: the service's manifest, a batch of queries ({@code queries}), a single one ({@code query}, as version
 * 0.1 has it) or a data extension ({@code extend}). Each query of a batch is answered on its own: one that cannot be read has
 * an empty result, and beside it an {@code error} that says why, which the specification leaves to the service.
 */
public final class Reconciliation implements Resource {
    public static final String PATH = "/reconcile";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BATCH = "queries";
    private static final String SINGLE = "query";
    private static final String EXTEND = "extend";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}([.][0-9]{1,30})?([eE][-+]?[0-9]{1,6})?");

    private final Service service;

    public Reconciliation(Live live, Answering answering) {
        this.service = new Service(live, answering);
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "POST");
    }

    @Override
    public Reply answer(Call call) {
        Parameters parameters =
                call.isRead() ? call.parameters() : call.parameters().and(form(call));
        Optional<String> batch = given(parameters, BATCH);
        Optional<String> single = given(parameters, SINGLE);
        Optional<String> extend = given(parameters, EXTEND);
        if (batch.isPresent()) {
            JsonObject queries = object(BATCH, batch.get());
            return service.json(call, scope -> batch(scope, queries));
        }
        if (single.isPresent()) {
            JsonObject query = single.get().startsWith("{")
                    ? object(SINGLE, single.get())
                    : Json.createObjectBuilder().add(SINGLE, single.get()).build();
            return service.json(call, scope -> single(scope, query));
        }
        if (extend.isPresent()) {
            JsonObject query = object(EXTEND, extend.get());
            return service.json(
                    call, scope -> Extension.read(scope.terms(), query).answer(scope));
        }
        if (call.isRead()) {
            return service.json(call, scope -> new Manifest(call.origin(), scope).json());
        }
        throw new Refusal(HttpProblem.of(ProblemKind.NO_QUERY, "post " + BATCH + " or " + EXTEND));
    }

    private Parameters form(Call call) {
        if (!call.contentType().equals(FORM)) {
            throw new Refusal(
                    HttpProblem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "post it as " + FORM),
                    Map.of("Accept-Post", FORM));
        }
        return Parameters.parse(call.body(service.answering().limits().bodyBytes()));
    }

    private static Optional<String> given(Parameters parameters, String name) {
        return parameters.first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static JsonObject object(String name, String text) {
        refuseVastNumbers(name, text);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
            throw new Refusal(HttpProblem.of(ProblemKind.BAD_PARAMETER, name + " must be a JSON object")
                    .parameter(name, List.of("{…}")));
        } catch (JsonException e) {
            throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, name + " is no JSON"));
        }
    }

    /** A library that reads a number of a hundred thousand digits takes seconds for it, and some exponents it cannot take at all. */
    private static void refuseVastNumbers(String name, String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                if (parser.next() == JsonParser.Event.VALUE_NUMBER
                        && !NUMBER.matcher(parser.getString()).matches()) {
                    throw new Refusal(
                            HttpProblem.of(ProblemKind.BAD_PARAMETER, name + " holds a number with too many digits"));
                }
            }
        } catch (JsonException e) {
            // who reads it next says so
        }
    }

    private static JsonObject batch(Scope scope, JsonObject queries) {
        if (queries.size() > Manifest.BATCH) {
            throw new Refusal(HttpProblem.of(
                    ProblemKind.BATCH_TOO_LARGE, "a batch may have " + Manifest.BATCH + " queries at most"));
        }
        Map<String, Sought> read = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> query : queries.entrySet()) {
            try {
                read.put(query.getKey(), SoughtReader.read(scope.terms(), query.getKey(), query.getValue()));
            } catch (Refusal e) {
                wrong.put(query.getKey(), inWords(e.problem()));
            }
        }
        ResultsJson results = new ResultsJson(scope.terms());
        Map<String, Matched> matched = new Matching(scope).all(read);
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (String name : queries.keySet()) {
            Matched found = matched.get(name);
            json.add(name, found == null ? ResultsJson.nothing(wrong.getOrDefault(name, "")) : results.json(found));
        }
        return json.build();
    }

    /** {@code q1.type: unknown type 'Regulater'; allowed: Regulator}. */
    private static String inWords(HttpProblem problem) {
        return problem.detail()
                + problem.parameters().stream()
                        .map(parameter -> "; allowed: " + String.join(", ", parameter.allowed()))
                        .collect(Collectors.joining());
    }

    private static JsonObject single(Scope scope, JsonObject query) {
        Sought sought = SoughtReader.read(scope.terms(), SINGLE, query);
        Matched matched = Objects.requireNonNull(
                new Matching(scope).all(Map.of(SINGLE, sought)).get(SINGLE));
        return new ResultsJson(scope.terms()).json(matched);
    }
}
