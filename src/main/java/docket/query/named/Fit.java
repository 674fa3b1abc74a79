package docket.query.named;

import docket.claims.Enf;
import docket.query.OwnQuery;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * What an IRI parameter can be: {@code Agent}, a thing of this class or of one below it; {@code below Measure}, this class
 * or one below it; {@code in OutcomeScheme}, a concept of this scheme.
 *
 * @param term local name in the ontology
 */
public record Fit(Kind kind, String term) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(?<word>below|in) )?(?<term>[A-Za-z0-9]+)");

    /** What the term is of that which fits. */
    public enum Kind {
        THING("fit-thing"),
        CLASS("fit-class"),
        CONCEPT("fit-concept");

        private final OwnQuery query;

        Kind(String query) {
            this.query = OwnQuery.of(Fit.class, query);
        }
    }

    /** As a header writes it; empty where it is written otherwise. */
    static Optional<Fit> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        String word = written.group("word");
        Kind kind = word == null ? Kind.THING : word.equals("below") ? Kind.CLASS : Kind.CONCEPT;
        return Optional.of(new Fit(kind, written.group("term")));
    }

    Node expected() {
        return Enf.term(term);
    }

    /** Asks for all that fits {@code ?expected}. */
    OwnQuery query() {
        return kind.query;
    }

    /** Whether it stands in the vocabulary, which is small and closed, and not in the register. */
    public boolean isTerm() {
        return kind != Kind.THING;
    }

    /** In words, for a message: "it takes …". */
    String takes() {
        return switch (kind) {
            case THING -> "the key or absolute IRI of a thing of class " + term;
            case CLASS -> "the class " + term + " or one below it";
            case CONCEPT -> "a concept of " + term;
        };
    }
}
