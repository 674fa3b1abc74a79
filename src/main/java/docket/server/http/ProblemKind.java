package docket.server.http;

import java.util.Locale;

/** The kinds of problems: the last part of a type IRI (RFC 9457, section 3.1.1), and what a reader finds there. */
public enum ProblemKind {
    MALFORMED(
            400,
            "The request cannot be read: a part of it is not in the form that it has to have.",
            "Mend the part that the detail names."),

    MALFORMED_QUERY(
            400, "The text is no query of SPARQL 1.1.", "The detail and the excerpt say where it stops being one."),

    NO_QUERY(
            400,
            "There is no query in the request.",
            "Send it as the parameter query, or as a body of type application/sparql-query."),

    SERVICE_REFUSED(
            403, "The query asks another endpoint.", "Ask that endpoint yourself: nothing here opens a connection."),

    FUNCTION_REFUSED(
            403,
            "The query calls a function that SPARQL does not define.",
            "Do without it, or take a dump and query that."),

    UPDATE_REFUSED(403, "The text is an update.", "Nothing can be written here."),

    NOT_FOUND(404, "Nothing stands at this address.", "Where something near is known, the answer names it."),

    METHOD_NOT_ALLOWED(405, "The address does not take this method.", "The header Allow lists those that it takes."),

    NOT_ACCEPTABLE(
            406,
            "The answer cannot be had in any of the forms that were asked for.",
            "The answer lists its forms; format= in the address goes before Accept."),

    CHANGED(412, "What stands here is not what the condition names.", "Read it again."),

    BATCH_TOO_LARGE(413, "A batch has more queries than one may have.", "Send it in parts."),

    BODY_TOO_LARGE(413, "The body is larger than one may be.", "Ask in fewer words, or in parts."),

    UNSUPPORTED_ENCODING(415, "The body is packed, or not in UTF-8.", "Send it as plain UTF-8."),

    UNSUPPORTED_MEDIA_TYPE(
            415, "The body is of a type that the address does not take.", "The detail says which it takes."),

    RANGE_NOT_SATISFIABLE(416, "The file has no such bytes.", "The header Content-Range says how many it has."),

    BAD_PARAMETER(
            422,
            "A parameter is missing, is not known here or has a value that it cannot have.",
            "The answer names each, and what is allowed."),

    QUERY_TOO_COSTLY(
            422,
            "The query has or makes more than a query may.",
            "The detail says of what; ask for less at once, or take a dump."),

    ANSWER_TOO_LARGE(
            422,
            "The answer has more than one may have; no part of it is sent.",
            "Ask for less, by LIMIT or a filter, or take a dump."),

    TOO_MANY_QUERIES(429, "You have as many queries running here as you may.", "Wait as long as Retry-After says."),

    BUG(500, "The server has a mistake in it.", "Tell who runs it what you asked; asking again will not help."),

    DATA(
            503,
            "A file that the answer rests on is not sound: somebody may be writing it.",
            "Try again later, or tell who runs the server."),

    BUSY(503, "Others take all the room that there is.", "Wait as long as Retry-After says."),

    MEMORY(503, "There is too little memory for this now.", "Ask for less, or after Retry-After."),

    STORE(503, "The published data cannot be read now.", "Wait as long as Retry-After says."),

    TIMEOUT(504, "The query took longer than a query may.", "Ask for less at once, or take a dump."),

    HTTP(400, "What was sent is no orderly HTTP.", "The detail says what is wrong.");

    private final int status;
    private final String meaning;
    private final String remedy;

    ProblemKind(int status, String meaning, String remedy) {
        this.status = status;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The usual one. */
    public int status() {
        return status;
    }

    /** As type IRIs end, {@code bad-parameter}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }

    /** What who asked can do. */
    public String remedy() {
        return remedy;
    }
}
