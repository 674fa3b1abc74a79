package docket.resolve;

import docket.claims.Value;

/**
 * A value that holds before any rule is asked.
 *
 * @param rule who decided: curator, register or lifecycle
 */
public record Decided(Value value, String rule, String reason) {}
