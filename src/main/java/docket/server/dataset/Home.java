package docket.server.dataset;

import docket.claims.Iris;
import docket.query.Answer;
import docket.server.answer.Answering;
import docket.server.answer.OwnQuery;
import docket.server.answer.Question;
import docket.server.html.HomePage;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import docket.server.live.Lease;
import docket.server.live.Live;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /}: what there is, and where. */
public final class Home implements Resource {
    private static final OwnQuery COUNTS = OwnQuery.of(Home.class, "counts");
    /** By the class's local name, in the order of the page. */
    private static final List<Map.Entry<String, String>> COUNTED = List.of(
            Map.entry("Measure", "measures"),
            Map.entry("Regulator", "regulators"),
            Map.entry("Proceeding", "proceedings"),
            Map.entry("Source", "sources"),
            Map.entry("Claim", "claims"),
            Map.entry("Verdict", "verdicts"));

    private final Live live;
    private final Answering answering;
    private final Pages pages;

    public Home(Live live, Answering answering, Pages pages) {
        this.live = live;
        this.answering = answering;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, List.of(Medium.HTML));
        try (Lease lease = live.lease()) {
            Question question = new Question(COUNTS.parse(), Map.of(), List.of("counts", call.origin()));
            return answering
                    .reply(call, lease, question, medium, answer -> pages.home(page(call.origin(), lease, answer)))
                    .negotiated();
        }
    }

    private static HomePage page(String origin, Lease lease, Answer answer) {
        Map<String, Long> numbers = new TreeMap<>();
        if (answer instanceof Answer.Rows rows) {
            rows.rows()
                    .forEachRemaining(row -> numbers.put(
                            row.get("class").getURI().substring(Iris.ENF.length()),
                            ((Number) row.get("things").getLiteralValue()).longValue()));
        }
        List<HomePage.Count> counts = new ArrayList<>();
        COUNTED.forEach(counted -> counts.add(
                new HomePage.Count(counted.getValue(), grouped(numbers.getOrDefault(counted.getKey(), 0L)))));
        counts.add(new HomePage.Count(
                "statements", grouped(lease.generation().manifest().counts().triples())));
        return new HomePage(origin, lease.generation().name(), counts);
    }

    private static String grouped(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}
