package docket.server.html;

import java.util.List;

/** What there is; the template says where. */
public record HomePage(String generation, List<Count> counts) {

    /** @param number with its thousands apart */
    public record Count(String what, String number) {}
}
