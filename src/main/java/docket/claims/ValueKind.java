package docket.claims;

/** How a property's value is read; follows from its {@code rdfs:range}. */
public enum ValueKind {
    REFERENCE("a key of the register"),
    CLASS("a class of the ontology"),
    CONCEPT("a concept of the ontology"),
    AMOUNT("an amount such as 'EUR 30.5M' or 'over EUR 5M (USD 5.5M)'"),
    QUANTITY("a quantity such as 'over 50bn photos'"),
    DATE("a date: YYYY, YYYY-MM or YYYY-MM-DD"),
    REGION("a country or region code of ISO 3166, such as NL or US-NY"),
    CURRENCY("a currency code of ISO 4217, such as EUR"),
    SHARE("a share such as 23%"),
    BOOLEAN("true or false"),
    INTEGER("a whole number"),
    DECIMAL("a number"),
    TEXT("text in our own words"),
    LINK("an absolute IRI");

    private final String expected;

    ValueKind(String expected) {
        this.expected = expected;
    }

    /** For a message: "expected …". */
    public String expected() {
        return expected;
    }
}
