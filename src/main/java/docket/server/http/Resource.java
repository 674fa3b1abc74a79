package docket.server.http;

import java.util.Set;

/** What stands at a path. */
public interface Resource {

    /**
     * The answer, whole.
     *
     * @param call a GET (HEAD looks the same), or another method of {@link #methods}
     * @throws Refusal instead of an answer
     */
    Reply answer(Call call);

    /** Beside HEAD and OPTIONS, which work everywhere. */
    default Set<String> methods() {
        return Set.of("GET");
    }
}
