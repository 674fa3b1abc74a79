package docket.server.view;

import docket.query.Answer;
import docket.query.OwnQuery;
import docket.query.explain.Citations;
import docket.server.live.Lease;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Which source the reasons of verdicts mean by a running number; the same as long as the generation. */
final class SourceCodes {
    private static final OwnQuery SOURCES = OwnQuery.of(SourceCodes.class, "sources");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Map<String, Node> sources;

    private SourceCodes(Map<String, Node> sources) {
        this.sources = sources;
    }

    static SourceCodes of(Lease lease) {
        return lease.kept(SourceCodes.class, () -> read(lease));
    }

    /** Two sources of the same number are called by their full ids in reasons. */
    private static SourceCodes read(Lease lease) {
        return lease.endpoint().run(SOURCES.parse(), Map.of(), LIMIT, answer -> {
            Map<String, Node> known = new HashMap<>();
            Set<String> shared = new HashSet<>();
            if (answer instanceof Answer.Rows(var rows)) {
                rows.forEachRemaining(row -> {
                    Node source = row.get("source");
                    String iri = source.getURI();
                    String code = Citations.brief(iri.substring(iri.lastIndexOf('/') + 1));
                    if (known.put(code, source) != null) {
                        shared.add(code);
                    }
                });
            }
            known.keySet().removeAll(shared);
            return new SourceCodes(known);
        });
    }

    Optional<Node> source(String code) {
        return Optional.ofNullable(sources.get(code));
    }
}
