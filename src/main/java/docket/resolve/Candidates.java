package docket.resolve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each reading its standing, once it is known which finest readings are left. */
record Candidates(Readings readings) {

    /** One finest reading holds. */
    List<Candidate> around(Reading holds) {
        return readings.all().stream()
                .map(reading -> reading.equals(holds)
                        ? candidate(reading, Standing.ACCEPTED, "sources", accepted(holds))
                        : readings.reaches(reading, holds) ? compatible(reading, holds) : rejected(reading, holds))
                .toList();
    }

    /** Several are left, and nothing decides. */
    List<Candidate> open(List<Reading> left) {
        return readings.all().stream()
                .map(reading -> {
                    Set<Reading> meant = readings.finest(reading);
                    return left.stream().anyMatch(meant::contains)
                            ? candidate(reading, Standing.OPEN, "sources", open(reading, left))
                            : rejected(reading, left.getFirst());
                })
                .toList();
    }

    private Candidate compatible(Reading reading, Reading holds) {
        Readings.Arrow first = readings.arrows(reading).stream()
                .filter(arrow -> readings.reaches(arrow.to(), holds))
                .min((a, b) -> Boolean.compare(b.to().equals(holds), a.to().equals(holds)))
                .orElseThrow();
        String reason = Wording.of(reading.value()) + " (" + Wording.sources(reading.claims()) + ") beside "
                + Wording.of(first.to().value()) + " (" + Wording.sources(first.to().claims()) + "): the former "
                + first.why();
        return candidate(reading, Standing.COMPATIBLE, first.rule(), reason);
    }

    private Candidate rejected(Reading reading, Reading holds) {
        String reason = Wording.of(reading.value()) + " (" + Wording.sources(reading.claims()) + ") contradicts "
                + Wording.of(holds.value()) + ", which more sources state ("
                + String.join(", ", readings.sources(holds)) + ")";
        return candidate(reading, Standing.REJECTED, "sources", reason);
    }

    private String accepted(Reading holds) {
        return Wording.of(holds.value()) + " is what these sources state or agree with: "
                + String.join(", ", readings.sources(holds));
    }

    private static String open(Reading reading, List<Reading> left) {
        return Wording.of(reading.value()) + " (" + Wording.sources(reading.claims())
                + ") stands undecided among: "
                + left.stream().map(r -> Wording.of(r.value())).collect(Collectors.joining("; "));
    }

    private static Candidate candidate(Reading reading, Standing standing, String rule, String reason) {
        return new Candidate(reading.value(), standing, rule, reason, reading.claims());
    }
}
