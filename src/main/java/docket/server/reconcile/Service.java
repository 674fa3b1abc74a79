package docket.server.reconcile;

import docket.query.find.Finder;
import docket.server.answer.Answering;
import docket.server.http.BoundedBuffer;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Parameters;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.live.Lease;
import docket.server.live.Live;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers a request from the current generation, when its turn has come, with a tag. */
record Service(Live live, Answering answering) {

    private static final String CALLBACK = "callback";

    /** @throws Refusal 503 where its turn does not come in time */
    Reply json(Call call, Function<Scope, JsonObject> body) {
        return reply(call, Medium.JSON, scope -> {
            BoundedBuffer out = new BoundedBuffer(answering.limits().answerBytes(), scope.deadline()::check);
            try (JsonWriter writer = Json.createWriter(out)) {
                writer.writeObject(body.apply(scope));
            }
            out.write('\n');
            return out.toByteArray();
        });
    }

    /** The same; there is no JSONP: every page may read the answers anyway. */
    Reply reply(Call call, Medium medium, Function<Scope, byte[]> body) {
        Negotiation.choose(call, List.of(medium));
        if (call.parameters().first(CALLBACK).isPresent()) {
            throw new Refusal(HttpProblem.of(
                            ProblemKind.BAD_PARAMETER,
                            "there is no JSONP here; any page may read the plain answer (CORS)")
                    .parameter(CALLBACK, List.of("none")));
        }
        try (Lease lease = live.lease()) {
            EntityTag tag = answering.tag(lease, medium, identity(call));
            return Reply.tagged(call, Optional.of(tag), () -> Reply.ok(medium, answer(call, lease, body)));
        }
    }

    private byte[] answer(Call call, Lease lease, Function<Scope, byte[]> body) {
        Finder finder = answering.finder(lease);
        Terms terms = Terms.of(lease, answering);
        return answering.turn(call, deadline -> body.apply(new Scope(lease, finder, terms, deadline)));
    }

    private static List<String> identity(Call call) {
        List<String> identity = new ArrayList<>(List.of(call.origin(), call.path()));
        Parameters parameters = call.parameters();
        parameters.names().forEach(name -> {
            identity.add(name);
            identity.addAll(parameters.all(name));
        });
        return identity;
    }
}
