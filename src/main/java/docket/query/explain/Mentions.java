package docket.query.explain;

import docket.claims.Bound;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.query.Prefixes;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Puts terms into words by a graph that holds their labels and figures. */
final class Mentions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Graph graph;
    private final Prefixes prefixes;

    Mentions(Graph graph, Iris iris) {
        this.graph = graph;
        this.prefixes = new Prefixes(iris);
    }

    /** A thing, a class, a property. */
    Mention of(Node term) {
        return of(term, false);
    }

    /** A value of this property, whose range says how a number is meant. */
    Mention of(Node term, Node property) {
        return of(term, graph.contains(property, RDFS.range.asNode(), Enf.Share));
    }

    private Mention of(Node term, boolean share) {
        if (term.isLiteral()) {
            String text = isNumber(term) ? number(term, share) : term.getLiteralLexicalForm();
            return new Mention(term.getLiteralLexicalForm(), text, text);
        }
        if (!term.isURI()) {
            return new Mention(term.toString(), term.toString(), term.toString());
        }
        Optional<String> figure = figure(term);
        String name = figure.orElseGet(() -> name(term.getURI()));
        return new Mention(term.getURI(), name, figure.or(() -> label(term)).orElse(name));
    }

    /** The key of a thing, {@code type} for rdf:type, a term's local name, {@code skos:altLabel}. */
    String name(String iri) {
        if (iri.equals(RDF.type.getURI())) {
            return "type";
        }
        return iri.startsWith(Iris.ENF) ? iri.substring(Iris.ENF.length()) : prefixes.shorten(iri);
    }

    Optional<String> label(Node term) {
        return objects(term, RDFS.label.asNode()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    /** Sorted, so that the same graph reads the same. */
    List<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    Optional<Node> object(Node subject, Node predicate) {
        return objects(subject, predicate).stream().findFirst();
    }

    /** Of an amount or a quantity. */
    private Optional<String> figure(Node term) {
        return object(term, Enf.value).filter(Mentions::isNumber).map(value -> {
            String bound = object(term, Enf.bound).map(Mentions::words).orElse("");
            String number = number(value, false);
            return object(term, Enf.currency)
                    .map(currency -> bound + currency.getLiteralLexicalForm() + " " + number)
                    .orElseGet(() -> bound
                            + number
                            + object(term, Enf.unit)
                                    .map(unit -> " " + several(unit))
                                    .orElse(""));
        });
    }

    /** A unit is named in the singular; the plural is another name of it, where it is a regular one. */
    private String several(Node unit) {
        String one = of(unit).text();
        return graph.contains(unit, SKOS.altLabel.asNode(), NodeFactory.createLiteralLang(one + "s", "en"))
                ? one + "s"
                : one;
    }

    private static String words(Node bound) {
        return Bound.of(bound.getLiteralLexicalForm())
                .map(known -> known == Bound.EXACT ? "" : known.words() + " ")
                .orElse("");
    }

    /** A decimal or whole number; no double, which may be none at all. */
    static boolean isNumber(Node term) {
        return term.isLiteral()
                && (XSDDatatype.XSDdecimal.equals(term.getLiteralDatatype())
                        || XSDDatatype.XSDinteger.equals(term.getLiteralDatatype()))
                && term.getLiteralDatatype().isValid(term.getLiteralLexicalForm());
    }

    private static String number(Node literal, boolean share) {
        BigDecimal number = new BigDecimal(literal.getLiteralLexicalForm().strip());
        String pattern = "#,##0.######";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        return share ? format.format(number.multiply(HUNDRED)) + "%" : format.format(number);
    }
}
