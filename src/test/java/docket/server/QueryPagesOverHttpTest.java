package docket.server;

import static docket.server.RunningServer.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of results, their links, and the form, as clients without scripts see them. */
@ExtendWith(Serving.class)
class QueryPagesOverHttpTest {
    private final RunningServer server;

    QueryPagesOverHttpTest(RunningServer server) {
        this.server = server;
    }

    private static Optional<String> link(HttpResponse<?> response, String relation) {
        Matcher link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(header(response, "Link"));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private List<String> rows(String path) {
        return server.get(path).body().lines().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void nextLeadsThroughEveryRowAndEndsWhereLastIsTrue(int size) {
        List<String> read = new ArrayList<>();
        Optional<String> at = Optional.of("/queries/sanctions?size=" + size + "&format=csv");
        while (at.isPresent()) {
            HttpResponse<String> page = server.get(at.get());
            List<String> rows = page.body().lines().skip(1).toList();
            assertThat(rows).hasSizeBetween(1, size);
            read.addAll(rows);
            at = link(page, "next");
            assertThat(link(page, "last").isPresent()).isEqualTo(at.isEmpty());
        }
        assertThat(read).isEqualTo(rows("/queries/sanctions?format=csv"));
    }

    @Test
    void noPageFollowsOneThatIsJustFull() {
        int all = rows("/queries/sanctions?format=csv").size();
        HttpResponse<String> page = server.get("/queries/sanctions?format=csv&page=1&size=" + all);
        assertThat(link(page, "next")).isEmpty();
        assertThat(link(page, "last")).contains("/queries/sanctions?page=1&size=" + all + "&format=csv");
    }

    @ParameterizedTest
    @CsvSource({"1, csv", "2, json", "3, tsv", "1000, csv", "2, html"})
    void fromPastTheEndTheWayBackLeadsToTheLastPage(int size, String format) {
        int all = rows("/queries/sanctions?format=csv").size();
        HttpResponse<String> past = server.get("/queries/sanctions?page=99&size=" + size + "&format=" + format);
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(link(past, "next")).isEmpty();
        assertThat(link(past, "prev")).isEqualTo(link(past, "last")).hasValueSatisfying(last -> {
            assertThat(last).contains("page=" + (all + size - 1) / size);
            HttpResponse<String> there = server.get(last, "text/csv;q=0.1, */*;q=0.01");
            assertThat(link(there, "next")).isEmpty();
            assertThat(link(there, "last")).isEqualTo(link(past, "last"));
        });
    }

    @Test
    void pastTheEndOfNothingIsTheFirstPage() {
        HttpResponse<String> past = server.get("/queries/sanctions?respondent=reuters&page=7&format=csv");
        assertThat(link(past, "prev")).isEqualTo(link(past, "first")).isEqualTo(link(past, "last"));
    }

    @Test
    void linksKeepWhatWasGivenInTheOrderOfTheQuery() {
        String path = "/queries/sanctions?size=1&format=csv&respondent=clearview-ai&page=2&type=Fine";
        HttpResponse<String> page = server.get(path);
        String given = "/queries/sanctions?type=Fine&respondent=clearview-ai&page=";
        assertThat(link(page, "first")).contains(given + "1&size=1&format=csv");
        assertThat(link(page, "prev")).contains(given + "1&size=1&format=csv");
        HttpResponse<String> head = server.send(server.request(path).HEAD());
        assertThat(header(head, "Link")).isEqualTo(header(page, "Link"));
        assertThat(header(head, "ETag")).isEqualTo(header(page, "ETag"));
    }

    @Test
    void pagesAreTaggedApart() {
        String first = header(server.get("/queries/sanctions?format=csv&page=1&size=2"), "ETag");
        assertThat(header(server.get("/queries/sanctions?format=csv&page=2&size=2"), "ETag"))
                .isNotEqualTo(first);
        assertThat(server.send(server.request("/queries/sanctions?format=csv&page=1&size=2")
                                .header("If-None-Match", first))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void behindTheEndThereIsNothingButTheWayBack() {
        HttpResponse<String> page = server.get("/queries/sanctions?format=csv&page=900");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().lines()).hasSize(1);
        assertThat(link(page, "next")).isEmpty();
        assertThat(server.get("/queries/sanctions?page=900", "text/html").body())
                .contains("href=\"/queries/sanctions\">Go to the first page");
    }

    @Test
    void aWholeResultIsNoPage() {
        assertThat(header(server.get("/queries/sanctions?format=csv"), "Link")).isEmpty();
    }

    @Test
    void aGraphHasNoPages() {
        HttpResponse<String> graph = server.get("/queries/describe?about=nl-ap&page=2");
        assertThat(graph.statusCode()).isEqualTo(422);
        assertThat(graph.body()).contains("\"parameter\":\"page\"").contains("\"allowed\":[\"about\"]");
    }

    @Test
    void aReaderReachesEveryStatementOfAGraph() {
        List<String> read = new ArrayList<>();
        Optional<String> at = Optional.of("/queries/describe?about=nl-2024-fine&size=4");
        while (at.isPresent()) {
            HttpResponse<String> page = server.get(at.get(), "text/html");
            assertThat(page.statusCode()).isEqualTo(200);
            Matcher rows =
                    Pattern.compile("<tr>\\s*<td.*?</tr>", Pattern.DOTALL).matcher(page.body());
            List<String> shown = rows.results().map(MatchResult::group).toList();
            assertThat(shown).hasSizeBetween(1, 4);
            read.addAll(shown);
            at = link(page, "next");
            assertThat(link(page, "last").isPresent()).isEqualTo(at.isEmpty());
        }
        long all = server.get("/queries/describe?about=nl-2024-fine&format=ntriples")
                .body()
                .lines()
                .count();
        assertThat(read).doesNotHaveDuplicates().hasSize((int) all);
        assertThat(read.getFirst()).contains("/doc/nl-2024-fine");
        HttpResponse<String> past = server.get("/queries/describe?about=nl-2024-fine&page=99&size=4", "text/html");
        assertThat(link(past, "prev"))
                .isEqualTo(link(past, "last"))
                .hasValueSatisfying(last -> assertThat(last).contains("page=" + (all + 3) / 4));
    }

    @Test
    void aPageOfAGraphLeadsToAllOfItInItsFormats() {
        String page = server.get("/queries/describe?about=nl-2024-fine&size=4", "text/html")
                .body();
        assertThat(page)
                .contains("href=\"/queries/describe?about=nl-2024-fine&amp;format=turtle\"")
                .doesNotContain("format=csv");
    }

    @Test
    void aTableTellsWhatATerminalTells() {
        assertThat(server.get("/queries/sanctions?format=table").body()).contains("enf:imposed (assumed)");
    }

    @Test
    void aReaderReachesEveryRow() {
        String page =
                server.get("/queries/sanctions?size=2&page=2", "text/html").body();
        assertThat(page)
                .contains("rows 3 to 4, and more follow")
                .contains("href=\"/queries/sanctions?page=3&amp;size=2\" rel=\"next\"")
                .contains("<link rel=\"canonical\" href=\"/queries/sanctions?page=2&amp;size=2\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/sanctions?type=&regulator=nl-ap, /queries/sanctions?regulator=nl-ap",
        "/queries/sanctions?page=1&respondent=&type=, /queries/sanctions",
        "/queries/describe?about=nl-ap, /queries/describe?about=nl-ap",
        "/queries/sanctions?respondent=clearview-ai&type=Fine, /queries/sanctions?type=Fine&amp;respondent=clearview-ai"
    })
    void onePageHasOneAddress(String path, String canonical) {
        assertThat(server.get(path, "text/html").body())
                .contains("<link rel=\"canonical\" href=\"" + canonical + "\">");
    }

    @Test
    void offersWhatCanReallyStandThere() {
        String page =
                server.get("/queries/sanctions?regulator=nl-ap", "text/html").body();
        String field = page.substring(page.indexOf("id=\"field-regulator\""), page.indexOf("id=\"about-regulator\""));
        assertThat(field)
                .contains("<option value=\"nl-ap\" selected>Dutch authority</option>")
                .contains("<option value=\"\">any</option>")
                .doesNotContain("clearview-ai");
        assertThat(page).contains("<option value=\"Fine\">").contains("<option value=\"clearview-ai\">");
    }

    @Test
    void suggestsWhatALongListHolds() {
        assertThat(server.get("/queries/describe?about=nl-ap", "text/html").body())
                .contains("list=\"choices-about\"")
                .contains("<option value=\"nl-ap\">Dutch authority</option>")
                .contains("<strong>Dutch authority</strong>");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        HttpResponse<String> page = server.get("/queries/sanctions?regulator=nl-app", "text/html");
        assertThat(page.statusCode()).isEqualTo(422);
        String field = page.body().substring(page.body().indexOf("id=\"field-regulator\""));
        assertThat(field.substring(0, field.indexOf("</small>")))
                .contains("aria-invalid=\"true\"")
                .contains("<option value=\"nl-app\" selected>")
                .contains("unknown key 'nl-app'")
                .contains("'nl-ap'");
    }

    @Test
    void keepsWhatWasGivenWhereItIsWrongAndLeadsToWhatMayHaveBeenMeant() {
        String page = server.get("/queries/sanctions?type=Fine&regulator=nl-app", "text/html")
                .body();
        assertThat(page)
                .contains("<h2>This was not run</h2>")
                .contains("<a href=\"/queries/sanctions?type=Fine&amp;regulator=nl-ap\">nl-ap</a>")
                .contains("<link rel=\"canonical\" href=\"/queries/sanctions?type=Fine&amp;regulator=nl-app\">")
                .as("a command that fails helps nobody")
                .contains("Command line, for example", "./docket query sanctions --type Fine --regulator nl-ap<")
                .contains("/queries/sanctions?type=Fine&amp;regulator=nl-ap&amp;format=csv'<");
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/sanctions?regulater=nl-ap&type=Fine, /queries/sanctions?type=Fine&regulator=nl-ap",
        "/queries/conflicts?standing=opn, /queries/conflicts?standing=open"
    })
    void aProgramIsToldAsWellWhatMayHaveBeenMeant(String wrong, String meant) {
        assertThat(server.get(wrong).body()).contains("\"path\":\"" + meant + "\"");
    }

    @Test
    void commandsWithAValueThatNobodyGaveAreCalledExamples() {
        assertThat(server.get("/queries/timeline", "text/html").body())
                .contains("Command line, for example", "curl, for example")
                .contains("<a href=\"/queries/timeline?respondent=clearview-ai\">respondent Clearview AI</a>");
        assertThat(server.get("/queries/timeline?respondent=clearview-ai", "text/html")
                        .body())
                .doesNotContain(", for example<", "For example:");
    }

    @Test
    void isCalledByWhatItAnswersAndLeadsToTheQueriesThatItNames() {
        String page = server.get("/queries/sanctions", "text/html").body();
        String summary = "Sanctions, who imposed them on whom, their sums, dates and status";
        assertThat(page)
                .contains("<title>" + summary)
                .contains("<h1>" + summary + "</h1>")
                .contains("<code>sanctions</code>")
                .containsPattern("the query <a href=\"/queries/totals\"[^>]*>totals</a>");
        assertThat(server.get("/queries", "text/html").body())
                .contains("href=\"/queries/sanctions\">" + summary + "</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "size=10001", "nonsense=1", "regulator=nl-ap&regulator=fr-cnil"})
    void showsTheFormWithWhateverIsWrong(String parameters) {
        HttpResponse<String> page = server.get("/queries/sanctions?" + parameters, "text/html");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"").contains("<form class=\"question\"");
    }

    @Test
    void suggestsWhatToLeaveOutWhereNothingIsFound() {
        assertThat(server.get("/queries/sanctions?regulator=nl-ap&respondent=nl-ap", "text/html")
                        .body())
                .contains("Nothing in the data fits")
                .contains("<a href=\"/queries/sanctions?regulator=nl-ap\">without respondent</a>");
    }

    @Test
    void showsHowToAskTheSameElsewhere() {
        String page = server.get("/queries/fines-over?min=2000000", "text/html").body();
        assertThat(page)
                .contains("./docket query fines-over --min 2000000")
                .contains("/queries/fines-over?min=2000000&amp;format=csv'</code>")
                .contains("href=\"/queries/fines-over?min=2000000&amp;format=xml\"")
                .contains("href=\"/sparql?query=PREFIX+enf")
                .contains("\"2000000\"^^xsd:decimal");
    }
}
