package docket.server.http;

import java.util.Map;

/** Ends a request with a problem instead of an answer. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HttpProblem problem;
    private final transient Map<String, String> headers;

    public Refusal(HttpProblem problem) {
        this(problem, Map.of());
    }

    /** @param headers that go with it, such as Allow or Retry-After */
    public Refusal(HttpProblem problem, Map<String, String> headers) {
        super(problem.detail());
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public static Refusal notFound(String detail) {
        return new Refusal(HttpProblem.of(ProblemKind.NOT_FOUND, detail));
    }

    public HttpProblem problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
