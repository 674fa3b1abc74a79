package docket.server.html;

import docket.query.named.Chart;
import java.util.List;
import java.util.Optional;

/**
 * A named query: its form, and its result where nothing that it needs is missing.
 *
 * @param sparql as it was run, what was given put in
 * @param editor where it can be changed
 * @param permalink the one address of what is shown
 * @param example a call that can be run, as what was given may not be: what was given with what it needs beside
 * @param command how to run it from the command line
 * @param curl how to fetch it
 * @param description with links to the queries that it names
 * @param wrong why it was not run
 */
public record QueryPage(
        String name,
        String summary,
        Cell description,
        List<Field> fields,
        List<Column> columns,
        String sparql,
        String editor,
        String permalink,
        Link example,
        String command,
        String curl,
        Optional<Problems> wrong,
        Optional<Result> result) {

    /** Of the tab or bookmark: two answers of one query are told apart. */
    public String title() {
        return wrong.isPresent()
                ? "Not run: " + summary
                : result.isEmpty() || example.text().isEmpty() ? summary : summary + ": " + example.text();
    }

    /** The files below {@code /static/} that it needs, in the order in which they are loaded. */
    public List<String> scripts() {
        return result.flatMap(Result::figure)
                .map(figure -> List.of("queries.js", "table.js", figure.library(), "figure.js"))
                .orElse(List.of("queries.js", "table.js"));
    }

    /**
     * A parameter.
     *
     * @param hint what it takes, where nothing is offered
     * @param input the type of its input, or {@code select} where only the choices can be taken
     * @param choices what it is taken from; with an input, what it suggests
     * @param value what was given, else the default, else empty
     * @param problem what is wrong with the value, or empty
     */
    public record Field(
            String name,
            String description,
            String hint,
            boolean required,
            String input,
            List<Choice> choices,
            String value,
            String problem) {

        public boolean isSelect() {
            return input.equals("select");
        }

        /** Of the value, where it is a suggestion; else empty. */
        public String chosen() {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Something that a parameter can be.
     *
     * @param value what is sent
     */
    public record Choice(String value, String label) {}

    /** @param near the same call with what may have been meant */
    public record Problems(List<Problem> all, List<Link> near) {}

    /** @param parameter its name, or empty where it is about none */
    public record Problem(String parameter, String detail) {}

    /** What a column means. */
    public record Column(String heading, String description) {}

    /**
     * @param first address of the first page
     * @param instead where there are no rows: by parameter, the same without it
     */
    public record Result(
            ResultTable table,
            Optional<Figure> figure,
            String first,
            Optional<String> prev,
            Optional<String> next,
            List<Link> downloads,
            List<Link> instead) {

        public boolean isEmpty() {
            return table.rows().isEmpty();
        }
    }

    /**
     * A drawing of the table.
     *
     * @param kind one of {@link Chart#KINDS}
     * @param x number of the column, from 0
     * @param y number of the column, from 0
     * @param group number of the column whose values are told apart by colour; empty for none
     */
    public record Figure(String kind, int x, int y, String group, String words) {

        /** Without groups. */
        public static Figure bars(int x, int y, String words) {
            return new Figure("bar", x, y, "", words);
        }

        /** Empty where there is nothing to draw. */
        public static Optional<Figure> of(Chart chart, ResultTable table) {
            // where a column of names would repeat the links of the first, the page leaves it out
            int x = chart.x().equals("name") ? Math.max(0, table.column("name")) : table.column(chart.x());
            int y = table.column(chart.y());
            boolean drawable = x >= 0
                    && y >= 0
                    && table.rows().stream()
                            .anyMatch(row -> row.get(x).hasValue() && row.get(y).hasValue());
            String group = chart.group().map(table::column).map(String::valueOf).orElse("");
            return drawable
                    ? Optional.of(new Figure(chart.kind(), x, y, group, words(chart, table, x, y)))
                    : Optional.empty();
        }

        private static String words(Chart chart, ResultTable table, int x, int y) {
            String across = table.columns().get(x).heading();
            String value = table.columns().get(y).heading();
            return switch (chart.kind()) {
                case "network" -> "Who and what is linked, a line for each row of the table";
                case "points" ->
                    "The " + value
                            + " over time, each in its own currency; what is known by its year alone stands in its middle";
                default ->
                    "The " + value + " by " + across
                            + chart.group()
                                    .map(table::column)
                                    .map(column -> ", coloured by "
                                            + table.columns().get(column).heading())
                                    .orElse("");
            };
        }

        public boolean isNetwork() {
            return kind.equals("network");
        }

        String library() {
            return isNetwork() ? "cytoscape.min.js" : "chart.umd.min.js";
        }
    }
}
