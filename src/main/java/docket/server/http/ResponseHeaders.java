package docket.server.http;

import java.util.Map;

/** The headers of every reply: any page may read the data; no page of ours runs or loads what is not ours. */
public final class ResponseHeaders {
    public static final Map<String, String> ALWAYS = Map.of(
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Allow",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
                            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    private ResponseHeaders() {}
}
