package docket.claims;

import docket.problem.Location;

/**
 * A curator's decision on a disagreement, which goes before every rule.
 *
 * @param because why, in the curator's own words
 * @param location of the value
 */
public record Ruling(String subject, Property property, Value value, String because, Location location) {}
