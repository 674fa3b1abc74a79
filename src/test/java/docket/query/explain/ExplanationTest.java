package docket.query.explain;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.LocalEndpoint;
import docket.query.SmallCorpus;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Basis;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Explanation.Standing;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The awkward cases of the small corpus. */
class ExplanationTest {
    private final ExplanationReader reader =
            new ExplanationReader(new LocalEndpoint(SmallCorpus.load()), Iris.standard(), Duration.ofSeconds(20));

    @Test
    void anAnnulledFineNamesTheProceeding() {
        Account status = account("uk-fine", "status");
        assertThat(status.standing()).isEqualTo(Standing.DERIVED);
        assertThat(status.basis().map(Basis::reason))
                .hasValue("uk-2023-appeal (UK appeal) contested it and had it annulled");
    }

    @Test
    void aConditionalMeasureNamesItsCondition() {
        assertThat(account("nl-2024-penalty", "status").basis().map(Basis::reason))
                .hasValue("no source settles its status, and it is conditional on nl-2024-order (Dutch order)");
    }

    @Test
    void whatNothingAnnulledCountsAsImposed() {
        assertThat(account("nl-2024-fine", "status").basis().map(Basis::rule)).hasValue("lifecycle");
        assertThat(account("nl-2024-fine", "status").holds())
                .extracting(Mention::name)
                .containsExactly("imposed");
    }

    @Test
    void anAmountInEuroRestsOnTheAmount() {
        Basis basis = account("nl-2024-fine", "amountEUR").basis().orElseThrow();
        assertThat(basis.reason()).isEqualTo("the amount that holds is in euro");
        assertThat(basis.support()).extracting(Statement::claim).containsExactly("https://w3id.org/docket/id/claim/a2");
    }

    @Test
    void aRowOfATableIsNoParagraph() {
        Statement statement =
                account("gr-fine", "amount").candidates().getFirst().support().getFirst();
        assertThat(statement.row()).isTrue();
        assertThat(ExplanationText.of(reader.read("gr-fine", "amount"))).contains("\n    - table, row 7\n");
    }

    @Test
    void aValueThatNoVerdictTellsOfIsNotSaidToHold() {
        assertThat(account("nl-2024-fine", "amount").standing()).isEqualTo(Standing.OPEN);
        assertThat(account("nl-2024-fine", "amount").candidates())
                .extracting(Candidate::standing)
                .containsExactly("accepted", "open");
    }

    @Test
    void anOpenPropertyEndsWithNothing() {
        assertThat(ExplanationText.of(reader.read("us-settlement", "consideration")))
                .endsWith("\n  Holds: nothing; it is open\n")
                .contains(
                        "  open        equityShare (share of equity)\n    one source each\n    - one, paragraph 12, “23% share”\n");
    }

    @Test
    void aClaimThatTheCuratorInferredIsMarked() {
        assertThat(ExplanationText.of(reader.read("nl-2024-fine", "violation")))
                .contains("    - one, paragraph 6, “without their consent”; said by nl-ap (Dutch authority)\n")
                .contains("said by nl-ap (Dutch authority); inferred by the\n      curator\n");
    }

    @Test
    void jsonLeavesOutWhatThereIsNot() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplanationJson.write(reader.read("nl-2024-penalty", "amount"), out);
        try (JsonReader json = Json.createReader(new ByteArrayInputStream(out.toByteArray()))) {
            JsonObject amount = json.readObject().getJsonArray("properties").getJsonObject(0);
            assertThat(amount.getString("standing")).isEqualTo("accepted");
            assertThat(amount.getJsonArray("holds").getJsonObject(0).getString("text"))
                    .isEqualTo("EUR 5,100,000");
            JsonObject slip = amount.getJsonArray("candidates").getJsonObject(2);
            assertThat(slip.getString("standing")).isEqualTo("rejected");
            assertThat(slip.getJsonArray("support").getJsonObject(0).keySet())
                    .containsExactly(
                            "claim", "about", "predicate", "value", "source", "paragraph", "anchor", "inferred");
        }
    }

    private Account account(String key, String property) {
        return reader.read(key, property).accounts().getFirst();
    }
}
