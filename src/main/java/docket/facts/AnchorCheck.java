package docket.facts;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.Place;
import docket.claims.Source;
import docket.problem.Location;
import docket.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds every anchor against its article's text, and the anchors together against what may be quoted. */
public final class AnchorCheck implements FactSink {
    /** How much of an article its anchors may cover together. */
    private static final double MOST_COVERED = 0.20;

    private final Path folder;
    private final Problems problems;
    private final List<AnchorReport> reports = new ArrayList<>();
    private final Map<Place.Passage, AnchorReport.Finding> found = new LinkedHashMap<>();
    private @Nullable Source source;
    private @Nullable Article article;
    private boolean unread;

    private AnchorCheck(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @param folder of the texts, {@code <source id>.txt}; no text of them is ever told */
    public static List<AnchorReport> run(FactsFiles files, Ontology ontology, Path folder, Problems problems) {
        AnchorCheck check = new AnchorCheck(folder, problems);
        FactsReader.read(files, ontology, check, new Problems());
        check.finish();
        check.tellIfNoneIsThere();
        return check.reports;
    }

    @Override
    public void source(Source next) {
        finish();
        source = next;
        Path file = folder.resolve(next.id() + ".txt");
        if (Files.isRegularFile(file)) {
            article = Article.read(file, problems).orElse(null);
        } else {
            problems.warning(next.location(), "no text " + file + ", so its anchors are not checked", "");
        }
    }

    @Override
    public void claim(Claim claim) {
        if (article != null && source != null && claim.place() instanceof Place.Passage passage) {
            Article text = article;
            Source of = source;
            found.computeIfAbsent(passage, p -> find(claim, p, text, of));
        }
        unread |= article == null && claim.place() instanceof Place.Passage;
    }

    /** Anchors and not one text: another folder is meant, and nothing was checked. */
    private void tellIfNoneIsThere() {
        if (reports.isEmpty() && unread) {
            problems.error(
                    Location.of(folder.toString()),
                    "none of the sources' texts is in this folder",
                    "a text is called <source id>.txt; name their folder with --articles");
        }
    }

    private AnchorReport.Finding find(Claim claim, Place.Passage passage, Article text, Source of) {
        if (text.quote(passage.paragraph(), passage.anchor())) {
            boolean same = of.sha256() == null || of.sha256().equals(text.sha256());
            AnchorStatus status = same ? AnchorStatus.OK : AnchorStatus.CHANGED;
            return new AnchorReport.Finding(passage, status, passage.paragraph());
        }
        List<Integer> elsewhere = text.find(passage.anchor());
        if (elsewhere.isEmpty()) {
            problems.error(
                    claim.location(),
                    "the anchor \"" + passage.anchor() + "\" is nowhere in the article",
                    "an anchor is verbatim, to the quotation mark");
            return new AnchorReport.Finding(passage, AnchorStatus.MISSING, 0);
        }
        boolean one = elsewhere.size() == 1;
        problems.warning(
                claim.location(),
                "the anchor \"" + passage.anchor() + "\" is not in paragraph " + passage.paragraph(),
                one
                        ? "it stands in paragraph " + elsewhere.getFirst() + "; --accept writes that"
                        : "it stands in paragraphs " + elsewhere + ": write the one that states the value");
        if (one) {
            text.quote(elsewhere.getFirst(), passage.anchor());
        }
        return new AnchorReport.Finding(
                passage, one ? AnchorStatus.MOVED : AnchorStatus.AMBIGUOUS, one ? elsewhere.getFirst() : 0);
    }

    private void finish() {
        if (source != null && article != null) {
            AnchorReport report =
                    new AnchorReport(source, article.sha256(), List.copyOf(found.values()), article.coverage());
            reports.add(report);
            tell(report);
        }
        source = null;
        article = null;
        found.clear();
    }

    private void tell(AnchorReport report) {
        Source of = report.source();
        if (of.sha256() != null && !of.sha256().equals(report.sha256())) {
            problems.warning(
                    of.location(),
                    "the article's text is not the one that was curated (sha256 differs)",
                    "read it again; --accept writes the new sha256");
        }
        if (report.coverage() > MOST_COVERED) {
            problems.error(
                    of.location(),
                    String.format(
                            Locale.ROOT,
                            "its anchors cover %.1f %% of the text; 20 %% is the most",
                            report.coverage() * 100),
                    "shorter anchors, or the same anchor for several facts");
        }
    }
}
