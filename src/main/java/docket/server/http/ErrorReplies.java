package docket.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Says what is wrong: as a page to who prefers pages, else as the problem document, wanted or not.
 *
 * @param page a problem as HTML
 */
public record ErrorReplies(Function<HttpProblem, byte[]> page) {
    private static final List<Medium> FORMS = List.of(Medium.PROBLEM, Medium.HTML);

    /** @param headers that go with it, such as Allow */
    public Reply of(HttpProblem problem, Accept accept, Map<String, String> headers) {
        Medium medium = form(accept);
        byte[] bytes = medium.equals(Medium.HTML) ? page.apply(problem) : problem.json();
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Vary", "Accept");
        all.put("Cache-Control", "no-store");
        return new Reply(problem.status(), new Content.Bytes(medium.contentType(), bytes), all);
    }

    private static Medium form(Accept accept) {
        try {
            return Negotiation.byAccept(accept, FORMS);
        } catch (Refusal e) {
            return Medium.PROBLEM;
        }
    }
}
