package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Place;
import docket.claims.Source;
import docket.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Holds every anchor against its article's text, and the anchors together against what may be quoted. */
public final class AnchorCheck implements FactSink {
    /** How much of an article its anchors may cover together. */
    private static final double MOST_COVERED = 0.20;

    /** What became of an anchor. */
    public enum Status {
        OK,
        /** It stands in another paragraph. */
        MOVED,
        /** It stands where it should, but the text is not the one that was curated. */
        CHANGED,
        MISSING
    }

    /**
     * One source's anchors, each passage counted once however many facts show it.
     *
     * @param coverage part of the text that they cover, 0 to 1
     */
    public record Summary(String source, Map<Status, Integer> counts, double coverage) {
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(source);
            counts.forEach((status, count) -> line.append("  ")
                    .append(status.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(count));
            return line + String.format(Locale.ROOT, "  coverage %.1f %%", coverage * 100);
        }
    }

    private final Path folder;
    private final Problems problems;
    private final List<Summary> summaries = new ArrayList<>();
    private @Nullable Source source;
    private @Nullable Article article;
    private final Map<Place.Passage, Status> found = new HashMap<>();

    private AnchorCheck(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @param folder of the texts, {@code <source id>.txt}; no text of them is ever told */
    public static List<Summary> run(FactsFiles files, Ontology ontology, Path folder, Problems problems) {
        AnchorCheck check = new AnchorCheck(folder, problems);
        FactsReader.read(files, ontology, check, new Problems());
        check.finish();
        return check.summaries;
    }

    @Override
    public void source(Source next) {
        finish();
        source = next;
        Path file = folder.resolve(next.id() + ".txt");
        if (Files.isRegularFile(file)) {
            article = Article.read(file);
        } else {
            problems.warning(next.location(), "no text " + file + ", so its anchors are not checked", "");
        }
    }

    @Override
    public void claim(Claim claim) {
        if (article != null && source != null && claim.place() instanceof Place.Passage passage) {
            Article text = article;
            Source of = source;
            found.computeIfAbsent(passage, p -> status(claim, p, text, of));
        }
    }

    private Status status(Claim claim, Place.Passage passage, Article text, Source of) {
        if (text.quote(passage.paragraph(), passage.anchor())) {
            return of.sha256() == null || of.sha256().equals(text.sha256()) ? Status.OK : Status.CHANGED;
        }
        OptionalInt elsewhere = text.find(passage.anchor());
        if (elsewhere.isPresent()) {
            text.quote(elsewhere.getAsInt(), passage.anchor());
            problems.warning(
                    claim.location(),
                    "the anchor \"" + passage.anchor() + "\" is not in paragraph " + passage.paragraph(),
                    "it stands in paragraph " + elsewhere.getAsInt());
            return Status.MOVED;
        }
        problems.error(
                claim.location(),
                "the anchor \"" + passage.anchor() + "\" is nowhere in the article",
                "an anchor is verbatim, to the quotation mark");
        return Status.MISSING;
    }

    private void finish() {
        if (source != null && article != null) {
            double coverage = article.coverage();
            Map<Status, Integer> counts = new EnumMap<>(Status.class);
            found.values().forEach(status -> counts.merge(status, 1, Integer::sum));
            summaries.add(new Summary(source.id(), counts, coverage));
            if (counts.containsKey(Status.CHANGED)) {
                problems.warning(
                        source.location(), "the article's text is not the one that was curated (sha256 differs)", "");
            }
            if (coverage > MOST_COVERED) {
                problems.error(
                        source.location(),
                        String.format(
                                Locale.ROOT,
                                "its anchors cover %.1f %% of the text; 20 %% is the most",
                                coverage * 100),
                        "shorter anchors, or the same anchor for several facts");
            }
        }
        source = null;
        article = null;
        found.clear();
    }
}
