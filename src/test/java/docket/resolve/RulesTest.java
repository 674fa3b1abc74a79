package docket.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each rule on cases like those of the first corpus. */
class RulesTest {
    private static final String BY_AP = "about: x, type: Fine, imposedBy: ap";

    @Test
    void sameValuesAddUpAndNeedNoVerdict() {
        Resolution amount = amount(sources("EUR 5M", "EUR 5M"));
        assertThat(held(amount)).containsExactly("EUR-5000000");
        assertThat(amount.verdict()).isEmpty();
    }

    @Test
    void finerHoldsAndItsRoundingIsCompatible() {
        assertThat(standings(amount(sources("EUR 5.1M", "EUR 5M"))))
                .isEqualTo(Map.of("EUR-5100000", "accepted finer", "EUR-5000000", "compatible coarser"));
    }

    @Test
    void digitsAsWrittenDecideWhatIsRounded() {
        // 20M has two digits, so 20.4M rounds to it and 20.6M does not
        assertThat(held(amount(sources("EUR 20M", "EUR 20.4M")))).containsExactly("EUR-20400000");
        assertThat(amount(sources("EUR 20M", "EUR 20.6M"))
                        .verdict()
                        .orElseThrow()
                        .standing())
                .isNotEqualTo(Standing.COMPATIBLE);
        assertThat(standings(amount(sources("EUR 20M", "EUR 20.6M"))).get("EUR-20000000"))
                .startsWith("rejected");
    }

    @Test
    void whatLiesInsideAnIntervalIsFiner() {
        assertThat(standings(amount(sources("over EUR 5M", "EUR 5.1M"))))
                .isEqualTo(Map.of("EUR-5100000", "accepted finer", "EUR-5000000-over", "compatible interval"));
        assertThat(standings(amount(sources("about EUR 5M", "EUR 5.2M"))).get("EUR-5000000-about"))
                .isEqualTo("compatible interval");
    }

    @Test
    void overIsStrict() {
        assertThat(standings(amount(sources("over EUR 5M", "EUR 5M", "EUR 5M"))).get("EUR-5000000-over"))
                .startsWith("rejected");
    }

    @Test
    void coarseValueOfTheOneThatHoldsIsCompatibleThoughAnIntervalExcludesIt() {
        assertThat(standings(amount(sources("over EUR 5M", "EUR 5M", "EUR 5.1M"))))
                .isEqualTo(Map.of(
                        "EUR-5100000", "accepted finer",
                        "EUR-5000000", "compatible coarser",
                        "EUR-5000000-over", "compatible interval"));
    }

    @Test
    void coarseValueThatFitsSeveralSupportsNone() {
        Resolution amount = amount(sources("EUR 5.1M", "EUR 4.9M", "EUR 5M"));
        assertThat(amount.holds()).isEmpty();
        assertThat(standings(amount).values()).containsOnly("open open");
    }

    @Test
    void acceptedCandidateTellsWhyItHolds() {
        assertThat(accepted(amount(sources("EUR 5.1M", "over EUR 5M", "USD 5M"))))
                .isEqualTo("EUR 5,100,000 is stated by s0 and fits what s1 says; what else fits it is less exact");
        assertThat(accepted(amount(sources("EUR 30.5M (USD 33.7M)", "USD 33.7"))))
                .isEqualTo("EUR 30,500,000 is stated by s0; what else fits it is converted from it");
        assertThat(accepted(amount(sources("EUR 5M", "EUR 5M", "EUR 7M"))))
                .isEqualTo("EUR 5,000,000 is stated by s0 and s1; "
                        + "EUR 7,000,000 (s2) has 1 source, EUR 5,000,000 has 2 sources");
    }

    private static String accepted(Resolution resolution) {
        return resolution.verdict().orElseThrow().candidates().stream()
                .filter(candidate -> candidate.standing() == Standing.ACCEPTED)
                .map(Candidate::reason)
                .collect(Collectors.joining());
    }

    @Test
    void bracketIsTheSourcesOwnConversion() {
        assertThat(standings(amount(sources("EUR 30.5M (USD 33.7M)", "about USD 34M"))))
                .isEqualTo(Map.of(
                        "EUR-30500000", "accepted conversion",
                        "USD-33700000", "compatible conversion",
                        "USD-34000000-about", "compatible interval"));
    }

