package docket.facts;

import docket.claims.Ontology;
import docket.claims.Source;
import docket.claims.Value;
import docket.problem.Nearest;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code source} block that opens a source. */
final class SourceReader {
    private static final List<String> KNOWN = List.of(
            "id", "type", "label", "language", "sha256", "published", "curated", "url", "publisher", "cites");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Ontology ontology;
    private final Keys keys;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    SourceReader(Ontology ontology, Keys keys, Problems problems) {
        this.ontology = ontology;
        this.keys = keys;
        this.problems = problems;
    }

    /** @return empty if the block names no source; what is wrong is told */
    Optional<Source> read(Tree tree) {
        return Block.of(tree, "a source", problems).flatMap(this::read);
    }

    private Optional<Source> read(Block block) {
        Optional<String> id = block.requireScalar("id", "the article's file name without its ending")
                .filter(s -> matches(s, ID, "an id of letters, digits, '.', '_' and '-'"))
                .filter(this::isFirst)
                .map(Tree.Scalar::text);
        Optional<String> type = block.requireScalar("type", "Article or Table").filter(this::isSource).map(Tree.Scalar::text);
        Optional<String> label =
                block.requireScalar("label", "what the source is, in your own words").map(Tree.Scalar::text);
        Optional<String> language = block.scalar("language")
                .filter(s -> matches(s, LANGUAGE, "a language tag such as en"))
                .map(Tree.Scalar::text);
        Optional<String> sha256 = block.scalar("sha256")
                .filter(s -> matches(s, SHA256, "64 hex digits in lower case"))
                .map(Tree.Scalar::text);
        Optional<Value.PartialDate> published = date(block, "published");
        Optional<Value.PartialDate> curated = date(block, "curated");
        Optional<String> url = block.scalar("url").filter(this::isIri).map(Tree.Scalar::text);
        Optional<String> publisher = block.scalar("publisher").map(this::publisher);
        List<String> cites = new ArrayList<>();
        block.scalars("cites").stream().filter(this::isIri).map(Tree.Scalar::text).forEach(cites::add);
        block.rejectRest("a source", KNOWN);
        if (id.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                id.get(),
                type.get(),
                label.orElse(id.get()),
                language.orElse(null),
                sha256.orElse(null),
                published.orElse(null),
                curated.orElse(null),
                url.orElse(null),
                publisher.orElse(null),
                cites,
                block.at()));
    }

    private boolean isFirst(Tree.Scalar id) {
        if (ids.add(id.text())) {
            return true;
        }
        problems.error(id.at(), "source '" + id.text() + "' is defined twice", "a source has one file");
        return false;
    }

    private boolean isSource(Tree.Scalar type) {
        if (ontology.isSubclass(type.text(), "Source")) {
            return true;
        }
        List<String> known = ontology.classes().stream()
                .filter(name -> ontology.isSubclass(name, "Source"))
                .sorted()
                .toList();
        String near = Nearest.hint(type.text(), known);
        problems.error(type.at(), "'" + type.text() + "' is no kind of source", near.isEmpty() ? "known: " + String.join(", ", known) : near);
        return false;
    }

    private String publisher(Tree.Scalar publisher) {
        keys.mention(publisher.text(), "publisher", "Agent", publisher.at());
        return publisher.text();
    }

    private Optional<Value.PartialDate> date(Block block, String key) {
        Optional<Tree.Scalar> scalar = block.scalar(key);
        Optional<Value.PartialDate> date = scalar.flatMap(s -> ValueReader.date(s.text()));
        if (scalar.isPresent() && date.isEmpty()) {
            problems.error(
                    scalar.get().at(),
                    "'" + key + "' takes a date: YYYY, YYYY-MM or YYYY-MM-DD, found " + scalar.get().kind(),
                    "");
        }
        return date;
    }

    private boolean isIri(Tree.Scalar scalar) {
        if (ValueReader.isIri(scalar.text())) {
            return true;
        }
        problems.error(scalar.at(), "expected an absolute IRI, found " + scalar.kind(), "");
        return false;
    }

    private boolean matches(Tree.Scalar scalar, Pattern pattern, String expected) {
        if (pattern.matcher(scalar.text()).matches()) {
            return true;
        }
        problems.error(scalar.at(), "expected " + expected + ", found " + scalar.kind(), "");
        return false;
    }
}
