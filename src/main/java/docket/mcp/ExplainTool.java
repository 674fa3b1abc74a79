package docket.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.query.explain.Explanation;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.ExplanationReader;
import docket.query.explain.SupportedRows.Evidence;
import io.modelcontextprotocol.spec.McpSchema;

/** {@code explain}: what holds of a thing, every stated value with who says so, and why. */
record ExplainTool(Descriptions descriptions) implements Tool {
    /** Values of one property; a system used by a thousand agencies has more. */
    private static final int MOST = 50;

    @Override
    public McpSchema.Tool described() {
        return descriptions.tool("explain");
    }

    @Override
    public ObjectNode answer(Inputs inputs, View view) {
        ExplanationReader reader = new ExplanationReader(view.endpoint(), view.iris(), ToolServer.LIMIT);
        String key = inputs.required("key");
        return write(inputs.text("property")
                .map(property -> reader.read(key, property))
                .orElseGet(() -> reader.read(key)));
    }

    private static ObjectNode write(Explanation explanation) {
        Wording wording = new Wording();
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("key", explanation.key())
                .put("iri", explanation.subject());
        explanation.label().ifPresent(label -> wording.labels().put(explanation.key(), label));
        ArrayNode types = answer.putArray("types");
        explanation.types().forEach(type -> types.add(wording.key(type)));
        ArrayNode properties = answer.putArray("properties");
        explanation.accounts().forEach(account -> account(account, wording, properties.addObject()));
        answer.set("labels", wording.labels());
        return answer;
    }

    private static void account(Account account, Wording wording, ObjectNode into) {
        into.put("property", account.property())
                .put("standing", account.standing().term());
        ArrayNode holds = into.putArray("holds");
        account.holds().stream().limit(MOST).forEach(value -> holds.add(wording.key(value)));
        ArrayNode candidates = into.putArray("candidates");
        account.candidates().stream()
                .limit(MOST)
                .forEach(candidate -> candidate(candidate, wording, candidates.addObject()));
        int left = Math.max(account.candidates().size(), account.holds().size()) - MOST;
        if (left > 0) {
            into.put("moreCandidates", left);
        }
        account.basis().ifPresent(basis -> {
            ObjectNode object =
                    into.putObject("basis").put("rule", basis.rule()).put("reason", basis.reason());
            wording.evidence(
                    basis.support().stream()
                            .map(statement -> new Evidence(statement, ""))
                            .toList(),
                    object);
        });
    }

    private static void candidate(Candidate candidate, Wording wording, ObjectNode into) {
        into.put("value", wording.key(candidate.value())).put("standing", candidate.standing());
        Wording.put(into, "rule", candidate.rule());
        Wording.put(into, "reason", candidate.reason());
        wording.stated(candidate.support(), into);
    }
}
