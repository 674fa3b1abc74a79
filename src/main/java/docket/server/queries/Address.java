package docket.server.queries;

import docket.query.named.NamedQuery;
import docket.server.view.Hrefs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a query's answer, relative to the server's root: what was given in the order of the query, then page,
 * size and format. So one answer has one address.
 */
record Address(NamedQuery query, Map<String, String> given) {

    static Address of(QueryCall call) {
        return new Address(call.query(), call.given());
    }

    String path() {
        return QueryRun.PREFIX + query.name();
    }

    /** All of the answer; for a browser its first page. */
    String whole() {
        return path() + search(given);
    }

    String in(String format) {
        return with("format", format);
    }

    /** With another value of one parameter. */
    String with(String parameter, String value) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.put(parameter, value);
        return path() + search(all);
    }

    /** With one parameter under another name. */
    String renamed(String parameter, String name) {
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach((known, value) -> all.put(known.equals(parameter) ? name : known, value));
        return path() + search(all);
    }

    /** With one parameter left out. */
    String without(String parameter) {
        Map<String, String> others = new LinkedHashMap<>(given);
        others.remove(parameter);
        return path() + search(others);
    }

    /** @param usual what holds where the address says nothing of pages */
    String page(Paging paging, Paging usual, String format) {
        Map<String, String> all = new LinkedHashMap<>(given);
        if (paging.size() > 0 && !paging.equals(usual)) {
            all.put("page", String.valueOf(paging.page()));
            if (paging.size() != Paging.USUAL) {
                all.put("size", String.valueOf(paging.size()));
            }
        }
        if (!format.isEmpty()) {
            all.put("format", format);
        }
        return path() + search(all);
    }

    private static String search(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> Hrefs.encoded(parameter.getKey()) + "=" + Hrefs.encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
