package docket.facts;

import docket.claims.Place;
import docket.claims.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One source's anchors, each passage counted once however many facts show it.
 *
 * @param sha256 of the text that is there
 * @param coverage part of the text that the anchors cover together, 0 to 1
 */
public record AnchorReport(Source source, String sha256, List<Finding> findings, double coverage) {

    /** @param paragraph where the anchor stands now; 0 where that can't be said */
    public record Finding(Place.Passage passage, AnchorStatus status, int paragraph) {}

    public AnchorReport {
        findings = List.copyOf(findings);
    }

    /** Whether anything but {@link AnchorStatus#OK} was found. */
    public boolean differs() {
        return findings.stream().anyMatch(finding -> finding.status() != AnchorStatus.OK);
    }

    /** A line for each anchor that is not in order: status, source, paragraph, anchor, new paragraph; tabs between. */
    public List<String> lines() {
        return findings.stream()
                .filter(finding -> finding.status() != AnchorStatus.OK)
                .map(finding -> String.join(
                        "\t",
                        finding.status().term(),
                        source.id(),
                        Integer.toString(finding.passage().paragraph()),
                        finding.passage().anchor(),
                        finding.paragraph() == 0 ? "" : Integer.toString(finding.paragraph())))
                .toList();
    }

    /** {@code 001_f9ae69f396769cde  ok 94  moved 1  coverage 19.4 %}. */
    public String summary() {
        Map<AnchorStatus, Integer> counts = new EnumMap<>(AnchorStatus.class);
        findings.forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
        StringBuilder line = new StringBuilder(source.id());
        counts.forEach((status, count) ->
                line.append("  ").append(status.term()).append(' ').append(count));
        return line + String.format(Locale.ROOT, "  coverage %.1f %%", coverage * 100);
    }
}
