package docket.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Takes quads that every syntax can write, and nothing that nobody sees. */
final class ValidQuads extends StreamRDFBase {
    private static final Pattern IN_AN_IRI = Pattern.compile("[^\\p{Cc}\\p{Z}<>\"{}|^`\\\\]+");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]|\\p{Cs}");
    private long count;

    @Override
    public void quad(Quad quad) {
        count++;
        for (Node term : new Node[] {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
            term(term);
        }
    }

    @Override
    public void triple(Triple triple) {
        quad(new Quad(Quad.defaultGraphNodeGenerated, triple));
    }

    long count() {
        return count;
    }

    private static void term(Node term) {
        if (term.isURI()) {
            String iri = term.getURI();
            assertThat(iri).matches(IN_AN_IRI);
            assertThat(IRIx.create(iri).isReference()).as(iri).isTrue();
        } else {
            assertThat(term.isLiteral()).isTrue();
            assertThat(term.getLiteralLexicalForm()).doesNotContainPattern(HIDDEN);
            assertThat(term.getLiteralDatatype().isValid(term.getLiteralLexicalForm()))
                    .as("%s", term)
                    .isTrue();
        }
    }
}
