package docket.resolve;

import docket.claims.Bound;
import docket.claims.Claim;
import docket.claims.Value;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule 7: of what is left, who says it, then how many, then how finely, then how late; each step keeps the best. */
final class Ranks {
    /** Who says it, the best first. */
    private enum Speaker {
        AUTHORITY("the authority whose act it is"),
        ITSELF("the agent itself"),
        SOURCE("a source in its own voice"),
        OTHER("somebody else");

        final String words;

        Speaker(String words) {
            this.words = words;
        }
    }

    static final List<Rule> STEPS = List.of(Rule.SPEAKER, Rule.SOURCES, Rule.FINER, Rule.LATER);

    private static final long MOST_DIGITS = 1000;
    private static final Set<String> OWN_ACT = Set.of("imposedBy", "heardBy", "heldBy");

    private final Readings readings;
    private final Background background;
    private final String subject;

    Ranks(Readings readings, Background background, String subject) {
        this.readings = readings;
        this.background = background;
        this.subject = subject;
    }

    /** Those of the readings left that a step finds best; all where it can't tell. */
    List<Reading> best(Rule step, List<Reading> left) {
        if (step == Rule.LATER
                && !left.stream().allMatch(reading -> latest(reading).isPresent())) {
            return left;
        }
        long most =
                left.stream().mapToLong(reading -> figure(step, reading)).max().orElseThrow();
        return left.stream().filter(reading -> figure(step, reading) == most).toList();
    }

    /** Why a reading fell behind one of the best. */
    String reason(Rule step, Reading lost, Reading best) {
        return Wording.stated(lost) + " " + finding(step, lost) + ", " + Wording.of(best.value()) + " "
                + finding(step, best);
    }

    /** By which more is better. */
    private long figure(Rule step, Reading reading) {
        return switch (step) {
            case SPEAKER -> -speaker(reading).ordinal();
            case SOURCES -> readings.sources(reading).size();
            case FINER -> precision(reading.value());
            case LATER -> latest(reading).orElseThrow().toEpochDay();
            default -> throw new IllegalArgumentException("no step of ranking: " + step);
        };
    }

    private String finding(Rule step, Reading reading) {
        return switch (step) {
            case SPEAKER -> "is said by " + speaker(reading).words;
            case SOURCES -> {
                int sources = readings.sources(reading).size();
                yield "has " + sources + (sources == 1 ? " source" : " sources");
            }
            case FINER -> fineness(reading.value());
            case LATER -> "was last stated on " + latest(reading).orElseThrow();
            default -> throw new IllegalArgumentException("no step of ranking: " + step);
        };
    }

    private Speaker speaker(Reading finest) {
        return readings.side(finest).stream()
                .flatMap(reading -> reading.claims().stream())
                .map(this::speaker)
                .min(Comparator.naturalOrder())
                .orElse(Speaker.OTHER);
    }

    private Speaker speaker(Claim claim) {
        if (claim.saidBy() == null) {
            return Speaker.SOURCE;
        }
        Set<String> voices = background.voices(claim.saidBy());
        if (voices.stream().anyMatch(background.authorities(subject)::contains)) {
            return Speaker.AUTHORITY;
        }
        return voices.contains(subject) || isAbout(claim, voices) ? Speaker.ITSELF : Speaker.OTHER;
    }

    /** "We imposed it": an agent that names itself as the one who acted speaks about itself. */
    private static boolean isAbout(Claim claim, Set<String> voices) {
        return OWN_ACT.contains(claim.property().name())
                && voices.contains(claim.value().canonical());
    }

    private static String fineness(Value value) {
        long digits = digits(value);
        String given = " with " + digits + (digits == 1 ? " significant digit" : " significant digits");
        return switch (value) {
            case Value.Amount amount -> fineness(amount.bound()) + given;
            case Value.Quantity quantity -> fineness(quantity.bound()) + given;
            case Value.PartialDate date ->
                "is given to the "
                        + (digits == "2024".length() ? "year" : digits == "2024-09".length() ? "month" : "day");
            case Value.Region region -> digits > "NL".length() ? "names a region" : "names a country";
            default -> "is given" + given;
        };
    }

    private static String fineness(Bound bound) {
        return switch (bound) {
            case EXACT -> "is a figure";
            case ABOUT -> "is an approximate figure";
            case OVER, AT_LEAST, UNDER, AT_MOST -> "is a mere bound";
        };
    }

    /** A figure is finer than an approximate one, that than a bound; then the digits count. */
    private static long precision(Value value) {
        return switch (value) {
            case Value.Amount amount -> precision(amount.bound()) + digits(value);
            case Value.Quantity quantity -> precision(quantity.bound()) + digits(value);
            default -> digits(value);
        };
    }

    private static long precision(Bound bound) {
        return switch (bound) {
            case EXACT -> 2 * MOST_DIGITS;
            case ABOUT -> MOST_DIGITS;
            case OVER, AT_LEAST, UNDER, AT_MOST -> 0;
        };
    }

    /** Terms that are no reading of each other are not finer or coarser, however deep they stand in their hierarchies. */
    private static long digits(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount.number().significantDigits();
            case Value.Quantity quantity -> quantity.number().significantDigits();
            case Value.PartialDate date -> date.text().length();
            case Value.Region region -> region.code().length();
            case Value.Term t -> 0;
            case Value.Reference r -> 0;
            case Value.Text t -> 0;
            case Value.Number n -> n.value().stripTrailingZeros().precision();
            case Value.Flag f -> 0;
            case Value.Link l -> 0;
        };
    }

    private Optional<LocalDate> latest(Reading finest) {
        return readings.side(finest).stream()
                .flatMap(reading -> reading.claims().stream())
                .flatMap(claim -> background.published(claim.source()).stream())
                .max(Comparator.naturalOrder());
    }
}
