package docket.query.explain;

import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Basis;
import docket.query.explain.Explanation.Candidate;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes an explanation for scripts:
 *
 * <pre>{@code
 * {subject, key, label?, type[VALUE], properties[{
 *   property, predicate, standing: accepted|open|undisputed|register|derived, holds[VALUE],
 *   candidates[{value, text, standing: accepted|compatible|rejected|open, rule?, reason?, support[STATEMENT]}],
 *   basis?{rule, reason, support[STATEMENT]}}]}
 * VALUE: {value, text}
 * STATEMENT: {claim, about, predicate, value, source, paragraph?, anchor?, row?, saidBy?, via?, inferred, asWritten?, conversionOf?}
 * }</pre>
 *
 * A value is an IRI or a literal's lexical form, its text the label or the figure in words; subject, predicate, claim,
 * about, source, saidBy and via are IRIs. What has a question mark is left out where there is none.
 */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** UTF-8, indented, in the order above; the stream stays open. */
    public static void write(Explanation explanation, OutputStream out) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("subject", explanation.subject()).add("key", explanation.key());
        explanation.label().ifPresent(label -> object.add("label", label));
        object.add("type", array(explanation.types(), ExplanationJson::value))
                .add("properties", array(explanation.accounts(), ExplanationJson::account));
        JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out);
        writer.write(object.build());
    }

    private static JsonObjectBuilder account(Account account) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("property", account.property())
                .add("predicate", account.predicate())
                .add("standing", account.standing().term())
                .add("holds", array(account.holds(), ExplanationJson::value))
                .add("candidates", array(account.candidates(), ExplanationJson::candidate));
        account.basis().ifPresent(basis -> object.add("basis", basis(basis)));
        return object;
    }

    private static JsonObjectBuilder candidate(Candidate candidate) {
        JsonObjectBuilder object = value(candidate.value()).add("standing", candidate.standing());
        add(object, "rule", candidate.rule());
        add(object, "reason", candidate.reason());
        return object.add("support", array(candidate.support(), ExplanationJson::statement));
    }

    private static JsonObjectBuilder basis(Basis basis) {
        return Json.createObjectBuilder()
                .add("rule", basis.rule())
                .add("reason", basis.reason())
                .add("support", array(basis.support(), ExplanationJson::statement));
    }

    private static JsonObjectBuilder statement(Statement statement) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("claim", statement.claim())
                .add("about", statement.subject().value())
                .add("predicate", statement.predicate())
                .add("value", statement.value().value())
                .add("source", statement.source().value());
        if (statement.number() > 0) {
            object.add(statement.row() ? "row" : "paragraph", statement.number());
        }
        add(object, "anchor", statement.anchor());
        add(object, "saidBy", statement.saidBy().map(Mention::value));
        add(object, "via", statement.via().map(Mention::value));
        object.add("inferred", statement.inferred());
        add(object, "asWritten", statement.asWritten());
        add(object, "conversionOf", statement.conversionOf());
        return object;
    }

    private static JsonObjectBuilder value(Mention value) {
        return Json.createObjectBuilder().add("value", value.value()).add("text", value.text());
    }

    private static void add(JsonObjectBuilder object, String name, Optional<String> text) {
        text.ifPresent(present -> object.add(name, present));
    }

    private static <T> JsonArrayBuilder array(List<T> all, Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }
}
