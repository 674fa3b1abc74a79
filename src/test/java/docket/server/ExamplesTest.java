package docket.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.query.named.Catalogue;
import docket.query.named.NamedQuery;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor's examples, each held against the named query that it comes from. */
@ExtendWith(Serving.class)
class ExamplesTest {
    private final RunningServer server;

    ExamplesTest(RunningServer server) {
        this.server = server;
    }

    @Test
    void answerAsTheNamedQueryDoes() {
        Matcher options = Pattern.compile("<option value=\"([^\"]+)\" data-query=\"([^\"]*)\"")
                .matcher(server.get("/sparql", "text/html").body());
        Map<String, String> texts = options.results()
                .collect(Collectors.toMap(
                        option -> option.group(1), option -> StringEscapeUtils.unescapeHtml4(option.group(2))));
        for (NamedQuery query : new Catalogue(RunningServer.QUERIES).all()) {
            String given = query.example().entrySet().stream()
                    .map(argument -> argument.getKey() + "=" + RunningServer.encoded(argument.getValue()))
                    .collect(Collectors.joining("&", "?", ""));
            String form = query.columns().isEmpty() ? "application/n-triples" : "text/csv";
            HttpResponse<String> named = server.get("/queries/" + query.name() + given, form);
            assertThat(named.statusCode()).as(query.name()).isEqualTo(200);
            HttpResponse<String> example = server.query(Objects.requireNonNull(texts.get(query.name())), form);
            assertThat(example.body()).as(query.name()).isEqualTo(named.body());
        }
    }
}
