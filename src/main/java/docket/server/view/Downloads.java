package docket.server.view;

import docket.server.html.Link;
import docket.server.http.Medium;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** The links that lead to the same answer in other forms. */
public final class Downloads {
    private Downloads() {}

    /** @param parameters of the call, but for the format */
    public static List<Link> of(Query asked, String path, Map<String, String> parameters) {
        Stream<Medium> media = asked.isConstructType() || asked.isDescribeType()
                ? Stream.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML)
                : asked.isAskType()
                        ? Stream.of(Medium.RESULTS_JSON, Medium.RESULTS_XML)
                        : Stream.of(
                                Medium.CSV, Medium.SPREADSHEET, Medium.TSV, Medium.RESULTS_JSON, Medium.RESULTS_XML);
        String query = parameters.entrySet().stream()
                .map(parameter -> Hrefs.encoded(parameter.getKey()) + "=" + Hrefs.encoded(parameter.getValue()) + "&")
                .collect(Collectors.joining());
        return media.map(medium -> new Link(medium.label(), path + "?" + query + "format=" + medium.label()))
                .toList();
    }
}
