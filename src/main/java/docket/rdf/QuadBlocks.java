package docket.rdf;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.datatypes.xsd.impl.RDFLangString;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Turtle and TriG for people: a block a subject, its class beside it, then a line a value, so that two texts can be compared
 * line by line.
 *
 * <pre>
 * id:nl-ap a enf:Regulator ;
 *     rdfs:label "Autoriteit Persoonsgegevens" ;
 *     skos:altLabel "AP" ,
 *         "Dutch DPA" ;
 *     enf:country "NL" .
 * </pre>
 */
public final class QuadBlocks {
    private static final String STEP = "    ";

    private static final Set<RDFDatatype> UNWRITTEN = Set.of(
            XSDDatatype.XSDstring,
            XSDDatatype.XSDinteger,
            XSDDatatype.XSDdecimal,
            XSDDatatype.XSDdouble,
            XSDDatatype.XSDboolean,
            RDFLangString.rdfLangString);

    private final AWriter out;
    private final NodeFormatter terms;
    private @Nullable Quad last;

    private QuadBlocks(AWriter out, Map<String, String> prefixes) {
        this.out = out;
        this.terms = new NodeFormatterTTL(null, PrefixMapFactory.create(prefixes));
    }

    /**
     * Writes them below a line for each prefix; flushes.
     *
     * @param sorted in {@link QuadOrder}, so that what belongs together comes together
     */
    public static void write(Iterable<Quad> sorted, Map<String, String> prefixes, OutputStream bytes) {
        AWriter out = IO.wrapUTF8(bytes);
        // @prefix instead of PREFIX, which older parsers don't know
        prefixes.forEach((name, iri) -> out.print("@prefix " + name + ": <" + iri + "> .\n"));
        QuadBlocks blocks = new QuadBlocks(out, prefixes);
        sorted.forEach(blocks::add);
        blocks.finish();
        out.flush();
    }

    /** Those of the prefixes that a name is written with, for a text in which the others would only be in the way. */
    public static Map<String, String> used(Iterable<Quad> quads, Map<String, String> prefixes) {
        PrefixMap all = PrefixMapFactory.create(prefixes);
        Map<String, String> used = new TreeMap<>();
        for (Quad quad : quads) {
            Stream.of(quad.getSubject(), quad.getPredicate(), quad.getObject())
                    .filter(node -> !node.equals(RDF.Nodes.type))
                    .flatMap(node -> name(node).stream())
                    .map(all::abbrev)
                    .filter(Objects::nonNull)
                    .map(Pair::getLeft)
                    .forEach(prefix -> used.put(prefix, all.get(prefix)));
        }
        return used;
    }

    /** What of a term may be abbreviated; a literal whose datatype Turtle leaves out has nothing. */
    private static Optional<String> name(Node node) {
        if (node.isLiteral()) {
            return UNWRITTEN.contains(node.getLiteralDatatype())
                    ? Optional.empty()
                    : Optional.of(node.getLiteralDatatypeURI());
        }
        return node.isURI() ? Optional.of(node.getURI()) : Optional.empty();
    }

    private void add(Quad quad) {
        Quad before = last;
        if (before == null || !graph(before).equals(graph(quad))) {
            finish();
            if (!quad.isDefaultGraph()) {
                out.print("\n");
                terms.format(out, quad.getGraph());
                out.print(" {");
            }
            subject(quad);
        } else if (!before.getSubject().equals(quad.getSubject())) {
            out.print(" .\n");
            subject(quad);
        } else if (!before.getPredicate().equals(quad.getPredicate())) {
            out.print(" ;\n" + indent(quad) + STEP);
            predicate(quad);
        } else {
            out.print(" ,\n" + indent(quad) + STEP + STEP);
        }
        terms.format(out, quad.getObject());
        last = quad;
    }

    private void subject(Quad quad) {
        out.print("\n" + indent(quad));
        terms.format(out, quad.getSubject());
        out.print(isType(quad) ? " " : "\n" + indent(quad) + STEP);
        predicate(quad);
    }

    private void predicate(Quad quad) {
        if (isType(quad)) {
            out.print("a");
        } else {
            terms.format(out, quad.getPredicate());
        }
        out.print(" ");
    }

    private void finish() {
        if (last != null) {
            out.print(last.isDefaultGraph() ? " .\n" : " .\n}\n");
        }
    }

    private static boolean isType(Quad quad) {
        return quad.getPredicate().equals(RDF.Nodes.type);
    }

    private static String indent(Quad quad) {
        return quad.isDefaultGraph() ? "" : STEP;
    }

    private static Node graph(Quad quad) {
        return quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
    }
}