    @Test
    void regulatorsCurrencyIsTheOriginalOfABracket() {
        assertThat(held(amount(sources("USD 33.7M (EUR 30.5M)")))).containsExactly("EUR-30500000");
    }

    @Test
    void otherCurrencyFitsAtTheRateOfThePairsOnTheSubject() {
        assertThat(standings(amount(sources("EUR 30.5M (USD 33.7M)", "USD 34M")))
                        .get("USD-34000000"))
                .isEqualTo("compatible coarser");
        assertThat(standings(amount(sources("EUR 30.5M (USD 33.7M)", "USD 33M")))
                        .get("USD-33000000"))
                .isEqualTo("compatible conversion");
        assertThat(standings(amount(sources("EUR 30.5M (USD 33.7M)", "USD 40M")))
                        .get("USD-40000000"))
                .startsWith("rejected");
    }

    @Test
    void otherCurrencyFitsAtTheRateOfPairsOfTheSameMonth() {
        Disagreement near = new Disagreement()
                .source("a", BY_AP + ", amount: EUR 10M, date: 2024-09-03")
                .source("b", "about: x, amount: USD 11M")
                .source("c", "about: y, imposedBy: ap, amount: EUR 5M (USD 5.5M), date: 2024-09-20");
        assertThat(standings(near.resolve("x amount")).get("USD-11000000")).isEqualTo("compatible conversion");
        Disagreement far = new Disagreement()
                .source("a", BY_AP + ", amount: EUR 10M, date: 2024-09-03")
                .source("b", "about: x, amount: USD 11M")
                .source("c", "about: y, imposedBy: ap, amount: EUR 5M (USD 5.5M), date: 2024-12-20");
        assertThat(far.resolve("x amount").holds()).isEmpty();
    }

    @Test
    void lostMillionsAreAUnitSlip() {
        assertThat(standings(amount(sources("EUR 30.5M (USD 33.7M)", "USD 33.7")))
                        .get("USD-33.7"))
                .isEqualTo("rejected unit slip");
    }

    @Test
    void unitSlipOfQuantitiesGoesByTheNumberOfSources() {
        Disagreement photos = new Disagreement()
                .source("a", "about: db, records: 50bn photos")
                .source("b", "about: db, records: 50bn photos")
                .source("c", "about: db, records: 50M photos");
        assertThat(standings(photos.resolve("db records")))
                .isEqualTo(Map.of(
                        "photo-50000000000", "accepted only reading left", "photo-50000000", "rejected unit slip"));
    }

    @Test
    void figureInTheWrongCurrencyIsACurrencySlip() {
        assertThat(standings(amount(sources("EUR 5.1M (USD 5.6M)", "EUR 5M (USD 5.5M)", "over EUR 5M", "USD 5M"))))
                .isEqualTo(Map.of(
                        "EUR-5100000", "accepted finer",
                        "EUR-5000000", "compatible coarser",
                        "EUR-5000000-over", "compatible interval",
                        "USD-5600000", "compatible conversion",
                        "USD-5500000", "compatible conversion",
                        "USD-5000000", "rejected currency slip"));
    }

    @Test
    void differentUnitsBothHold() {
        Resolution records = new Disagreement()
                .source("a", "about: db, records: over 50bn photos")
                .source("b", "about: db, records: 30M people")
                .resolve("db records");
        assertThat(held(records)).containsExactlyInAnyOrder("photo-50000000000-over", "person-30000000");
    }

    @Test
    void authorityGoesBeforeMoreSources() {
        Resolution date = new Disagreement()
                .source("a", BY_AP, "about: x, date: 2024-09-03")
                .source("b", "about: x, date: 2024-09-03")
                .source("c", "about: chair, officerOf: ap", "about: x, saidBy: chair, date: 2024-05-16")
                .resolve("x date");
        assertThat(held(date)).containsExactly("2024-05-16");
        assertThat(standings(date).get("2024-09-03")).isEqualTo("rejected speaker");
    }

