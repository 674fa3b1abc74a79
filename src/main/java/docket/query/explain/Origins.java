package docket.query.explain;

import docket.claims.Enf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * Which property of which other column fills a column, as far as the pattern of a query tells:
 *
 * <pre>{@code
 * SELECT ?fine ?amount … ?fine enf:amount ?sum . ?sum enf:value ?amount  →  the amount of ?fine, its figure
 * }</pre>
 */
final class Origins {
    /** What leads from a sum or a count to what a cell shows of it. */
    private static final Set<Node> PARTS = Set.of(Enf.value, Enf.currency, Enf.unit);

    /** @param figure whether the number of a sum or count is shown */
    record Origin(Var thing, Node property, boolean figure) {}

    private record Pattern(Var thing, Node property) {}

    private final Set<Var> columns;
    private final Map<Var, List<Pattern>> patterns = new HashMap<>();
    private final Map<Var, Set<Var>> derived = new HashMap<>();

    private Origins(Query query) {
        this.columns = new LinkedHashSet<>(query.getProjectVars());
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(Origins.this::note);
            }

            @Override
            public void visit(ElementBind bind) {
                derived.computeIfAbsent(bind.getVar(), v -> new LinkedHashSet<>())
                        .addAll(bind.getExpr().getVarsMentioned());
            }
        });
    }

    /** @return by column; none for a query that makes no rows */
    static Map<Var, List<Origin>> of(Query query) {
        if (!query.isSelectType() || query.getQueryPattern() == null) {
            return Map.of();
        }
        Origins origins = new Origins(query);
        Map<Var, List<Origin>> byColumn = new HashMap<>();
        for (Var column : origins.columns) {
            Set<Origin> found = new LinkedHashSet<>();
            origins.follow(column, false, new HashSet<>(), found);
            if (!found.isEmpty()) {
                byColumn.put(column, List.copyOf(found));
            }
        }
        return byColumn;
    }

    private void note(TriplePath triple) {
        if (triple.isTriple()
                && triple.getSubject() instanceof Var thing
                && triple.getObject() instanceof Var value
                && triple.getPredicate().isURI()) {
            patterns.computeIfAbsent(value, v -> new ArrayList<>()).add(new Pattern(thing, triple.getPredicate()));
        }
    }

    private void follow(Var variable, boolean figure, Set<Var> seen, Set<Origin> into) {
        if (!seen.add(variable)) {
            return;
        }
        for (Pattern pattern : patterns.getOrDefault(variable, List.of())) {
            boolean part = PARTS.contains(pattern.property());
            if (columns.contains(pattern.thing())) {
                into.add(origin(pattern, figure));
            } else if (part) {
                follow(pattern.thing(), pattern.property().equals(Enf.value), seen, into);
            }
        }
        derived.getOrDefault(variable, Set.of()).forEach(from -> follow(from, figure, seen, into));
    }

    /** A sum in euro is as open, or as exact, as the amount that it follows from. */
    private static Origin origin(Pattern pattern, boolean figure) {
        return pattern.property().equals(Enf.amountEUR)
                ? new Origin(pattern.thing(), Enf.amount, true)
                : new Origin(pattern.thing(), pattern.property(), figure);
    }
}
