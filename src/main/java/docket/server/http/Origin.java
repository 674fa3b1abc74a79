package docket.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Under which scheme, host and port the server is known. Without one told to it, that is what the client says in Host;
 * headers of proxies count for nothing.
 *
 * @param told {@code https://data.example.org}, no slash at the end
 */
public record Origin(Optional<String> told) {
    /** RFC 1035, section 2.3.4. */
    private static final int LONGEST_NAME = 255;

    public static final Origin AS_ASKED = new Origin(Optional.empty());

    /** @throws Refusal 400 where Host is no name that anything can have */
    String of(HttpServletRequest request) {
        return told.orElseGet(() -> {
            if (request.getServerName().length() > LONGEST_NAME) {
                throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, "Host is longer than a name can be"));
            }
            int port = request.getServerPort();
            boolean usual = port == (request.isSecure() ? 443 : 80);
            return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        });
    }

    /** Whether it is known that clients come by TLS. */
    boolean isSecure() {
        return told.filter(origin -> origin.startsWith("https:")).isPresent();
    }
}
