package docket.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the graph leaves the store. */
public enum DumpFormat {
    TURTLE(false),
    TRIG(true),
    NQUADS(true),
    NTRIPLES(false),
    JSONLD(true),
    RDFXML(false);

    private final boolean graphs;

    DumpFormat(boolean graphs) {
        this.graphs = graphs;
    }

    /** As users write it: {@code turtle}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DumpFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** Whether it can hold more than the default graph. */
    public boolean holdsGraphs() {
        return graphs;
    }

    /** What is dumped unless the user says otherwise: all of it for quads, the view for what is read as triples. */
    public DumpScope defaultScope() {
        return this == TRIG || this == NQUADS ? DumpScope.ALL : DumpScope.VIEW;
    }
}
