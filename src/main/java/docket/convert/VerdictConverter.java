package docket.convert;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.resolve.Candidate;
import docket.resolve.Verdict;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/** A verdict with its candidates, for {@code graph/verdicts}. */
public final class VerdictConverter {
    private final Iris iris;
    private final Terms terms;
    private final GraphSink verdicts;

    public VerdictConverter(Iris iris, StreamRDF out) {
        this.iris = iris;
        this.terms = new Terms(iris);
        this.verdicts = GraphSink.verdicts(out);
    }

    public void convert(Verdict verdict) {
        String property = verdict.property().name();
        Node node = NodeFactory.createURI(iris.verdict(verdict.subject(), property));
        verdicts.type(node, Enf.Verdict);
        verdicts.add(node, RDF.subject.asNode(), terms.thing(verdict.subject()));
        verdicts.add(
                node,
                RDF.predicate.asNode(),
                NodeFactory.createURI(verdict.property().iri()));
        verdicts.text(node, Enf.standing, verdict.standing().term());
        verdict.holds().forEach(value -> {
            verdicts.add(node, Enf.holds, terms.node(value));
            terms.describe(value, verdicts);
        });
        int number = 0;
        for (Candidate candidate : verdict.candidates()) {
            number++;
            Node iri = NodeFactory.createURI(iris.candidate(verdict.subject(), property, number));
            verdicts.add(node, Enf.candidate, iri);
            convert(candidate, iri);
        }
    }

    private void convert(Candidate candidate, Node node) {
        verdicts.type(node, Enf.Candidate);
        verdicts.add(node, RDF.object.asNode(), terms.node(candidate.value()));
        terms.describe(candidate.value(), verdicts);
        verdicts.text(node, Enf.standing, candidate.standing().term());
        verdicts.text(node, Enf.rule, candidate.rule().term());
        verdicts.text(node, Enf.reason, candidate.reason());
        candidate.support().forEach(claim -> verdicts.add(node, Enf.support, terms.claim(claim.hash())));
    }
}
