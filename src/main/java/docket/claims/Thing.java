package docket.claims;

import docket.problem.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block of the register.
 *
 * @param type local name of the class; null for an action, whose type the sources say
 * @param exactMatch absolute IRIs
 * @param statements what the register itself says beside: country, currency and so on
 */
public record Thing(
        String key,
        @Nullable String type,
        String label,
        List<String> altLabels,
        List<String> exactMatches,
        List<Statement> statements,
        Location location) {

    /** A property and its value, as the register gives them. */
    public record Statement(Property property, Value value, Location location) {}

    public Thing {
        altLabels = List.copyOf(altLabels);
        exactMatches = List.copyOf(exactMatches);
        statements = List.copyOf(statements);
    }

    /** What the register says of a property, the first value if there are several. */
    public Optional<Value> value(String property) {
        return statements.stream()
                .filter(statement -> statement.property().name().equals(property))
                .map(Statement::value)
                .findFirst();
    }
}
