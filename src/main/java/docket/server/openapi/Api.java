package docket.server.openapi;

import docket.query.named.Catalogue;
import docket.server.html.Pages;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Moved;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code /api}: the interface for a reader, who can try it there. */
public final class Api implements Resource {
    private final ApiDescription description;
    private final Resource machines = new Moved("/openapi.json");
    private final Pages pages;

    /** @param version of the program */
    public Api(Catalogue catalogue, String version, Pages pages) {
        this.description = new ApiDescription(catalogue, version);
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, List.of(Medium.HTML, Medium.JSON));
        if (medium.equals(Medium.JSON)) {
            return machines.answer(call).negotiated();
        }
        byte[] page = pages.api(ApiView.of(description.at(call.origin())));
        return Reply.tagged(
                        call,
                        Optional.of(EntityTag.over(List.of(new String(page, StandardCharsets.UTF_8)))),
                        () -> Reply.ok(medium, page))
                .negotiated();
    }
}
