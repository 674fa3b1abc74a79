package docket.server.queries;

import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a query the one that asks which labelled things can stand for a parameter. While the parameter is free, it is
 * bound where it stands in a triple; where only a filter compares it, the variable that it is compared with is:
 *
 * <pre>{@code FILTER(COALESCE(?respondent = ?__respondent_iri, …))  →  SELECT DISTINCT ?respondent ?choiceLabel}</pre>
 */
final class ChoiceQuery {
    static final Var LABEL = Var.alloc("choiceLabel");

    private final Var parameter;

    /** Where the parameter is found: the pattern of the query or of the subquery that mentions it. */
    private @Nullable Element pattern;

    private @Nullable Var thing;

    private ChoiceQuery(Var parameter) {
        this.parameter = parameter;
    }

    /**
     * The things in its first column, their labels in {@link #LABEL}.
     *
     * @param most rows
     * @return empty where the parameter stands in neither a triple nor a comparison with a variable
     */
    static Optional<Query> of(Query query, Var parameter, int most) {
        ChoiceQuery search = new ChoiceQuery(parameter);
        search.in(query.getQueryPattern());
        return search.query(most);
    }

    private Optional<Query> query(int most) {
        if (pattern == null || thing == null) {
            return Optional.empty();
        }
        ElementGroup bound = new ElementGroup();
        bound.addElement(pattern);
        bound.addElementFilter(new ElementFilter(new E_IsIRI(new ExprVar(thing))));
        ElementTriplesBlock labelled = new ElementTriplesBlock();
        labelled.addTriple(Triple.create(thing, RDFS.label.asNode(), LABEL));
        ElementGroup group = new ElementGroup();
        group.addElement(labelled); // first: there are fewer labels than statements
        group.addElement(bound);
        Query query = new Query();
        query.setQuerySelectType();
        query.setDistinct(true);
        query.addResultVar(thing);
        query.addResultVar(LABEL);
        query.setQueryPattern(group);
        query.setLimit(most);
        return Optional.of(query);
    }

    private void in(Element scope) {
        ElementWalker.walk(scope, new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.patternElts().forEachRemaining(triple -> {
                    if (mentions(triple)) {
                        found(scope, parameter);
                    }
                });
            }

            @Override
            public void visit(ElementFilter filter) {
                compared(scope, filter.getExpr());
            }

            @Override
            public void visit(ElementSubQuery subquery) {
                in(subquery.getQuery().getQueryPattern());
            }
        });
    }

    private boolean mentions(TriplePath triple) {
        return parameter.equals(triple.getSubject()) || parameter.equals(triple.getObject());
    }

    private void compared(Element scope, Expr expression) {
        if (expression instanceof E_Equals equals
                && equals.getArg1().isVariable()
                && equals.getArg2().isVariable()) {
            Var left = equals.getArg1().asVar();
            Var right = equals.getArg2().asVar();
            if (thing == null && right.equals(parameter)) {
                found(scope, left);
            } else if (thing == null && left.equals(parameter)) {
                found(scope, right);
            }
        } else if (expression instanceof ExprFunction function) {
            function.getArgs().forEach(argument -> compared(scope, argument));
        }
    }

    private void found(Element scope, Var variable) {
        pattern = scope;
        thing = variable;
    }
}
