package docket.server.view;

import docket.claims.Bound;
import docket.claims.Iris;
import docket.query.Prefixes;
import docket.query.explain.CellNote;
import docket.query.explain.Citations;
import docket.query.explain.Explanation.Account;
import docket.query.explain.Mention;
import docket.server.html.Cell;
import docket.server.live.Lease;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Shows terms: a thing by its label, leading to its document; a term of ours, leading to the ontology. */
public final class Cells {
    /** Columns that hold properties. */
    private static final Set<String> PROPERTIES = Set.of("property", "relation");

    private static final Set<String> VALUES = Set.of("value", "holds");

    private final Iris iris;
    private final Labels labels;
    private final Prefixes prefixes;
    private final Supplier<SourceCodes> codes;

    public Cells(Lease lease) {
        this.iris = lease.iris();
        this.labels = new Labels(lease);
        this.prefixes = new Prefixes(iris);
        this.codes = () -> SourceCodes.of(lease);
    }

    /** @param term null for an unbound one */
    public Cell of(@Nullable Node term) {
        if (term == null) {
            return Cell.EMPTY;
        }
        if (term.isURI()) {
            String name = prefixes.shorten(term.getURI());
            return Cell.link(labels.of(term).orElse(name), href(term.getURI()), name);
        }
        if (term.isLiteral()) {
            String text = term.getLiteralLexicalForm();
            return isNumber(term) ? Cell.number(grouped(text)) : Cell.text(text);
        }
        return Cell.text(term.toString());
    }

    /** In a column of a table: a value stands for the row's {@code property}; any other column says itself what it holds. */
    public Cell of(Binding row, String column) {
        Node term = row.get(column);
        if (term != null && PROPERTIES.contains(column)) {
            return property(term);
        }
        Node property = VALUES.contains(column) ? row.get("property") : null;
        return of(term, property != null && property.isURI() ? property.getLocalName() : column);
    }

    /** As a property: one without a label by its own name, {@code type} for rdf:type. */
    public Cell property(Node property) {
        Cell cell = of(property);
        return cell.text().equals(cell.name()) ? Cell.link(PlainWords.of(cell.name()), cell.href(), cell.name()) : cell;
    }

    /**
     * In a reader's words.
     *
     * @param property local name of what it is the value of
     */
    public Cell of(@Nullable Node term, String property) {
        if (term == null || !term.isLiteral()) {
            return of(term);
        }
        String literal = term.getLiteralLexicalForm();
        return property.equals("reason")
                ? prose(literal)
                : PlainValues.of(property, literal)
                        .map(words -> new Cell(words, "", "", isNumber(term), "", List.of()))
                        .orElseGet(() -> of(term));
    }

    /** A reason, its keys and names as links with their labels. */
    public Cell prose(String text) {
        return new Prose(this, labels, iris, codes).of(text);
    }

    /** With what a reader has to know beside it. */
    public Cell noted(Cell cell, Optional<CellNote> note) {
        return switch (note.orElse(null)) {
            case CellNote.Open(Mention thing, Account account) -> {
                String verdict = href(verdict(thing, account));
                yield cell.equals(Cell.EMPTY)
                        ? Cell.open("sources leave open: " + between(account), verdict)
                        : cell.noted("open: " + between(account), verdict, "");
            }
            case CellNote.Assumed assumed -> cell.noted("assumed", "", CellNote.Assumed.WHY);
            case CellNote.Idle(Mention status) -> cell.noted(status.text(), "", CellNote.Idle.WHY);
            case CellNote.Bounded(Bound bound) -> cell.bounded(bound.words());
            case null -> cell;
        };
    }

    private String verdict(Mention thing, Account account) {
        return iris.key(thing.value())
                .map(key -> iris.verdict(key, account.property()))
                .orElse(thing.value());
    }

    private static String between(Account account) {
        return account.between().stream()
                .map(candidate -> candidate.value().text())
                .collect(Collectors.joining(" or "));
    }

    /** A source as reasons call it: {@code 001}. */
    public Cell code(@Nullable Node source) {
        Cell cell = of(source);
        return source == null || !source.isURI()
                ? cell
                : Cell.link(
                        Citations.brief(
                                source.getURI().substring(source.getURI().lastIndexOf('/') + 1)),
                        cell.href(),
                        cell.text());
    }

    /** Where a reader learns more; empty for what is no web address. */
    public String href(String iri) {
        Optional<String> key = iris.key(iri);
        if (key.isPresent()) {
            return document(key.get());
        }
        if (iri.startsWith(Iris.ENF)) {
            return "/ontology#" + iri.substring(Iris.ENF.length());
        }
        return iri.startsWith("https://") || iri.startsWith("http://") ? iri : "";
    }

    /** The path of a thing's document, percent-encoded; a candidate's is its verdict's. */
    public static String document(String key) {
        int hash = key.indexOf('#');
        String path = "/doc/" + (hash < 0 ? key : key.substring(0, hash));
        return encoded(path) + (hash < 0 ? "" : "#" + key.substring(hash + 1));
    }

    public static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    /** With its thousands apart: {@code 30,500,000} for {@code 30500000.0}; what is no plain number stays as it is. */
    public static String grouped(String number) {
        return number.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
                ? new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(number))
                : number;
    }

    private static boolean isNumber(Node literal) {
        return literal.getLiteralDatatype() instanceof XSDDatatype type
                && (type.equals(XSDDatatype.XSDinteger)
                        || type.equals(XSDDatatype.XSDdecimal)
                        || type.equals(XSDDatatype.XSDdouble));
    }
}