    @Test
    void authorityOnAProceedingAgainstItsMeasureGoesBeforeTheSources() {
        Resolution outcome = new Disagreement()
                .source("a", BY_AP)
                .source("b", "about: y, contests: x, outcome: pending")
                .source("c", "about: y, saidBy: ap, outcome: notLodged")
                .resolve("y outcome");
        assertThat(held(outcome)).containsExactly("notLodged");
    }

    @Test
    void agentAboutItselfGoesBeforeTheSourceAndOthersComeLast() {
        Resolution country = new Disagreement()
                .source("a", "about: court, saidBy: court, country: DE")
                .source("b", "about: court, country: FR")
                .source("c", "about: court, saidBy: acme, country: ES")
                .resolve("court country");
        assertThat(held(country)).containsExactly("DE");
        Resolution others = new Disagreement()
                .source("b", "about: court, country: FR")
                .source("c", "about: court, saidBy: acme, country: ES")
                .resolve("court country");
        assertThat(held(others)).containsExactly("FR");
    }

    @Test
    void moreSourcesGoBeforeFewer() {
        Resolution amount = amount(sources("EUR 5M", "EUR 5M", "EUR 7M"));
        assertThat(standings(amount))
                .isEqualTo(Map.of("EUR-5000000", "accepted sources", "EUR-7000000", "rejected sources"));
    }

    @Test
    void oneSourceThatRepeatsItselfCountsOnce() {
        Disagreement repeats = new Disagreement()
                .source("a", BY_AP, "about: x, amount: EUR 5M", "about: x, amount: EUR 5M", "about: x, amount: EUR 5M")
                .source("b", "about: x, amount: EUR 7M");
        assertThat(repeats.resolve("x amount").holds()).isEmpty();
    }

    @Test
    void finerGoesBeforeCoarserWhereTheyContradict() {
        assertThat(held(amount(sources("EUR 7M", "EUR 5.25M")))).containsExactly("EUR-5250000");
    }

    @Test
    void laterGoesBeforeEarlierOnlyWhereAllAreDated() {
        Disagreement dated = new Disagreement()
                .dated("a", "2024-01-01", BY_AP + ", amount: EUR 5M")
                .dated("b", "2024-02", "about: x, amount: EUR 7M");
        assertThat(held(dated.resolve("x amount"))).containsExactly("EUR-7000000");
        Disagreement undated = new Disagreement()
                .dated("a", "2024-01-01", BY_AP + ", amount: EUR 5M")
                .source("b", "about: x, amount: EUR 7M");
        assertThat(undated.resolve("x amount").holds()).isEmpty();
    }

    @Test
    void openTypeHoldsTheNearestCommonSuperclass() {
        Resolution type = new Disagreement()
                .source("a", "about: x, type: Ban")
                .source("b", "about: x, type: Warning")
                .resolve("x type");
        assertThat(held(type)).containsExactly("Measure");
        assertThat(type.verdict().orElseThrow().standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void moreGeneralClassAndBroaderConceptAreCoarser() {
        Disagreement differing = new Disagreement()
                .source("a", "about: x, type: Action, status: unclear")
                .source("b", "about: x, type: Fine, status: unpaid");
        assertThat(held(differing.resolve("x type"))).containsExactly("Fine");
        assertThat(held(differing.resolve("x status"))).containsExactly("unpaid");
    }

    @Test
    void datesPrefixIsCoarser() {
        Resolution date = new Disagreement()
                .source("a", "about: x, type: Fine, date: 2022")
                .source("b", "about: x, date: 2022-10-20")
                .resolve("x date");
        assertThat(held(date)).containsExactly("2022-10-20");
    }

    @Test
    void registerDecidesOnAgents() {
        Resolution country =
                new Disagreement().source("a", "about: acme, country: US").resolve("acme country");
        assertThat(held(country)).containsExactly("US-NY");
        assertThat(standings(country)).isEqualTo(Map.of("US", "compatible register"));
    }

    @Test
    void curatorsRulingGoesBeforeEveryRuleAndTellsWhatTheRulesSay() {
        Disagreement ruled = sources("EUR 5M", "EUR 5M", "EUR 7M")
                .ruling("about: x, property: amount, value: EUR 7M, because: the decision says so");
        Resolution amount = ruled.resolve("x amount");
        assertThat(held(amount)).containsExactly("EUR-7000000");
        assertThat(amount.verdict().orElseThrow().candidates())
                .anySatisfy(candidate -> assertThat(candidate.reason())
                        .contains("the decision says so")
                        .contains("the rules alone would say EUR 5,000,000"));
        assertThat(ruled.problems().all()).isEmpty();
    }

    @Test
    void rulingThatNoLongerAppliesIsAProblemWithItsLine() {
        Disagreement agreed = sources("EUR 5M", "EUR 5M")
                .ruling("about: x, property: amount, value: EUR 5M, because: it was open once");
        agreed.resolve();
        assertThat(agreed.problems().all())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("verdicts.yaml:1:")
                        .contains("no longer applies: nothing contradicts EUR 5M"));
        Disagreement unknown = sources("EUR 5M", "EUR 7M")
                .ruling("about: x, property: amount, value: EUR 9M, because: a slip of the curator");
        unknown.resolve();
        assertThat(unknown.problems().all()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("no source states the value EUR 9,000,000");
            assertThat(problem.hint()).isEqualTo("stated: EUR 5M, EUR 7M");
            assertThat(problem.location().column()).isEqualTo("- {about: x, property: amount, value: E".length());
        });
    }

