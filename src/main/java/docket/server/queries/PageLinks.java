package docket.server.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the other pages of a result are, relative to the server's root.
 *
 * @param last only where it is known: on the last page itself
 */
record PageLinks(String first, Optional<String> prev, Optional<String> next, Optional<String> last) {

    /** @param address of a page */
    static PageLinks of(Slice slice, Paging paging, Function<Paging, String> address) {
        boolean isLast = !slice.more() && (slice.rows() > 0 || paging.page() == 1);
        return new PageLinks(
                address.apply(paging.at(1)),
                paging.page() > 1 ? Optional.of(address.apply(paging.at(paging.page() - 1))) : Optional.empty(),
                slice.more() ? Optional.of(address.apply(paging.at(paging.page() + 1))) : Optional.empty(),
                isLast ? Optional.of(address.apply(paging)) : Optional.empty());
    }

    /** The value of a Link header (RFC 8288). */
    String header() {
        List<String> links = new ArrayList<>();
        links.add(link(first, "first"));
        prev.ifPresent(target -> links.add(link(target, "prev")));
        next.ifPresent(target -> links.add(link(target, "next")));
        last.ifPresent(target -> links.add(link(target, "last")));
        return String.join(", ", links);
    }

    private static String link(String target, String relation) {
        return "<" + target + ">; rel=\"" + relation + "\"";
    }
}
