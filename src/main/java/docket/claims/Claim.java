package docket.claims;

import docket.problem.Location;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one source.
 *
 * @param source id of the source that states it
 * @param subject key of the thing it is about
 * @param saidBy key of the agent whom the source quotes; null for the source's own voice
 * @param via key of the outlet it was said to, or null
 * @param inferred the curator concluded it
 * @param conversionOf hash of the claim whose amount this one converts, as the source itself does; else null
 * @param location of the value in the facts file
 */
public record Claim(
        String source,
        String subject,
        Property property,
        Value value,
        @Nullable String saidBy,
        @Nullable String via,
        Place place,
        boolean inferred,
        @Nullable String conversionOf,
        Location location) {

    private static final int HASH_BYTES = 10;
    private static final char SEPARATOR = '\u001f';

    /**
     * Names the claim: 20 hex digits of the SHA-256 over source, subject, property, value, saidBy, via, place and
     * inferred, so that the same fact has the same IRI in every build.
     */
    public String hash() {
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {
            source,
            subject,
            property.name(),
            value.canonical(),
            saidBy == null ? "" : saidBy,
            via == null ? "" : via,
            place.toString(),
            inferred ? "inferred" : ""
        }) {
            text.append(part).append(SEPARATOR);
        }
        byte[] digest = DigestUtils.sha256(text.toString());
        return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    }
}
