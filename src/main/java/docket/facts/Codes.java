package docket.facts;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of ISO: 3166-1 and -2 for countries and regions, 4217 for currencies. */
final class Codes {
    private static final Pattern REGION = Pattern.compile("([A-Z]{2})(-[A-Z0-9]{1,3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = COUNTRIES.stream()
            .collect(Collectors.toUnmodifiableMap(Codes::name, Function.identity(), (one, other) -> one));
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** ISO 3166-1 reserves it for the European Union. */
    private static final String EUROPEAN_UNION = "EU";

    private Codes() {}

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    static boolean isRegion(String code) {
        return REGION.matcher(code).matches()
                && (COUNTRIES.contains(code.substring(0, 2)) || code.equals(EUROPEAN_UNION));
    }

    private static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }

    /** The currency that is meant by its code in other letters. */
    static String currencyHint(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return isCurrency(upper) ? "did you mean '" + upper + "'?" : "three capital letters: EUR, USD, GBP";
    }

    /** The country that is meant by its name, or by its code in other letters. */
    static String regionHint(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (isRegion(upper)) {
            return "did you mean '" + upper + "'?";
        }
        if (upper.equals("UK")) {
            return "the code of the United Kingdom is GB";
        }
        String named = BY_NAME.get(upper);
        return named == null
                ? "two capital letters, and the region's part if any: NL, US-NY"
                : "did you mean '" + named + "'?";
    }
}
