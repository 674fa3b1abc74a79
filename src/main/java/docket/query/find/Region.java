package docket.query.find;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A country or a part of one.
 *
 * @param code ISO 3166-1 or 3166-2, {@code US-NY}; empty for none
 */
public record Region(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Empty for what cannot be a code. */
    public static Optional<Region> of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(new Region(code)) : Optional.empty();
    }

    /** {@code US}. */
    private String country() {
        return code.split("-", 2)[0];
    }

    /** What its country is called: {@code GB}, {@code GBR}, {@code United Kingdom}, {@code uk}. */
    public Stream<String> names() {
        Locale country = Locale.of("", country());
        String name = country.getDisplayCountry(Locale.ENGLISH);
        return Stream.of(country(), alpha3(country), name, Words.initials(name));
    }

    /** Empty for what is no country, such as {@code EU}. */
    private static String alpha3(Locale country) {
        try {
            return country.getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** Whether both may be meant by one word: the same, or a country and a part of it. */
    public boolean fits(Region other) {
        return code.equals(other.code) || country().equals(other.code) || code.equals(other.country());
    }
}
