package docket.resolve;

import docket.claims.Claim;
import docket.claims.Property;
import java.util.List;

/** All claims on one property of one subject. */
public record Group(String subject, Property property, List<Claim> claims) {
    public Group {
        claims = List.copyOf(claims);
    }
}
