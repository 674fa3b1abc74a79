package docket.facts;

import docket.claims.Ontology;
import docket.claims.Source;
import docket.claims.Value;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the {@code source} block that opens a source. */
final class SourceReader {
    private static final List<String> KNOWN =
            List.of("id", "type", "label", "language", "sha256", "published", "curated", "url", "publisher", "cites");
    private static final Predicate<String> ID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*").asMatchPredicate();
    private static final Predicate<String> SHA256 =
            Pattern.compile("[0-9a-f]{64}").asMatchPredicate();
    private static final Predicate<String> LANGUAGE =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}").asMatchPredicate();

    private final Ontology ontology;
    private final Keys keys;
    private final Problems problems;
    private final Map<String, Location> ids = new HashMap<>();

    SourceReader(Ontology ontology, Keys keys, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.problems = problems;
    }

    /** @param whole whether it names a source that is new; else nothing may be stated of it */
    record Opening(Source source, boolean whole) {}

    /** What is wrong is told, and what is missing is left empty, so that the facts can still be looked through. */
    Opening read(Tree tree) {
        return Block.of(tree, "a source", KNOWN, problems)
                .map(this::read)
                .orElseGet(() -> new Opening(
                        new Source("", "", "", null, null, null, null, null, null, List.of(), tree.at()), false));
    }

    private Opening read(Block block) {
        Optional<String> id = block.requireScalar("id", "the article's file name without its ending")
                .filter(s -> text(s, ID, "'id' takes letters, digits, '.', '_' and '-'")
                        .isPresent())
                .filter(this::isFirst)
                .map(Tree.Scalar::text);
        Optional<String> type = block.requireScalar("type", "Article or Table")
                .filter(this::isSource)
                .map(Tree.Scalar::text);
        Optional<String> label = block.requireScalar("label", "what the source is, in your own words")
                .map(Tree.Scalar::text);
        Optional<String> language =
                block.scalar("language").flatMap(s -> text(s, LANGUAGE, "'language' takes a language tag such as en"));
        Optional<String> sha256 =
                block.scalar("sha256").flatMap(s -> text(s, SHA256, "'sha256' takes 64 hex digits in lower case"));
        Optional<Value.PartialDate> published = date(block, "published");
        Optional<Value.PartialDate> curated = date(block, "curated");
        Optional<String> url = block.scalar("url").flatMap(s -> iri(s, "url"));
        Optional<String> publisher = block.scalar("publisher").flatMap(s -> keys.mention(s, "publisher", "Agent"));
        List<String> cites = block.scalars("cites").stream()
                .flatMap(s -> iri(s, "cites").stream())
                .toList();
        block.rejectRest();
        Source source = new Source(
                id.orElse(""),
                type.orElse(""),
                label.orElse(""),
                language.orElse(null),
                sha256.orElse(null),
                published.orElse(null),
                curated.orElse(null),
                url.orElse(null),
                publisher.orElse(null),
                cites,
                block.at());
        return new Opening(source, id.isPresent() && type.isPresent());
    }

    private boolean isFirst(Tree.Scalar id) {
        Location before = ids.putIfAbsent(id.text(), id.at());
        if (before != null) {
            problems.error(id.at(), "source '" + id.text() + "' is defined twice", "first at " + before);
        }
        return before == null;
    }

    private boolean isSource(Tree.Scalar type) {
        if (ontology.isSubclass(type.text(), "Source")) {
            return true;
        }
        List<String> known = ontology.subclasses("Source");
        type.reject(
                problems,
                "'type' takes a kind of source",
                Nearest.hint(type.text(), known, "known: " + String.join(", ", known)));
        return false;
    }

    private Optional<Value.PartialDate> date(Block block, String key) {
        Optional<Tree.Scalar> scalar = block.scalar(key);
        Optional<Value.PartialDate> date = scalar.flatMap(s -> Dates.read(s.text()));
        if (scalar.isPresent() && date.isEmpty()) {
            scalar.get()
                    .reject(
                            problems,
                            "'" + key + "' takes " + Dates.EXPECTED,
                            Dates.hint(scalar.get().text()));
        }
        return date;
    }

    private Optional<String> iri(Tree.Scalar scalar, String key) {
        return text(scalar, Links::isIri, "'" + key + "' takes " + Links.EXPECTED);
    }

    private Optional<String> text(Tree.Scalar scalar, Predicate<String> fits, String expected) {
        if (fits.test(scalar.text())) {
            return Optional.of(scalar.text());
        }
        scalar.reject(problems, expected, "");
        return Optional.empty();
    }
}
