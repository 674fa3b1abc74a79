package docket.server.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses on this server that have a text in them. */
public final class Hrefs {
    private Hrefs() {}

    /** A text as a value of an address's query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The endpoint's page with a query in its editor, and its answer below. */
    public static String editor(String sparql) {
        return "/sparql?query=" + encoded(sparql);
    }

    /** The same page, opened at the answer. */
    public static String answer(String sparql) {
        return editor(sparql) + "#result";
    }
}
