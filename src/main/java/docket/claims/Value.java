package docket.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** What a claim says of its subject: read by the range of the property, compared by {@link #canonical()}. */
public sealed interface Value {

    /** Equal for equal values, whatever their spelling; part of a claim's hash and of IRIs. */
    String canonical();

    /** A thing of the register, by its key. */
    record Reference(String key) implements Value {
        @Override
        public String canonical() {
            return key;
        }
    }

    /** A concept or class of the ontology, by its local name. */
    record Term(String name) implements Value {
        @Override
        public String canonical() {
            return name;
        }
    }

    /**
     * A sum of money.
     *
     * @param currency ISO 4217 code
     */
    record Amount(Bound bound, String currency, Numeral number) implements Value {
        @Override
        public String canonical() {
            return currency + "-" + number.digits() + bound.suffix();
        }
    }

    /**
     * A number of something.
     *
     * @param unit local name of a concept of the unit scheme
     */
    record Quantity(Bound bound, String unit, Numeral number) implements Value {
        @Override
        public String canonical() {
            return unit + "-" + number.digits() + bound.suffix();
        }
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}: a date as fine as the source gives it. */
    record PartialDate(String text) implements Value {
        private static final int YEAR = 4;
        private static final int MONTH = 7;

        /** From which it surely is in the past: 2024-02 gives 29 February. */
        public LocalDate lastDay() {
            return switch (text.length()) {
                case YEAR -> Year.parse(text).atMonth(12).atEndOfMonth();
                case MONTH -> YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text);
            };
        }

        @Override
        public String canonical() {
            return text;
        }
    }

    /** ISO 3166-1 ({@code NL}) or 3166-2 ({@code US-NY}). */
    record Region(String code) implements Value {
        @Override
        public String canonical() {
            return code;
        }
    }

    /** Words of the curator, or a code that is compared as it stands. */
    record Text(String text) implements Value {
        @Override
        public String canonical() {
            return text;
        }
    }

    /** A plain number; a share of 23 % is 0.23. */
    record Number(BigDecimal value, boolean whole) implements Value {
        @Override
        public String canonical() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    record Flag(boolean value) implements Value {
        @Override
        public String canonical() {
            return Boolean.toString(value);
        }
    }

    /** An absolute IRI of the world outside. */
    record Link(String iri) implements Value {
        @Override
        public String canonical() {
            return iri;
        }
    }
}
