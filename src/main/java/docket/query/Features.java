package docket.query;

import docket.query.bounded.BoundedQuery;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.MappedLoader;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/**
 * What decides whether a query may run here, and whether its answer can be kept.
 *
 * @param service whether it calls another endpoint, wherever that hides
 * @param extensions IRIs of the functions and property functions that it calls beside the casts to XSD's types, the only
 *     ones that SPARQL 1.1 names (section 17.5); ARQ would load any class of that name and run it
 * @param repeatable whether the same data always give the same answer: no NOW, RAND, UUID, STRUUID or BNODE, no blank node that a template makes
 */
public record Features(boolean service, SortedSet<String> extensions, boolean repeatable) {

    /**
     * Looks a query through.
     *
     * @param arguments are put in for variables, which may stand where a property function does
     */
    public static Features of(Query query, Collection<Node> arguments) {
        Walk walk = new Walk();
        Walker.walk(Algebra.compile(BoundedQuery.executed(query)), walk, walk.expressions);
        arguments.forEach(walk::property);
        boolean blank = query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad ->
                                quad.getSubject().isBlank() || quad.getObject().isBlank());
        return new Features(walk.service, walk.extensions, !walk.unstable && !blank);
    }

    private static final class Walk extends OpVisitorBase {
        private final SortedSet<String> extensions = new TreeSet<>();
        private boolean service;
        private boolean unstable;

        private final ExprVisitorBase expressions = new ExprVisitorBase() {
            @Override
            public void visit(ExprFunction0 function) {
                unstable |= function instanceof Unstable || function instanceof E_Now;
            }

            @Override
            public void visit(ExprFunction1 function) {
                unstable |= function instanceof Unstable;
            }

            @Override
            public void visit(ExprFunctionN function) {
                if (function instanceof E_Function called && !isCast(called.getFunctionIRI())) {
                    extensions.add(called.getFunctionIRI());
                }
            }
        };

        private static boolean isCast(String iri) {
            return iri.startsWith(XSD.getURI()) && FunctionRegistry.get().isRegistered(iri);
        }

        @Override
        public void visit(OpService op) {
            service = true;
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern().forEach(triple -> property(triple.getPredicate()));
        }

        @Override
        public void visit(OpTriple op) {
            property(op.getTriple().getPredicate());
        }

        @Override
        public void visit(OpPath op) {
            path(op.getTriplePath().getPath());
        }

        /** The optimiser turns the steps of a path into triples where it can; those of a negated set it cannot. */
        private void path(Path path) {
            switch (path) {
                case P_Path0 step -> property(step.getNode());
                case P_Path1 one -> path(one.getSubPath());
                case P_Path2 two -> {
                    path(two.getLeft());
                    path(two.getRight());
                }
                default -> {}
            }
        }

        private void property(Node term) {
            if (term.isURI() && isPropertyFunction(term.getURI())) {
                extensions.add(term.getURI());
            }
        }

        /** By its name alone: the registry's own test loads the class that it names. */
        private static boolean isPropertyFunction(String iri) {
            return iri.startsWith(ARQConstants.javaClassURIScheme)
                    || MappedLoader.mapDynamicURI(iri) != null
                    || PropertyFunctionRegistry.get().isRegistered(iri) && !iri.equals(RDFS.member.getURI());
        }

        // the walker passes these two expressions by

        @Override
        public void visit(OpOrder op) {
            for (SortCondition condition : op.getConditions()) {
                Walker.walk(condition.getExpression(), this, expressions);
            }
        }

        @Override
        public void visit(OpGroup op) {
            Walker.walk(op.getGroupVars(), this, expressions);
            op.getAggregators().forEach(aggregator -> {
                if (aggregator.getAggregator() instanceof AggCustom custom) {
                    extensions.add(custom.getIRI());
                }
                if (aggregator.getAggregator().getExprList() != null) {
                    Walker.walk(aggregator.getAggregator().getExprList(), this, expressions);
                }
            });
        }
    }
}
