package docket.server.things;

import docket.server.html.Cell;
import docket.server.html.ThingFact;
import java.util.List;

/** Facts that need no evidence, for they describe a claim, a verdict or a figure itself. */
final class Facts {
    private Facts() {}

    static ThingFact plain(String name, Cell value) {
        return plain(Cell.text(name), value);
    }

    static ThingFact plain(Cell property, Cell value) {
        return fact(property, new ThingFact.Value(value, "", "", Cell.EMPTY, List.of()));
    }

    static ThingFact judged(String name, ThingFact.Value value) {
        return fact(Cell.text(name), value);
    }

    private static ThingFact fact(Cell property, ThingFact.Value value) {
        return new ThingFact(property, false, List.of(value), List.of(), false, 0, "");
    }
}
