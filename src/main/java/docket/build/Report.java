package docket.build;

/**
 * How much there is.
 *
 * @param conflicts verdicts: properties with more than one value or reading
 * @param open those of them that nothing decides
 */
public record Report(long things, long sources, long claims, long conflicts, long open) {}
