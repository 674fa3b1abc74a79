package docket.convert;

import docket.claims.Enf;
import docket.claims.Iris;
import docket.claims.Source;
import docket.claims.Thing;
import docket.claims.Value;
import docket.resolve.Resolution;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;

/** The default graph: the register, the sources' descriptions and what holds. */
public final class ViewConverter {
    private final Terms terms;
    private final GraphSink view;

    public ViewConverter(Iris iris, StreamRDF out) {
        this.terms = new Terms(iris);
        this.view = GraphSink.view(out);
    }

    public void convert(Thing thing) {
        Node node = terms.thing(thing.key());
        view.text(node, RDFS.label.asNode(), thing.label());
        if (thing.type() != null) {
            view.type(node, Enf.term(thing.type()));
        }
        thing.altLabels().forEach(label -> view.text(node, SKOS.altLabel.asNode(), label));
        thing.exactMatches().forEach(iri -> view.add(node, SKOS.exactMatch.asNode(), NodeFactory.createURI(iri)));
        thing.statements().forEach(statement -> state(node, statement.property().iri(), statement.value()));
    }

    public void convert(Source source) {
        Node node = terms.source(source.id());
        view.type(node, Enf.term(source.type()));
        view.text(node, RDFS.label.asNode(), source.label());
        text(node, DCTerms.language.asNode(), source.language());
        text(node, Enf.sha256, source.sha256());
        date(node, DCTerms.issued.asNode(), source.published());
        date(node, Enf.curated, source.curated());
        if (source.url() != null) {
            view.add(node, SchemaDO.url.asNode(), NodeFactory.createURI(source.url()));
        }
        if (source.publisher() != null) {
            view.add(node, DCTerms.publisher.asNode(), terms.thing(source.publisher()));
        }
        source.cites().forEach(iri -> view.add(node, DCTerms.references.asNode(), NodeFactory.createURI(iri)));
    }

    public void convert(Resolution resolution) {
        Node subject = terms.thing(resolution.subject());
        resolution.holds().forEach(value -> state(subject, resolution.property().iri(), value));
    }

    private void state(Node subject, String property, Value value) {
        view.add(subject, NodeFactory.createURI(property), terms.node(value));
        terms.describe(value, view);
    }

    private void text(Node node, Node property, @Nullable String text) {
        if (text != null) {
            view.text(node, property, text);
        }
    }

    private void date(Node node, Node property, Value.@Nullable PartialDate date) {
        if (date != null) {
            view.add(node, property, Terms.date(date));
        }
    }
}
