package docket.server.reconcile;

import docket.query.find.Entry;
import docket.server.answer.Answering;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Live;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;

/** Below {@code /reconcile/}: suggestions while a user types, properties worth fetching, a small page on a thing. */
public final class ReconciliationParts implements Resource {
    public static final String PREFIX = Reconciliation.PATH + "/";

    static final String ENTITIES = PREFIX + "suggest/entity";
    static final String TYPES = PREFIX + "suggest/type";
    static final String PROPERTIES = PREFIX + "suggest/property";
    static final String PROPOSALS = PREFIX + "properties";
    static final String PREVIEW = PREFIX + "preview";

    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** A page of any site may show it in a frame; it loads its own style sheet and nothing else. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Service service;
    private final Pages pages;

    public ReconciliationParts(Live live, Answering answering, Pages pages) {
        this.service = new Service(live, answering);
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        return switch (call.path()) {
            case ENTITIES -> service.json(call, scope -> suggestions(call).entities(scope, classes(call, scope)));
            case TYPES ->
                service.json(
                        call, scope -> suggestions(call).terms(scope.terms().types()));
            case PROPERTIES ->
                service.json(
                        call, scope -> suggestions(call).terms(scope.terms().properties()));
            case PROPOSALS -> service.json(call, scope -> proposals(call, scope));
            case PREVIEW ->
                service.reply(call, Medium.HTML, scope -> preview(call, scope)).with("Content-Security-Policy", FRAMED);
            default -> throw Refusal.notFound("there is nothing here; /reconcile says what there is");
        };
    }

    private static Suggestions suggestions(Call call) {
        return new Suggestions(
                call.parameters().first("prefix").orElse(""),
                number(call, "cursor", 0, 0, Integer.MAX_VALUE / 2),
                number(call, "limit", USUAL, 1, MOST));
    }

    private static Set<String> classes(Call call, Scope scope) {
        String type = type(call, scope);
        return Matching.iris(type.isEmpty() ? Terms.ROOTS : List.of(type));
    }

    private JsonObject proposals(Call call, Scope scope) {
        String type = type(call, scope);
        int limit = number(call, "limit", MOST, 1, MOST);
        JsonArrayBuilder properties = Json.createArrayBuilder();
        (type.isEmpty() ? scope.terms().properties().values().stream() : scope.terms().propertiesOf(type).stream())
                .limit(limit)
                .forEach(property -> properties.add(property.json()));
        return Json.createObjectBuilder()
                .add("properties", properties)
                .add("type", type)
                .add("limit", limit)
                .build();
    }

    private byte[] preview(Call call, Scope scope) {
        String id = call.parameters().first("id").orElse("");
        Entry thing = scope.finder().thing(id).orElseThrow(() -> Refusal.notFound("nothing is known of '" + id + "'"));
        return pages.preview(new Preview(scope).page(thing));
    }

    /** Empty for none. */
    private static String type(Call call, Scope scope) {
        String type = call.parameters().first("type").orElse("");
        return type.isEmpty()
                ? ""
                : scope.terms()
                        .type(type)
                        .map(Term::id)
                        .orElseThrow(() -> wrong(
                                "type",
                                "unknown type '" + type + "'",
                                List.copyOf(scope.terms().types().keySet())));
    }

    private static int number(Call call, String name, int usual, int least, int most) {
        String given = call.parameters().first(name).orElse("");
        if (given.isEmpty()) {
            return usual;
        }
        if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) < least) {
            throw wrong(name, name + " must be an integer, " + least + " or more", List.of(least + " to " + most));
        }
        return Math.min(most, Integer.parseInt(given));
    }

    private static Refusal wrong(String parameter, String what, List<String> allowed) {
        return new Refusal(HttpProblem.of(ProblemKind.BAD_PARAMETER, what).parameter(parameter, allowed));
    }
}
