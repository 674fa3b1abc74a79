package docket.mcp;

import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.query.explain.SupportedRows.Slice;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool is called with, each value as text; null counts as not given. */
final class Inputs {
    static final String PAGE = "page";
    static final String SIZE = "size";
    private static final int USUAL_SIZE = 25;
    private static final int LARGEST_SIZE = 100;

    private final Map<String, String> given = new LinkedHashMap<>();

    /**
     * Fails with USAGE at a name that the tool does not know, an empty text, a list or an object.
     *
     * @param names of what the tool takes
     * @param arguments as JSON gives them, null where there are none
     */
    Inputs(Collection<String> names, @Nullable Map<String, Object> arguments) {
        if (arguments != null) {
            arguments.forEach((name, value) -> {
                if (!names.contains(name)) {
                    String takes = "it takes " + String.join(", ", names);
                    throw refused(name, "the tool has no such parameter", Nearest.hint(name, names, takes));
                }
                if (value != null) {
                    given.put(name, text(name, value));
                }
            });
        }
    }

    private static String text(String name, Object value) {
        return switch (value) {
            case String text when text.isBlank() -> throw refused(name, "is empty", "give it a value, or leave it out");
            case String text -> text;
            case Boolean truth -> truth.toString();
            // a model writes 2 or 2.0 for the same number
            case Number number ->
                new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> throw refused(name, "is neither text nor number", "");
        };
    }

    /** All but the page, for a query to check by its parameters. */
    Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>(given);
        arguments.keySet().removeAll(List.of(PAGE, SIZE));
        return arguments;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> refused(name, "is required", ""));
    }

    Slice slice() {
        return new Slice(whole(PAGE, 1, Integer.MAX_VALUE), whole(SIZE, USUAL_SIZE, LARGEST_SIZE));
    }

    private int whole(String name, int usual, int most) {
        return text(name)
                .map(text -> {
                    if (text.matches("[0-9]{1,9}")) {
                        int number = Integer.parseInt(text);
                        if (number >= 1 && number <= most) {
                            return number;
                        }
                    }
                    String upTo = most == Integer.MAX_VALUE ? " from 1" : " from 1 to " + most;
                    throw refused(name, "'" + text + "' is not allowed", "it takes a whole number" + upTo);
                })
                .orElse(usual);
    }

    private static Failure refused(String name, String message, String hint) {
        return new Failure(Failure.Kind.USAGE, List.of(Problem.error(Location.of("parameter " + name), message, hint)));
    }
}
