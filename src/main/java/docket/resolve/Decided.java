package docket.resolve;

import docket.claims.Value;

/**
 * A value that holds before any other rule is asked.
 *
 * @param rule {@link Rule#CURATOR}, {@link Rule#REGISTER} or {@link Rule#LIFECYCLE}
 */
public record Decided(Value value, Rule rule, String reason) {}
