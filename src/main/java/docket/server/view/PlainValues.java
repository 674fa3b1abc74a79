package docket.server.view;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Literals in a reader's words: {@code 23%}, {@code no}, {@code Netherlands (NL)}. */
public final class PlainValues {
    private PlainValues() {}

    /**
     * Empty where the literal says it best itself.
     *
     * @param property local name of what it is the value of
     */
    public static Optional<String> of(String property, String literal) {
        return switch (property) {
            case "share" -> share(literal);
            case "country", "toResidentsOf" -> country(literal);
            case "dcterms:language" ->
                Optional.of(Locale.forLanguageTag(literal).getDisplayLanguage(Locale.ENGLISH));
            default ->
                switch (literal) {
                    case "true" -> Optional.of("yes");
                    case "false" -> Optional.of("no");
                    default -> Optional.empty();
                };
        };
    }

    private static Optional<String> share(String part) {
        return part.matches("[01](\\.[0-9]{1,20})?")
                ? Optional.of(new BigDecimal(part)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%")
                : Optional.empty();
    }

    /** {@code Netherlands (NL)}; of a part of a country, the country and that it is a part: {@code United States (part: US-NY)}. */
    private static Optional<String> country(String code) {
        if (!code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
            return Optional.empty();
        }
        String name = Locale.of("", code.substring(0, 2)).getDisplayCountry(Locale.ENGLISH);
        return name.equals(code)
                ? Optional.empty()
                : Optional.of(name + (code.length() > 2 ? " (part: " : " (") + code + ")");
    }
}
