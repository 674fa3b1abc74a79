package docket.server.things;

import docket.claims.Iris;
import docket.query.named.Catalogue;
import docket.server.html.Link;
import docket.server.queries.QueryRun;
import docket.server.things.Part.Asked;
import docket.server.things.Part.Own;
import docket.server.things.Part.Picked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the reader of each kind of thing wants first. */
final class Kinds {
    /** In the order of the page. */
    private static final List<Kind> ALL = List.of(
            new Kind(
                    "Regulator",
                    new Picked("In numbers", "regulators", "regulator"),
                    new Asked("What it did", "regulator-actions", "regulator"),
                    new Picked("Fines and penalty payments by status", "totals", "regulator")),
            new Kind(
                    "Agent",
                    new Asked("Imposed on it", "sanctions", "respondent"),
                    new Asked("Fines and penalty payments by authority and status", "totals", "respondent"),
                    Own.of("Figures over several together, never added to a sum", "together"),
                    new Asked("Objections and appeals", "appeals", "respondent"),
                    new Asked("Settlements", "settlements", "respondent"),
                    new Asked("Positions", "positions", "heldBy"),
                    Own.aside("Sayings that sources report", "said")),
            new Kind("Proceeding", Own.of("What it contests", "contested")),
            new Kind("Position", Own.of("What it is directed against", "contested")),
            new Kind("Settlement", Own.of("What it settles", "contested")),
            new Kind(
                    "Action",
                    Own.of("Proceedings against it, and settlements", "contesting"),
                    Own.of("What is said against it", "countered")),
            new Kind("Law", Own.of("Actions for breaching it", "breaches")),
            new Kind(
                    "Source",
                    Own.of("Where it is outvoted, coarser or disputed", "outvoted"),
                    Own.of("What it says, and who else does", "source-claims")));

    private record Kind(String name, List<Part> parts) {
        Kind(String name, Part... parts) {
            this(name, List.of(parts));
        }
    }

    /** Named query that lists a class, with what its page is called here; the more special class first. */
    private record Listed(String kind, String query, String title) {}

    private static final List<Listed> LISTS = List.of(
            new Listed("Regulator", "regulators", "Regulators"),
            new Listed("Person", "people", "People"),
            new Listed("Measure", "sanctions", "Sanctions"),
            new Listed("Investigation", "investigations", "Investigations"),
            new Listed("Proceeding", "appeals", "Proceedings"),
            new Listed("Settlement", "settlements", "Settlements"),
            new Listed("Position", "positions", "Positions"),
            new Listed("Source", "sources", "Sources"));

    private Kinds() {}

    /** The page that lists things of the kind; empty where there is no such query. */
    static Optional<Link> list(Set<String> classes, Catalogue catalogue) {
        List<String> queries = catalogue.names();
        return LISTS.stream()
                .filter(list -> classes.contains(Iris.term(list.kind())) && queries.contains(list.query()))
                .findFirst()
                .map(list -> new Link(list.title(), QueryRun.PREFIX + list.query()));
    }

    /** @param classes IRIs of all that the thing is an instance of */
    static List<Part> parts(Set<String> classes) {
        return ALL.stream()
                .filter(kind -> classes.contains(Iris.term(kind.name())))
                .flatMap(kind -> kind.parts().stream())
                .toList();
    }

    /** The named queries that pages ask, whose texts decide what the pages say. */
    static Stream<String> queries() {
        return ALL.stream().flatMap(kind -> kind.parts().stream()).flatMap(part -> switch (part) {
            case Asked asked -> Stream.of(asked.query());
            case Picked picked -> Stream.of(picked.query());
            case Own own -> Stream.empty();
        });
    }
}
