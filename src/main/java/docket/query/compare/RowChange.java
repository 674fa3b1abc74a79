package docket.query.compare;

import java.util.List;
import java.util.Optional;

/** What has become of a row. */
public sealed interface RowChange {

    /** As the old version has it. */
    Optional<Row> before();

    /** As the new version has it. */
    Optional<Row> after();

    /** The rows there are, the old one first. */
    default List<Row> rows() {
        return before().map(b -> after().map(a -> List.of(b, a)).orElse(List.of(b)))
                .orElseGet(() -> after().stream().toList());
    }

    /** Only the new version has it. */
    record Added(Row row) implements RowChange {
        @Override
        public Optional<Row> before() {
            return Optional.empty();
        }

        @Override
        public Optional<Row> after() {
            return Optional.of(row);
        }
    }

    /** Only the old version has it. */
    record Removed(Row row) implements RowChange {
        @Override
        public Optional<Row> before() {
            return Optional.of(row);
        }

        @Override
        public Optional<Row> after() {
            return Optional.empty();
        }
    }

    /** Both have a row of the same thing, with other cells. */
    record Changed(Row old, Row now) implements RowChange {
        @Override
        public Optional<Row> before() {
            return Optional.of(old);
        }

        @Override
        public Optional<Row> after() {
            return Optional.of(now);
        }

        /** The columns that differ, in the query's order. */
        public List<String> columns(List<String> all) {
            return all.stream()
                    .filter(column -> !old.cell(column).equals(now.cell(column)))
                    .toList();
        }
    }
}
