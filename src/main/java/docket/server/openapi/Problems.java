package docket.server.openapi;

import docket.server.http.Call;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.http.SeeOther;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /problems/KIND}: the type of an error (RFC 9457), 303 to what the API's page says of it. */
public final class Problems implements Resource {
    public static final String PREFIX = "/problems/";

    private static final Map<String, Resource> PLACES = Stream.of(ProblemKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> PREFIX + kind.term(), (Function<ProblemKind, Resource>)
                    kind -> new SeeOther("/api#" + place(kind))));

    static String place(ProblemKind kind) {
        return "problem-" + kind.term();
    }

    @Override
    public Reply answer(Call call) {
        Resource found = PLACES.get(call.path());
        if (found == null) {
            throw Refusal.notFound("there is no such kind of error; /api#problems lists them");
        }
        return found.answer(call);
    }
}
