package docket.server.http;

import docket.claims.Iris;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Why a request is not answered, as a problem document (RFC 9457).
 *
 * @param status the kind's own, but for what is no orderly HTTP
 * @param detail one line for who made the request
 * @param parameters those that are wrong, each with what is allowed; empty where it is something else
 * @param near what may have been meant, the likeliest first
 * @param excerpt the line of the query that it is about, and below it a caret; empty where it is about none
 */
public record HttpProblem(
        int status,
        ProblemKind kind,
        String detail,
        List<Parameter> parameters,
        List<Near> near,
        List<String> excerpt) {

    /**
     * A parameter that is wrong.
     *
     * @param detail one line
     * @param allowed the values or names that would do, or one description of them
     */
    public record Parameter(String name, String detail, List<String> allowed) {
        public Parameter {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * Something that there is.
     *
     * @param path where it stands on this server, percent-encoded
     */
    public record Near(String name, String path) {}

    public HttpProblem {
        parameters = List.copyOf(parameters);
        near = List.copyOf(near);
        excerpt = List.copyOf(excerpt);
    }

    public HttpProblem(ProblemKind kind, String detail, List<Parameter> parameters) {
        this(kind.status(), kind, detail, parameters, List.of(), List.of());
    }

    public static HttpProblem of(ProblemKind kind, String detail) {
        return new HttpProblem(kind, detail, List.of());
    }

    /** What Jetty refuses before it is a request of ours. */
    public static HttpProblem http(int status, String detail) {
        return new HttpProblem(status, ProblemKind.HTTP, detail, List.of(), List.of(), List.of());
    }

    /** With the one parameter that it is about. */
    public HttpProblem parameter(String name, List<String> allowed) {
        return new HttpProblem(status, kind, detail, List.of(new Parameter(name, detail, allowed)), near, excerpt);
    }

    /** With what may have been meant. */
    public HttpProblem near(List<Near> others) {
        return new HttpProblem(status, kind, detail, parameters, others, excerpt);
    }

    /** With the line that it is about. */
    public HttpProblem excerpt(List<String> lines) {
        return new HttpProblem(status, kind, detail, parameters, near, lines);
    }

    /** RFC 9110's words for the status. */
    public String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 416 -> "Range Not Satisfiable";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "HTTP " + status;
        };
    }

    /** The document; for a single parameter, {@code parameter} and {@code allowed} stand at its top as well. */
    public byte[] json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", Iris.BASE + "problems/" + kind.term())
                .add("title", title())
                .add("status", status)
                .add("detail", detail);
        if (parameters.size() == 1) {
            json.add("parameter", parameters.getFirst().name());
            json.add("allowed", array(parameters.getFirst().allowed()));
        }
        if (!parameters.isEmpty()) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            parameters.forEach(parameter -> all.add(Json.createObjectBuilder()
                    .add("parameter", parameter.name())
                    .add("detail", parameter.detail())
                    .add("allowed", array(parameter.allowed()))));
            json.add("parameters", all);
        }
        if (!near.isEmpty()) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            near.forEach(one ->
                    all.add(Json.createObjectBuilder().add("name", one.name()).add("path", one.path())));
            json.add("near", all);
        }
        if (!excerpt.isEmpty()) {
            json.add("excerpt", array(excerpt));
        }
        return (json.build() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
