package docket.query.named;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What a parameter takes, as grlc writes it behind the last underscore of the variable ({@code ?_min_xsd_decimal}). */
public sealed interface ParameterType {

    /** A thing: a key of the register, a term of the ontology, or an absolute IRI. */
    record Iri() implements ParameterType {}

    /** A plain text, xsd:string. */
    record Text() implements ParameterType {}

    /** A text in a language, by its tag. */
    record Language(String tag) implements ParameterType {}

    /** A number as SPARQL writes it: 5 is an integer, 5.0 a decimal, 5e0 a double. */
    record Number() implements ParameterType {}

    /** A literal of an XSD datatype, by its local name. */
    record Datatype(String localName) implements ParameterType {

        /** Empty where XML Schema has no such type. */
        Optional<RDFDatatype> datatype() {
            return Optional.ofNullable(TypeMapper.getInstance().getTypeByName(XSDDatatype.XSD + "#" + localName));
        }
    }

    /**
     * Reads what follows the name in the variable.
     *
     * @param suffix without the underscore; empty for a plain text
     * @return empty for a type that grlc would not understand
     */
    static Optional<ParameterType> of(String suffix) {
        return switch (suffix) {
            case "", "literal" -> Optional.of(new Text());
            case "iri" -> Optional.of(new Iri());
            case "number" -> Optional.of(new Number());
            case "integer" -> Optional.of(new Datatype("integer"));
            default -> {
                if (suffix.startsWith("xsd_")) {
                    Datatype type = new Datatype(suffix.substring(4));
                    yield type.datatype().isPresent() ? Optional.of(type) : Optional.empty();
                }
                yield suffix.length() == 2 && suffix.chars().allMatch(c -> c < 128 && Character.isLetter(c))
                        ? Optional.of(new Language(suffix.toLowerCase(Locale.ROOT)))
                        : Optional.empty();
            }
        };
    }

    /** In words, for a message: "takes …". */
    default String takes() {
        return switch (this) {
            case Iri() -> "a key of the register, a term of the ontology or an absolute IRI";
            case Text() -> "a text";
            case Language(String tag) -> "a text in language '" + tag + "'";
            case Number() -> "a number";
            case Datatype(String localName) ->
                switch (localName) {
                    case "integer" -> "a whole number";
                    case "decimal" -> "a decimal number";
                    case "date" -> "a date, YYYY-MM-DD";
                    case "gYear" -> "a year, YYYY";
                    default -> "a value of xsd:" + localName;
                };
        };
    }

    /** How a number is written, for a hint; empty for what {@link #takes} says enough of. */
    default String written() {
        return switch (this) {
            case Number() -> "write it as 5, 0.5 or 5e6";
            case Datatype(String localName) ->
                switch (localName) {
                    case "integer" -> "write it in digits alone: 1000000";
                    case "decimal" -> "write it in digits, with a point if it needs one: 1000000 or 0.5";
                    default -> "";
                };
            case Iri iri -> "";
            case Text text -> "";
            case Language language -> "";
        };
    }

    /** The literal, or empty where the text is none of this type (always for an {@link Iri}). */
    default Optional<Node> literal(String text) {
        return switch (this) {
            case Iri() -> Optional.empty();
            case Text() -> Optional.of(NodeFactory.createLiteralString(text));
            case Language(String tag) -> Optional.of(NodeFactory.createLiteralLang(text, tag));
            case Number() ->
                typed(text, XSDDatatype.XSDinteger)
                        .or(() -> typed(text, XSDDatatype.XSDdecimal))
                        .or(() -> typed(text, XSDDatatype.XSDdouble));
            case Datatype type -> type.datatype().flatMap(datatype -> typed(text, datatype));
        };
    }

    private static Optional<Node> typed(String text, RDFDatatype datatype) {
        String trimmed = text.strip();
        return datatype.isValid(trimmed)
                ? Optional.of(NodeFactory.createLiteralDT(trimmed, datatype))
                : Optional.empty();
    }
}
