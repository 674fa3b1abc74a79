package docket.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of every reply: any page may read the data; no page of ours runs or loads what is not ours. */
public final class ResponseHeaders {
    private static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Allow, Accept-Ranges, Content-Range",
            "Cross-Origin-Resource-Policy", "cross-origin",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    private ResponseHeaders() {}

    /** Where clients come by TLS, they are told to do so for a year (RFC 6797). */
    public static Map<String, String> of(Origin origin) {
        Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
        if (origin.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return Map.copyOf(headers);
    }
}
