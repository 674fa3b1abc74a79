package docket.resolve;

import docket.claims.Claim;
import docket.claims.Rates;
import docket.claims.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules may know beside the group at hand: who decides on what, in which currency, at which rates, and when. */
final class Background {
    /** @param rate units of {@code to} for one unit of {@code from} */
    record Pair(
            String from,
            String to,
            BigDecimal rate,
            @Nullable LocalDate day) {}

    private final Rates rates;
    private final Map<String, Set<String>> authorities = new HashMap<>();
    private final Map<String, Set<String>> bodies = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Map<String, List<Pair>> pairs = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, LocalDate> published = new HashMap<>();

    Background(Rates rates) {
        this.rates = rates;
    }

    /** Of the rates file. */
    Rates rates() {
        return rates;
    }

    /** An agent that a subject is the act of, that hears it, or whose measure it is against. */
    void authority(String subject, String agent) {
        authorities.computeIfAbsent(subject, s -> new HashSet<>()).add(agent);
    }

    Set<String> authorities(String subject) {
        return authorities.getOrDefault(subject, Set.of());
    }

    /** A person speaks for a body. */
    void officer(String person, String body) {
        bodies.computeIfAbsent(person, p -> new HashSet<>()).add(body);
    }

    /** The agent and every body it speaks for. */
    Set<String> voices(String agent) {
        Set<String> voices = new HashSet<>(bodies.getOrDefault(agent, Set.of()));
        voices.add(agent);
        return voices;
    }

    /** The currency of the authority that acts. */
    void currency(String subject, String code) {
        currencies.put(subject, code);
    }

    Optional<String> currency(String subject) {
        return Optional.ofNullable(currencies.get(subject));
    }

    void day(String subject, Value.PartialDate date) {
        days.put(subject, date.lastDay());
    }

    Optional<LocalDate> day(String subject) {
        return Optional.ofNullable(days.get(subject));
    }

    void published(String source, Value.PartialDate date) {
        published.put(source, date.lastDay());
    }

    Optional<LocalDate> published(String source) {
        return Optional.ofNullable(published.get(source));
    }

    /** A source's own conversion of an amount, as a rate. */
    void pair(Claim original, Claim conversion) {
        if (original.value() instanceof Value.Amount from
                && conversion.value() instanceof Value.Amount to
                && from.number().value().signum() > 0
                && to.number().value().signum() > 0) {
            BigDecimal rate = to.number().value().divide(from.number().value(), MathContext.DECIMAL64);
            pairs.computeIfAbsent(original.subject(), s -> new ArrayList<>())
                    .add(new Pair(
                            from.currency(),
                            to.currency(),
                            rate,
                            day(original.subject())
                                    .or(() -> published(original.source()))
                                    .orElse(null)));
        }
    }

    List<Pair> pairs(String subject) {
        return pairs.getOrDefault(subject, List.of());
    }

    /** Of all subjects. */
    List<Pair> pairs() {
        return pairs.values().stream().flatMap(List::stream).toList();
    }
}
