package docket.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Claim;
import docket.claims.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any disagreement, on many that were drawn at random; the seed names the case. */
class RandomDisagreementsTest {
    private static final List<String> AMOUNTS = List.of(
            "EUR 5M",
            "EUR 5.1M",
            "EUR 4.9M",
            "EUR 5.12M",
            "over EUR 5M",
            "under EUR 6M",
            "about EUR 5M",
            "EUR 5.1M (USD 5.6M)",
            "EUR 5M (USD 5.5M)",
            "USD 5.6M",
            "USD 5M",
            "USD 5.6",
            "EUR 5.1bn",
            "GBP 4.4M",
            "USD 5.6M (EUR 5.1M)",
            "at least EUR 5M",
            "EUR 7M");
    private static final List<String> STATUSES = List.of("paid", "unpaid", "imposed", "unclear", "notComplied");
    private static final List<String> TYPES = List.of("Action", "Measure", "Fine", "Ban", "Warning", "PenaltyPayment");
    private static final List<String> DATES = List.of("2024", "2024-09", "2024-09-03", "2024-08", "2023");
    private static final List<String> SPEAKERS =
            List.of("", "", "", "saidBy: ap, ", "saidBy: acme, ", "saidBy: chair, ");

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderOfClaimsNeverChangesAVerdict(long seed) {
        assertThat(outline(draw(seed).resolve(new Random(2))))
                .isEqualTo(outline(draw(seed).resolve(new Random(1))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClaimHasExactlyOneStandingAndNoRejectedValueHolds(long seed) {
        Disagreement drawn = draw(seed);
        for (Resolution resolution : drawn.resolve().values()) {
            if (resolution.verdict().isEmpty()) {
                continue;
            }
            Verdict verdict = resolution.verdict().get();
            List<String> supported = verdict.candidates().stream()
                    .flatMap(candidate -> candidate.support().stream())
                    .map(Claim::hash)
                    .toList();
            Set<String> stated = drawn.claims().stream()
                    .filter(claim -> claim.subject().equals(verdict.subject())
                            && claim.property().equals(verdict.property()))
                    .map(Claim::hash)
                    .collect(Collectors.toSet());
            assertThat(supported).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(stated);
            Set<String> rejected = values(verdict, Standing.REJECTED);
            assertThat(canonical(resolution.holds())).noneMatch(rejected::contains);
            assertThat(verdict.candidates())
                    .allSatisfy(c -> assertThat(c.reason()).isNotBlank());
            if (verdict.standing() == Standing.ACCEPTED) {
                assertThat(values(verdict, Standing.OPEN)).isEmpty();
                assertThat(canonical(resolution.holds())).containsAll(values(verdict, Standing.ACCEPTED));
            }
        }
    }

    /** One more source that states the accepted value leaves it accepted. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreeingSourceNeverWeakensTheAcceptedValue(long seed) {
        Resolution before = draw(seed).resolve().get("x amount");
        if (before == null || before.holds().size() != 1) {
            return;
        }
        Value.Amount held = (Value.Amount) before.holds().getFirst();
        String again = "about: x, amount: " + (held.bound().words() + " " + held.currency() + " ").stripLeading()
                + held.number().written();
        Resolution after = draw(seed).source("more", again).resolve("x amount");
        assertThat(canonical(after.holds())).isEqualTo(canonical(before.holds()));
    }

    private static Disagreement draw(long seed) {
        Random random = new Random(seed);
        Disagreement drawn =
                new Disagreement().source("first", "about: x, imposedBy: ap", "about: chair, officerOf: ap");
        int sources = 1 + random.nextInt(5);
        for (int i = 0; i < sources; i++) {
            List<String> facts = new ArrayList<>();
            Set<String> written = new HashSet<>();
            int count = 1 + random.nextInt(3);
            for (int k = 0; k < count; k++) {
                String fact = "about: x, " + pick(random, SPEAKERS)
                        + "amount: " + pick(random, AMOUNTS)
                        + ", status: " + pick(random, STATUSES)
                        + ", type: " + pick(random, TYPES)
                        + ", date: " + pick(random, DATES);
                if (written.add(fact)) {
                    facts.add(fact);
                }
            }
            String date = random.nextBoolean() ? "2024-0" + (1 + random.nextInt(9)) : "";
            drawn.dated("s" + i, date, facts.toArray(String[]::new));
        }
        return drawn;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What holds and why, without the places of the claims. */
    private static List<String> outline(Map<String, Resolution> resolved) {
        List<String> lines = new ArrayList<>();
        resolved.forEach((name, resolution) -> {
            lines.add(name + " " + canonical(resolution.holds()));
            resolution
                    .verdict()
                    .ifPresent(verdict -> verdict.candidates()
                            .forEach(c -> lines.add(
                                    name + " " + c.value().canonical() + " " + c.standing() + " " + c.reason())));
        });
        return lines;
    }

    private static Set<String> values(Verdict verdict, Standing standing) {
        return verdict.candidates().stream()
                .filter(candidate -> candidate.standing() == standing)
                .map(candidate -> candidate.value().canonical())
                .collect(Collectors.toSet());
    }

    private static List<String> canonical(List<Value> values) {
        return values.stream().map(Value::canonical).toList();
    }
}
