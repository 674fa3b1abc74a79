package docket.convert;

import docket.claims.Bound;
import docket.claims.Enf;
import docket.claims.Iris;
import docket.claims.Numeral;
import docket.claims.Value;
import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as RDF terms; numbers in the lexical form that the store gives back. */
public record Terms(Iris iris) {

    public Node node(Value value) {
        return switch (value) {
            case Value.Reference reference -> thing(reference.key());
            case Value.Term term -> Enf.term(term.name());
            case Value.Amount amount -> NodeFactory.createURI(iris.amount(amount.canonical()));
            case Value.Quantity quantity -> NodeFactory.createURI(iris.quantity(quantity.canonical()));
            case Value.PartialDate date -> date(date);
            case Value.Region region -> NodeFactory.createLiteralString(region.code());
            case Value.Text text -> NodeFactory.createLiteralString(text.text());
            case Value.Number number ->
                number.whole()
                        ? NodeFactory.createLiteralDT(number.canonical(), XSDDatatype.XSDinteger)
                        : decimal(number.value());
            case Value.Flag flag -> NodeFactory.createLiteralDT(flag.canonical(), XSDDatatype.XSDboolean);
            case Value.Link link -> NodeFactory.createURI(link.iri());
        };
    }

    public Node thing(String key) {
        return NodeFactory.createURI(iris.thing(key));
    }

    public Node source(String id) {
        return NodeFactory.createURI(iris.source(id));
    }

    Node claim(String hash) {
        return NodeFactory.createURI(iris.claim(hash));
    }

    /** xsd:gYear, xsd:gYearMonth or xsd:date, as fine as it is given. */
    static Node date(Value.PartialDate date) {
        XSDDatatype type = switch (date.text().length()) {
            case 4 -> XSDDatatype.XSDgYear;
            case 7 -> XSDDatatype.XSDgYearMonth;
            default -> XSDDatatype.XSDdate;
        };
        return NodeFactory.createLiteralDT(date.text(), type);
    }

    /** {@code 30500000.0}: at least one decimal, no further trailing zeros. */
    static Node decimal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        BigDecimal written = stripped.scale() < 1 ? stripped.setScale(1) : stripped;
        return NodeFactory.createLiteralDT(written.toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** What an amount's or a quantity's node says; nothing for other values. */
    void describe(Value value, GraphSink out) {
        switch (value) {
            case Value.Amount amount -> {
                Node node = node(amount);
                out.type(node, Enf.Amount);
                out.text(node, Enf.currency, amount.currency());
                number(node, amount.bound(), amount.number(), out);
            }
            case Value.Quantity quantity -> {
                Node node = node(quantity);
                out.type(node, Enf.Quantity);
                out.add(node, Enf.unit, Enf.term(quantity.unit()));
                number(node, quantity.bound(), quantity.number(), out);
            }
            case Value.Reference r -> {}
            case Value.Term t -> {}
            case Value.PartialDate d -> {}
            case Value.Region r -> {}
            case Value.Text t -> {}
            case Value.Number n -> {}
            case Value.Flag f -> {}
            case Value.Link l -> {}
        }
    }

    private static void number(Node node, Bound bound, Numeral number, GraphSink out) {
        out.add(node, Enf.value, decimal(number.value()));
        out.text(node, Enf.bound, bound.term());
    }
}
