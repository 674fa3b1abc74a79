package docket.resolve;

import docket.claims.Property;
import docket.claims.Value;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the view for one property of one subject.
 *
 * @param holds none while the sources disagree openly
 * @param verdict present where more than one value or reading was stated
 */
public record Resolution(String subject, Property property, List<Value> holds, Optional<Verdict> verdict) {
    public Resolution {
        holds = List.copyOf(holds);
    }

    /** Whether this value alone holds and no source contradicts it. */
    boolean isUndisputed(Value value) {
        return holds.size() == 1
                && holds.getFirst().canonical().equals(value.canonical())
                && verdict.stream()
                        .flatMap(of -> of.candidates().stream())
                        .map(Candidate::standing)
                        .noneMatch(standing -> standing == Standing.REJECTED || standing == Standing.OPEN);
    }
}
