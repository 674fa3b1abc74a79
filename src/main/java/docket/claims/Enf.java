package docket.claims;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the enforcement ontology that the program itself names; a test compares them with {@code ontology/}. */
public final class Enf {
    public static final Node Amount = term("Amount");
    public static final Node Candidate = term("Candidate");
    public static final Node Claim = term("Claim");
    public static final Node Quantity = term("Quantity");
    public static final Node Source = term("Source");
    public static final Node Verdict = term("Verdict");

    public static final Node CurrencyCode = term("CurrencyCode");
    public static final Node PartialDate = term("PartialDate");
    public static final Node RegionCode = term("RegionCode");
    public static final Node Share = term("Share");

    public static final Node amount = term("amount");
    public static final Node amountEUR = term("amountEUR");
    public static final Node anchor = term("anchor");
    public static final Node asWritten = term("asWritten");
    public static final Node bound = term("bound");
    public static final Node candidate = term("candidate");
    public static final Node conditionalOn = term("conditionalOn");
    public static final Node contests = term("contests");
    public static final Node conversionOf = term("conversionOf");
    public static final Node curated = term("curated");
    public static final Node currency = term("currency");
    public static final Node derived = term("derived");
    public static final Node holds = term("holds");
    public static final Node inferred = term("inferred");
    public static final Node outcome = term("outcome");
    public static final Node paragraph = term("paragraph");
    public static final Node reason = term("reason");
    public static final Node row = term("row");
    public static final Node rule = term("rule");
    public static final Node saidBy = term("saidBy");
    public static final Node scheme = term("scheme");
    public static final Node sha256 = term("sha256");
    public static final Node singleValued = term("singleValued");
    public static final Node source = term("source");
    public static final Node standing = term("standing");
    public static final Node status = term("status");
    public static final Node support = term("support");
    public static final Node unit = term("unit");
    public static final Node value = term("value");
    public static final Node via = term("via");

    private Enf() {}

    /** A term by its local name, for what only the ontology knows. */
    public static Node term(String localName) {
        return NodeFactory.createURI(Iris.term(localName));
    }
}
