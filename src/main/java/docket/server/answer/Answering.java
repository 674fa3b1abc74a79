package docket.server.answer;

import docket.problem.Failure;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.query.Answer;
import docket.query.AnswerWriter;
import docket.query.Features;
import docket.query.Prefixes;
import docket.query.bounded.Deadline;
import docket.query.explain.NotedRows;
import docket.query.find.Finder;
import docket.server.http.BoundedBuffer;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.HttpProblem;
import docket.server.http.Medium;
import docket.server.http.ProblemKind;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.live.Lease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.jena.query.Query;

/**
 * Answers questions, for every path alike: the query is looked through, its answer's tag compared, then it runs within its
 * limits and is written whole.
 */
public final class Answering {
    private static final List<Medium> RESULTS = List.of(
            Medium.RESULTS_JSON,
            Medium.RESULTS_XML,
            Medium.CSV,
            Medium.SPREADSHEET,
            Medium.TSV,
            Medium.HTML,
            Medium.TABLE);
    private static final List<Medium> GRAPHS =
            List.of(Medium.TURTLE, Medium.NTRIPLES, Medium.JSONLD, Medium.RDFXML, Medium.HTML);

    private final Limits limits;
    private final String version;
    private final Path context;
    private final Turns turns;
    private final Given given = new Given();

    /**
     * @param version of the program, a part of every tag
     * @param context the JSON-LD context's file
     */
    public Answering(Limits limits, String version, Path context) {
        this.limits = limits;
        this.version = version;
        this.context = context;
        this.turns = new Turns(limits);
    }

    public Limits limits() {
        return limits;
    }

    /** The forms in which this query's answer can be had, the default first. */
    public static List<Medium> media(Query query) {
        return query.isConstructType() || query.isDescribeType() ? GRAPHS : RESULTS;
    }

    /** @throws Refusal 403 for what no query may do here */
    static Features inspect(Question question) {
        Features features = Features.of(question.query(), question.arguments().values());
        if (features.service()) {
            throw new Refusal(HttpProblem.of(ProblemKind.SERVICE_REFUSED, "SERVICE is not available at this endpoint"));
        }
        if (!features.extensions().isEmpty()) {
            throw new Refusal(HttpProblem.of(
                    ProblemKind.FUNCTION_REFUSED,
                    "only SPARQL's own functions and the casts to XSD's types are available at this endpoint, not <"
                            + String.join(">, <", features.extensions()) + ">"));
        }
        return features;
    }

    /**
     * The reply to a question in a form that has been agreed on.
     *
     * @param page makes the page of an answer, in UTF-8, before the deadline; used for HTML alone
     */
    public Reply reply(
            Call call, Lease lease, Question question, Medium medium, BiFunction<Answer, Deadline, byte[]> page) {
        return replied(
                call,
                lease,
                question,
                medium,
                (answer, deadline) -> Reply.ok(
                        medium,
                        medium.equals(Medium.HTML)
                                ? page.apply(answer, deadline)
                                : write(lease, question, answer, medium, deadline)));
    }

    /**
     * The same, where the caller makes the whole reply of an answer.
     *
     * @param use not asked where the client has the answer already
     */
    public Reply replied(
            Call call, Lease lease, Question question, Medium medium, BiFunction<Answer, Deadline, Reply> use) {
        Features features = inspect(question);
        Optional<EntityTag> tag =
                features.repeatable() ? Optional.of(tag(lease, medium, question.identity())) : Optional.empty();
        return Reply.tagged(call, tag, () -> given.reply(call, tag, () -> run(call, lease, question, use)));
    }

    /** Over the data, the program and what else decides the answer. */
    public EntityTag tag(Lease lease, Medium medium, List<String> identity) {
        List<String> parts = new ArrayList<>(List.of(lease.generation().name(), version, medium.label()));
        if (medium.equals(Medium.JSONLD)) {
            parts.add(contextText());
        }
        parts.addAll(identity);
        return EntityTag.over(parts);
    }

    /** The JSON-LD context stands in each answer, and can change while the data stay. */
    private String contextText() {
        return TextFile.read(context, new Problems()).orElse("");
    }

    /** What finds the things of this generation by their names: made once, for all who ask. */
    public Finder finder(Lease lease) {
        return kept(lease, Finder.class, deadline -> Finder.of(lease.endpoint(), lease.iris(), deadline.left()));
    }

    /**
     * What is made once a generation, for all who ask. It waits for no turn: those who wait for it may hold all of them, and
     * whoever asks next needs it too.
     */
    public <T> T kept(Lease lease, Class<T> type, Function<Deadline, T> make) {
        return lease.kept(type, () -> make.apply(Deadline.after(limits.query())));
    }

    /** Runs it in its turns and hands the answer over, with the moment by which that has to be done. */
    public <T> T run(Call call, Lease lease, Question question, BiFunction<Answer, Deadline, T> use) {
        return turn(
                call,
                deadline -> lease.endpoint()
                        .run(
                                question.query(),
                                question.arguments(),
                                deadline,
                                answer -> use.apply(Capped.of(answer), deadline)));
    }

    /** Work that takes about as long as a query, done in its turns: it looks at the deadline while it runs. */
    public <T> T turn(Call call, Function<Deadline, T> work) {
        Deadline limit = Deadline.after(limits.query()).pausing(new Attendance(call));
        return turns.take(call.client(), limit, turn -> work.apply(limit.pausing(turn)));
    }

    /**
     * An answer in one of its forms other than HTML.
     *
     * @throws Refusal 422 where it has more bytes than an answer may have
     */
    public byte[] write(Lease lease, Question question, Answer answer, Medium medium, Deadline deadline) {
        BoundedBuffer out = new BoundedBuffer(limits.answerBytes(), deadline::check);
        Prefixes prefixes = new Prefixes(lease.iris());
        AnswerWriter writer = new AnswerWriter(prefixes, context, deadline);
        if (answer instanceof Answer.Rows(var rows) && medium.equals(Medium.TABLE)) {
            NotedRows.of(
                            question.query(),
                            Capped.table(rows, limits.answerBytes()),
                            lease.endpoint(),
                            lease.iris(),
                            deadline)
                    .table(prefixes, out);
        } else if (answer instanceof Answer.Triples triples && medium.equals(Medium.RDFXML)) {
            writer.writeRdfXml(triples, out);
        } else {
            writer.write(answer, medium.format().orElseThrow(() -> unwritable(medium)), out);
        }
        return out.toByteArray();
    }

    private static Failure unwritable(Medium medium) {
        return Failure.usage("format '" + medium.label() + "' is not for a query's answer", "");
    }
}
