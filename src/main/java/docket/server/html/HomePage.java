package docket.server.html;

import java.util.List;

/**
 * What there is; the template says where.
 *
 * @param origin the server's address as the reader knows it, without a slash at its end
 */
public record HomePage(String origin, String generation, List<Count> counts) {

    /** @param number with its thousands apart */
    public record Count(String what, String number) {}
}
