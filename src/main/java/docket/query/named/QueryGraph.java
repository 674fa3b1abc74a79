package docket.query.named;

import docket.claims.Iris;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Describes named queries as {@code sh:SPARQLExecutable} in {@code graph/queries}, by the convention of sparql-examples. The
 * declarations of prefixes are IRIs, for no graph of ours has a blank node.
 */
public final class QueryGraph {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Node GRAPH = iri(Iris.QUERIES_GRAPH);
    private static final Node PREFIXES = iri(Iris.query("prefixes"));
    private static final Node DECLARE = iri(SH + "declare");
    private static final Node KEYWORDS = iri("https://schema.org/keywords");

    private final StreamRDF out;

    private QueryGraph(StreamRDF out) {
        this.out = out;
    }

    /** Pushes the quads of all queries; the stream is neither started nor finished. */
    public static void push(Catalogue catalogue, StreamRDF out) {
        QueryGraph graph = new QueryGraph(out);
        for (NamedQuery query : catalogue.all()) {
            graph.describe(query);
        }
    }

    private void describe(NamedQuery named) {
        Query query = named.parse();
        Node subject = iri(Iris.query(named.name()));
        Form form = Form.of(query);
        add(subject, RDF.type.asNode(), iri(SH + "SPARQLExecutable"));
        add(subject, RDF.type.asNode(), iri(SH + form.type));
        add(subject, iri(SH + form.property), text(named.sparql()));
        add(subject, RDFS.label.asNode(), english(named.summary()));
        if (!named.description().isEmpty()) {
            add(subject, RDFS.comment.asNode(), english(named.description()));
        }
        named.tags().forEach(tag -> add(subject, KEYWORDS, text(tag)));
        add(subject, iri(SH + "prefixes"), PREFIXES);
        query.getPrefixMapping().getNsPrefixMap().forEach(this::declare);
    }

    private void declare(String prefix, String namespace) {
        Node declaration = iri(Iris.query("prefixes") + "#" + prefix);
        add(PREFIXES, DECLARE, declaration);
        add(declaration, RDF.type.asNode(), iri(SH + "PrefixDeclaration"));
        add(declaration, iri(SH + "prefix"), text(prefix));
        add(declaration, iri(SH + "namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
    }

    /** The forms of a named query in SHACL's words; it has none for DESCRIBE, which no named query is. */
    private enum Form {
        SELECT("SPARQLSelectExecutable", "select"),
        ASK("SPARQLAskExecutable", "ask"),
        CONSTRUCT("SPARQLConstructExecutable", "construct");

        final String type;
        final String property;

        Form(String type, String property) {
            this.type = type;
            this.property = property;
        }

        static Form of(Query query) {
            return query.isSelectType() ? SELECT : query.isAskType() ? ASK : CONSTRUCT;
        }
    }

    private void add(Node subject, Node predicate, Node object) {
        out.quad(Quad.create(GRAPH, subject, predicate, object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
