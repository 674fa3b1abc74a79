package docket.facts;

import docket.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lines of a JSON Lines file: a source, a block of the register, or a fact of the last source above it. */
final class Records {
    private static final List<String> OPENING = List.of("source", "register");

    private final RegisterReader registers;
    private final Function<Tree, FactReader> opener;
    private final Problems problems;
    private @Nullable FactReader current;

    /** @param opener opens a source by its block */
    Records(RegisterReader registers, Function<Tree, FactReader> opener, Problems problems) {
        this.registers = registers;
        this.opener = opener;
        this.problems = problems;
    }

    void read(Tree record) {
        Optional<Tree.Entry> opening = record instanceof Tree.Mapping mapping
                ? mapping.entries().values().stream()
                        .filter(entry -> OPENING.contains(entry.key()))
                        .findFirst()
                : Optional.empty();
        if (opening.isPresent()) {
            open((Tree.Mapping) record, opening.get());
        } else if (current != null) {
            current.read(record);
        } else {
            problems.error(record.at(), "a fact without a source above it", "open one with {\"source\": {…}}");
            current = opener.apply(new Tree.Broken(record.at()));
            current.read(record);
        }
    }

    private void open(Tree.Mapping record, Tree.Entry opening) {
        if (record.entries().size() > 1) {
            problems.error(
                    opening.keyAt(), "'" + opening.key() + "' stands alone in its line", "facts follow, one a line");
        }
        if (opening.key().equals("source")) {
            current = opener.apply(opening.value());
        } else {
            registers.read(opening.value());
        }
    }
}