    @Test
    void annulledByAProceedingOutranksWhatIsStated() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP + ", status: unpaid")
                .source("b", "about: y, type: Appeal, contests: x, heardBy: court, outcome: annulled");
        assertThat(held(differing.resolve("x status"))).containsExactly("annulled");
        assertThat(standings(differing.resolve("x status"))).isEqualTo(Map.of("unpaid", "rejected lifecycle"));
    }

    @Test
    void roundingTwiceIsNoRounding() {
        Resolution amount = amount(sources("EUR 6M", "EUR 5.5M", "EUR 5.45M"));
        assertThat(standings(amount))
                .containsEntry("EUR-5450000", "accepted sources")
                .containsEntry("EUR-5500000", "compatible coarser")
                .containsEntry("EUR-6000000", "rejected sources");
    }

    @Test
    void aFigureIsFinerThanABound() {
        assertThat(held(amount(sources("over EUR 5.25M", "EUR 5M")))).containsExactly("EUR-5000000");
        assertThat(held(amount(sources("over EUR 5.75M", "about EUR 5M")))).containsExactly("EUR-5000000-about");
    }

    @Test
    void openStatusIsWhatAllOpenOnesShareAndNeverARejectedOne() {
        Disagreement planned = new Disagreement()
                .source("a", BY_AP, "about: x, saidBy: ap, status: planned")
                .source("b", "about: x, saidBy: ap, status: conditional")
                .source("c", "about: x, status: imposed");
        assertThat(held(planned.resolve("x status"))).containsExactly("unclear");
        Disagreement paid =
                new Disagreement().source("a", BY_AP, "about: x, status: paid").source("b", "about: x, status: unpaid");
        assertThat(held(paid.resolve("x status"))).containsExactly("imposed");
    }

    @Test
    void authorityThatSaysItActedIsNoStranger() {
        Disagreement differing = new Disagreement()
                .source("a", "about: x, type: Fine, saidBy: ap, imposedBy: ap")
                .source("b", "about: x, imposedBy: court")
                .source("c", "about: x, imposedBy: court");
        assertThat(held(differing.resolve("x imposedBy"))).containsExactly("ap");
    }

    @Test
    void rejectedOutcomeAnnulsNothing() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP, "about: y, type: Appeal, contests: x, heardBy: court, outcome: annulled")
                .source("b", "about: y, saidBy: court, outcome: upheld")
                .source("c", "about: y, outcome: annulled");
        assertThat(held(differing.resolve("y outcome"))).containsExactly("upheld");
        assertThat(held(differing.resolve("x status"))).containsExactly("imposed");
    }

    @Test
    void openOutcomeAnnulsNothing() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP, "about: y, type: Appeal, contests: x, outcome: annulled")
                .source("b", "about: y, outcome: upheld");
        assertThat(differing.resolve("y outcome").holds()).isEmpty();
        assertThat(held(differing.resolve("x status"))).containsExactly("imposed");
    }

    @Test
    void measureWithoutAStatedStatusIsConditionalOrImposed() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP, "about: y, type: PenaltyPayment, imposedBy: ap, conditionalOn: x");
        assertThat(held(differing.resolve("x status"))).containsExactly("imposed");
        assertThat(held(differing.resolve("y status"))).containsExactly("conditional");
    }

    @Test
    void annulledMeasureWithoutAStatedStatusIsAnnulled() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP)
                .source("b", "about: y, type: Appeal, contests: x, outcome: annulled");
        assertThat(held(differing.resolve("x status"))).containsExactly("annulled");
    }

    @Test
    void otherCurrencyFitsAtTheRateOfTheFileOnTheActionsDay() {
        Disagreement differing = new Disagreement()
                .source("a", BY_AP + ", amount: EUR 10M, date: 2024-09-03")
                .source("b", "about: x, amount: USD 11M")
                .rate("2024-09-02", "USD", "1.1061");
        assertThat(standings(differing.resolve("x amount")).get("USD-11000000")).isEqualTo("compatible conversion");
    }

    @Test
    void aConversionIntoNothingIsNoRate() {
        Disagreement differing = new Disagreement()
                .source("a", "about: x, type: Fine, imposedBy: court, amount: EUR 5M (USD 0)")
                .source("b", "about: x, amount: USD 6M")
                .source("c", "about: x, amount: USD 6M");
        assertThat(standings(differing.resolve("x amount"))).containsKey("USD-6000000");
    }

    @Test
    void amountInEuroIsTheOneStated() {
        Disagreement euro = sources("EUR 5M");
        assertThat(held(euro.resolve("x amountEUR"))).containsExactly("5000000");
        assertThat(held(euro.resolve("x amountEURBasis"))).containsExactly("stated in euro");
    }

    @Test
    void amountInEuroIsTheSourcesOwnConversion() {
        Disagreement dollars =
                new Disagreement().source("a", "about: x, type: Fine, imposedBy: court, amount: USD 5.5M (EUR 5M)");
        assertThat(held(dollars.resolve("x amountEUR"))).containsExactly("5000000");
        assertThat(held(dollars.resolve("x amountEURBasis")))
                .containsExactly("the source's own conversion of USD 5,500,000");
    }

    @Test
    void amountInEuroIsWorkedOutAtTheLastRateBeforeTheAction() {
        Disagreement dollars = new Disagreement()
                .source("a", "about: x, type: Fine, amount: USD 290M, date: 2024-08-26")
                .rate("2024-08-23", "USD", "1.1121");
        assertThat(held(dollars.resolve("x amountEUR"))).containsExactly("260767916.55");
        assertThat(held(dollars.resolve("x amountEURBasis")))
                .containsExactly("USD 290,000,000 at the reference rate of 2024-08-23, 1.1121 USD for 1 EUR");
    }

    @Test
    void amountInEuroIsUnknownWithoutARateAndOfABound() {
        assertThat(sources("USD 5M").resolve()).doesNotContainKey("x amountEUR");
        assertThat(sources("over EUR 5M").resolve()).doesNotContainKey("x amountEUR");
    }

    @Test
    void totalHasNoAmountInEuro() {
        Disagreement total = new Disagreement().source("a", "about: x, type: Total, amount: EUR 70M");
        assertThat(total.resolve()).doesNotContainKey("x amountEUR");
    }

    private static Disagreement sources(String... amounts) {
        Disagreement disagreement = new Disagreement();
        for (int i = 0; i < amounts.length; i++) {
            disagreement.source("s" + i, i == 0 ? BY_AP : "about: x, type: Fine", "about: x, amount: " + amounts[i]);
        }
        return disagreement;
    }

    private static Resolution amount(Disagreement disagreement) {
        return disagreement.resolve("x amount");
    }

    private static List<String> held(Resolution resolution) {
        return resolution.holds().stream().map(Value::canonical).toList();
    }

    private static Map<String, String> standings(Resolution resolution) {
        return resolution.verdict().orElseThrow().candidates().stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.value().canonical(),
                        candidate -> candidate.standing().term() + " "
                                + candidate.rule().term()));
    }
}
