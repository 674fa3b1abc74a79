package docket.query.explain;

import java.util.Locale;

/**
 * A term in a text for readers.
 *
 * @param value the IRI, or a literal's lexical form
 * @param name the key of a thing, the local name of an ontology's term; for anything else the text
 * @param text the label, or the figure: {@code over EUR 5,000,000}
 */
public record Mention(String value, String name, String text) {

    /** {@code nl-ap (Autoriteit Persoonsgegevens)}; the name alone where the label says no more. */
    String inFull() {
        return letters(name).equals(letters(text)) ? name : name + " (" + text + ")";
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
