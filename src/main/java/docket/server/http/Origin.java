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
    public static final Origin AS_ASKED = new Origin(Optional.empty());

    String of(HttpServletRequest request) {
        return told.orElseGet(() -> {
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
