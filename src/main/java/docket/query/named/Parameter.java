package docket.query.named;

import java.util.List;
import java.util.Optional;

/**
 * What a caller may give a named query.
 *
 * @param name what the caller writes, {@code regulator}
 * @param variable in the query, without the question mark: {@code _regulator_iri}
 * @param optional written with two underscores: when absent, its variable stays free
 * @param defaultValue what holds when the caller gives nothing; never on an optional one
 * @param values the only texts allowed; empty for no limit
 * @param fit what an IRI has to be; empty for anything
 * @param description one sentence, or empty
 */
public record Parameter(
        String name,
        String variable,
        ParameterType type,
        boolean optional,
        Optional<String> defaultValue,
        List<String> values,
        Optional<Fit> fit,
        String description) {

    public Parameter {
        values = List.copyOf(values);
    }

    /** Whether a call without it fails. */
    public boolean required() {
        return !optional && defaultValue.isEmpty();
    }

    /** In words, for help and messages. */
    public String takes() {
        return values.isEmpty() ? fit.map(Fit::takes).orElseGet(type::takes) : "one of " + String.join(", ", values);
    }
}
