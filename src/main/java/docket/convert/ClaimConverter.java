package docket.convert;

import docket.claims.Claim;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.claims.Place;
import docket.claims.Value;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/** A claim as its source's plain triple, and as an {@code enf:Claim} that says where it stands. */
public final class ClaimConverter {
    private final Terms terms;
    private final StreamRDF out;
    private final GraphSink claims;

    public ClaimConverter(Iris iris, StreamRDF out) {
        this.terms = new Terms(iris);
        this.out = out;
        this.claims = GraphSink.claims(out);
    }

    public void convert(Claim claim) {
        Node subject = terms.thing(claim.subject());
        Node predicate = NodeFactory.createURI(claim.property().iri());
        Node object = terms.node(claim.value());
        GraphSink source = GraphSink.named(Iris.sourceGraph(claim.source()), out);
        source.add(subject, predicate, object);
        terms.describe(claim.value(), source);

        Node node = terms.claim(claim.hash());
        claims.type(node, Enf.Claim);
        claims.add(node, RDF.subject.asNode(), subject);
        claims.add(node, RDF.predicate.asNode(), predicate);
        claims.add(node, RDF.object.asNode(), object);
        claims.add(node, Enf.source, terms.source(claim.source()));
        terms.describe(claim.value(), claims);
        place(node, claim.place());
        circumstances(node, claim);
    }

    private void place(Node node, Place place) {
        switch (place) {
            case Place.Passage passage -> {
                claims.typed(node, Enf.paragraph, Integer.toString(passage.paragraph()), XSDDatatype.XSDinteger);
                claims.text(node, Enf.anchor, passage.anchor());
            }
            case Place.Row row -> claims.typed(node, Enf.row, Integer.toString(row.number()), XSDDatatype.XSDinteger);
        }
    }

    private void circumstances(Node node, Claim claim) {
        if (claim.saidBy() != null) {
            claims.add(node, Enf.saidBy, terms.thing(claim.saidBy()));
        }
        if (claim.via() != null) {
            claims.add(node, Enf.via, terms.thing(claim.via()));
        }
        if (claim.inferred()) {
            claims.typed(node, Enf.inferred, "true", XSDDatatype.XSDboolean);
        }
        if (claim.conversionOf() != null) {
            claims.add(node, Enf.conversionOf, terms.claim(claim.conversionOf()));
        }
        switch (claim.value()) {
            case Value.Amount amount ->
                claims.text(node, Enf.asWritten, amount.number().written());
            case Value.Quantity quantity ->
                claims.text(node, Enf.asWritten, quantity.number().written());
            default -> {}
        }
    }
}
