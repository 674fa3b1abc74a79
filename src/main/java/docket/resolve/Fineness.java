package docket.resolve;

import docket.claims.Bound;
import docket.claims.Numeral;
import docket.claims.Ontology;
import docket.claims.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Tells whether one value is a coarser reading of another: rounded, an interval around it, a date's prefix, a
 * superclass, a broader concept, the country of a region.
 */
final class Fineness {
    /** Why a value is a coarser reading of another; the words stand between the two. */
    record Why(Rule rule, String words) {
        static Optional<Why> coarser(String words) {
            return Optional.of(new Why(Rule.COARSER, words));
        }
    }

    private final Ontology ontology;

    Fineness(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * Why {@code coarse} is a coarser reading of {@code fine}; empty if it is none.
     * Never true both ways, nor of a value and itself.
     */
    Optional<Why> coarser(Value coarse, Value fine) {
        if (coarse.canonical().equals(fine.canonical())) {
            return Optional.empty();
        }
        return switch (coarse) {
            case Value.Amount a
            when fine instanceof Value.Amount b && a.currency().equals(b.currency()) ->
                number(a.bound(), a.number(), b.bound(), b.number());
            case Value.Quantity a
            when fine instanceof Value.Quantity b && a.unit().equals(b.unit()) ->
                number(a.bound(), a.number(), b.bound(), b.number());
            case Value.PartialDate a
            when fine instanceof Value.PartialDate b && b.text().startsWith(a.text() + "-") ->
                Why.coarser("is less precise than");
            case Value.Region a
            when fine instanceof Value.Region b && b.code().startsWith(a.code() + "-") ->
                Why.coarser("is the country of");
            case Value.Term a when fine instanceof Value.Term b -> term(a.name(), b.name());
            default -> Optional.empty();
        };
    }

    private Optional<Why> term(String coarse, String fine) {
        if (ontology.isClass(fine)) {
            return ontology.superclasses(fine).contains(coarse)
                    ? Why.coarser("is more general than")
                    : Optional.empty();
        }
        return ontology.broader(fine).contains(coarse) ? Why.coarser("is broader than") : Optional.empty();
    }

    private static Optional<Why> number(Bound coarseBound, Numeral coarse, Bound fineBound, Numeral fine) {
        if (coarseBound == Bound.EXACT) {
            return fineBound == Bound.EXACT ? rounded(coarse, fine) : Optional.empty();
        }
        Interval outer = Interval.of(coarseBound, coarse.value());
        Interval inner = Interval.of(fineBound, fine.value());
        if (outer.contains(inner) && !inner.contains(outer)) {
            return Optional.of(new Why(Rule.INTERVAL, "leaves room for"));
        }
        return coarseBound == Bound.ABOUT && fineBound == Bound.EXACT ? rounded(coarse, fine) : Optional.empty();
    }

    private static Optional<Why> rounded(Numeral coarse, Numeral fine) {
        int digits = coarse.significantDigits();
        BigDecimal rounded = fine.value().round(new MathContext(digits, RoundingMode.HALF_UP));
        return digits < fine.significantDigits() && rounded.compareTo(coarse.value()) == 0
                ? Why.coarser("is, to " + digits + (digits == 1 ? " significant digit," : " significant digits,"))
                : Optional.empty();
    }
}
