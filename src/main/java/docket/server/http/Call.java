package docket.server.http;

import docket.server.connection.PacedHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A request, decoded strictly: what is not UTF-8 is refused, never guessed. */
public final class Call {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?(?<name>[^\\s;\"]*)", Pattern.CASE_INSENSITIVE);

    private static final String BEGUN = Call.class.getName() + ".begun";

    private final HttpServletRequest request;
    private final String path;
    private final Parameters parameters;
    private final Accept accept;
    private final String origin;

    Call(HttpServletRequest request, Origin origin) {
        this.request = request;
        this.origin = origin.of(request);
        this.path = Parameters.decode(request.getRequestURI(), false);
        String query = request.getQueryString();
        this.parameters = query == null ? Parameters.NONE : Parameters.parse(query);
        this.accept = accept(request);
    }

    static Accept accept(HttpServletRequest request) {
        return Accept.parse(all(request, "Accept"));
    }

    /** Of a header that is a list: all of its lines. */
    private static String all(HttpServletRequest request, String header) {
        return String.join(",", Collections.list(request.getHeaders(header)));
    }

    public String method() {
        return request.getMethod();
    }

    /** The address that the connection comes from; behind a proxy, the proxy's. */
    public String client() {
        return request.getRemoteAddr();
    }

    /** Whether nobody waits for the answer any more: the client has closed the connection, or its half of it. */
    public boolean isAbandoned() {
        return request.getAttribute(PacedHandler.GONE) instanceof BooleanSupplier gone && gone.getAsBoolean();
    }

    /** Whether it is a GET or a HEAD, to which conditions apply. */
    public boolean isRead() {
        return method().equals("GET") || method().equals("HEAD");
    }

    /** From the root, decoded, as the client wrote it: dots are not followed. */
    public String path() {
        return path;
    }

    /** What follows a prefix of the path; the caller knows that it is one. */
    public String below(String prefix) {
        return path.substring(prefix.length());
    }

    /** Of the query string. */
    public Parameters parameters() {
        return parameters;
    }

    /** A path that takes the place of this one, with the query string as it came: {@code ?format=} goes on to where it counts. */
    public String withQuery(String other) {
        String query = request.getQueryString();
        int fragment = other.indexOf('#') < 0 ? other.length() : other.indexOf('#');
        return query == null ? other : other.substring(0, fragment) + "?" + query + other.substring(fragment);
    }

    public Accept accept() {
        return accept;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** Scheme, host and port under which the client knows the server, no slash at the end. */
    public String origin() {
        return origin;
    }

    /** The form of this that the client says it has already, plain or coded. */
    Optional<EntityTag> held(EntityTag tag) {
        String held = all(request, "If-None-Match");
        return Stream.of(tag, Gzip.tag(tag))
                .filter(form ->
                        isRead() && form.isAmong(held) && (form.equals(tag) || Gzip.isWanted(acceptEncoding(request))))
                .findFirst();
    }

    /** Whether a form of this, plain or coded, is what the client will have or nothing. */
    boolean accepts(EntityTag tag) {
        String expected = all(request, "If-Match");
        return expected.isEmpty() || tag.isExpectedBy(expected) || Gzip.tag(tag).isExpectedBy(expected);
    }

    static String acceptEncoding(HttpServletRequest request) {
        return all(request, "Accept-Encoding");
    }

    /** The body's media type in small letters, without parameters; empty for none. */
    public String contentType() {
        return declaredType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** As it came: Jetty's own reading of it fails at a charset that Java does not know. */
    private String declaredType() {
        String type = request.getHeader("Content-Type");
        return type == null ? "" : type;
    }

    /**
     * The body as text.
     *
     * @param most in bytes
     * @throws Refusal 413 for a longer one, 415 for an encoding, 400 where it is not UTF-8
     */
    public String body(int most) {
        Matcher charset = CHARSET.matcher(declaredType());
        if (request.getHeader("Content-Encoding") != null
                || charset.find() && !charset.group("name").equalsIgnoreCase("utf-8")) {
            throw new Refusal(HttpProblem.of(ProblemKind.UNSUPPORTED_ENCODING, "send the body as plain UTF-8"));
        }
        try {
            if (request.getContentLengthLong() > most) {
                throw tooLarge(most);
            }
            request.setAttribute(BEGUN, true);
            byte[] bytes = request.getInputStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge(most);
            }
            return Parameters.utf8(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new Refusal(HttpProblem.of(ProblemKind.MALFORMED, "the body cannot be read"));
        }
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(HttpProblem.of(ProblemKind.BODY_TOO_LARGE, "the body may have " + most + " bytes at most"));
    }

    /** Whether the client holds its body back until it is asked for (RFC 9110 section 10.1.1), which nobody has done. */
    static boolean isBodyHeldBack(HttpServletRequest request) {
        return request.getHeader("Expect") != null && request.getAttribute(BEGUN) == null;
    }
}
