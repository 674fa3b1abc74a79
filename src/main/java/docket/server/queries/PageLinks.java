package docket.server.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/**
 * Where the other pages of a result are, relative to the server's root.
 *
 * @param prev past the end, the last page that there is
 * @param last only where it is known: on the last page itself, and past the end
 */
record PageLinks(String first, Optional<String> prev, Optional<String> next, Optional<String> last) {

    /**
     * From a page to the others.
     *
     * @param end the number of the last page; asked only past the end
     * @param address of a page
     */
    static PageLinks of(Slice slice, Paging paging, IntSupplier end, Function<Paging, String> address) {
        boolean past = slice.rows() == 0 && paging.page() > 1;
        int last = past ? end.getAsInt() : paging.page();
        int prev = past ? last : paging.page() - 1;
        return new PageLinks(
                address.apply(paging.at(1)),
                prev > 0 ? Optional.of(address.apply(paging.at(prev))) : Optional.empty(),
                slice.more() ? Optional.of(address.apply(paging.at(paging.page() + 1))) : Optional.empty(),
                slice.more() ? Optional.empty() : Optional.of(address.apply(paging.at(last))));
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
