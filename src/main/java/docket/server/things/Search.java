package docket.server.things;

import docket.query.Answer;
import docket.query.OwnQuery;
import docket.query.find.Finder;
import docket.query.find.Found;
import docket.server.answer.Answering;
import docket.server.answer.Question;
import docket.server.html.Link;
import docket.server.html.Pages;
import docket.server.html.SearchPage;
import docket.server.http.Call;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import docket.server.view.Cells;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** {@code /search?words=…}: the things that words may mean. For programs there is {@code /reconcile}. */
public final class Search implements Resource {
    public static final String PATH = "/search";

    private static final OwnQuery CLASSES = OwnQuery.of(Search.class, "classes");
    private static final String WORDS = "words";
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public Search(Live live, Answering answering, Pages pages) {
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Negotiation.choose(call, List.of(Medium.HTML));
        String words = call.parameters().first(WORDS).orElse("").strip();
        if (words.length() > LONGEST) {
            throw new Refusal(
                    HttpProblem.of(ProblemKind.BAD_PARAMETER, WORDS + " may have " + LONGEST + " characters at most")
                            .parameter(WORDS, List.of()));
        }
        try (Lease lease = live.lease()) {
            Finder finder = answering.finder(lease);
            Query classes = CLASSES.parse();
            Question question = new Question(classes, Map.of(), List.of(PATH, words));
            return answering.reply(
                    call,
                    lease,
                    question,
                    Medium.HTML,
                    (answer, deadline) ->
                            pages.from(lease.generation().name()).search(page(words, finder, named(answer))));
        }
    }

    private static Map<String, String> named(Answer classes) {
        Map<String, String> names = new HashMap<>();
        if (classes instanceof Answer.Rows(var rows)) {
            rows.forEachRemaining(row -> names.putIfAbsent(
                    row.get("class").getURI(), row.get("label").getLiteralLexicalForm()));
        }
        return names;
    }

    /** First what goes on as the words begin, then what has words like them. */
    private static SearchPage page(String words, Finder finder, Map<String, String> classes) {
        Map<String, Found> found = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            Stream.concat(finder.complete(words, Set.of(), MOST).stream(), finder.find(words, Set.of(), MOST).stream())
                    .forEach(one -> found.putIfAbsent(one.thing().key(), one));
        }
        return new SearchPage(
                words,
                found.values().stream()
                        .limit(MOST)
                        .map(one -> found(one, classes))
                        .toList(),
                MOST);
    }

    private static SearchPage.Found found(Found one, Map<String, String> classes) {
        String label = one.thing().label();
        return new SearchPage.Found(
                new Link(label, Cells.document(one.thing().key())),
                one.thing().key(),
                one.thing().types().stream().findFirst().map(classes::get).orElse(""),
                one.name().equals(label) || one.name().equals(one.thing().key()) ? "" : one.name());
    }
}
