package docket.cli;

import docket.problem.Failure;
import docket.query.explain.ExplainedRows;
import docket.query.named.Arguments;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A named query as a command: each of its parameters is an option. */
final class NamedQueryCommand implements Callable<Integer> {
    private static final String EXPLAIN = "--explain";

    private final Docket docket;
    private final Console console;
    private final NamedQuery query;
    private final AnswerOptions answer = new AnswerOptions();
    private final CommandSpec spec;

    /** @param format given before the name, or null */
    NamedQueryCommand(Docket docket, Console console, NamedQuery query, @Nullable String format) {
        this.docket = docket;
        this.console = console;
        this.query = query;
        this.spec = CommandSpec.wrapWithoutInspection(this);
        spec.name(query.name());
        spec.addMixin("answer", CommandSpec.forAnnotatedObject(answer));
        spec.usageMessage()
                .customSynopsis(synopsis(query))
                .description(description(query))
                .footer(columns(query));
        query.parameters().forEach(parameter -> spec.addOption(option(parameter)));
        spec.addOption(explain());
        answer.format = format;
    }

    /** What the query's options and columns are, for picocli. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            String value = spec.findOption("--" + parameter.name()).getValue();
            if (value != null) {
                given.put(parameter.name(), value);
            }
        }
        Query parsed = query.parse();
        boolean explain = Boolean.TRUE.equals(spec.findOption(EXPLAIN).getValue());
        if (explain) {
            checkExplains(parsed);
        }
        try (Opened opened = Opened.of(docket)) {
            Map<Var, Node> arguments = Arguments.bind(query, given, opened.endpoint(), opened.iris());
            if (explain) {
                ExplainedRows rows = new ExplainedRows(opened.endpoint(), opened.iris(), answer.limit());
                console.data(out -> rows.write(parsed, arguments, out));
            } else {
                new Answering(console, docket, answer).run(parsed, arguments, opened);
            }
        }
        return ExitCodes.OK;
    }

    private void checkExplains(Query parsed) {
        if (!parsed.isSelectType()) {
            throw Failure.usage(
                    "'" + query.name() + "' gives a graph, and --explain is for rows",
                    "'docket explain KEY' tells what a thing rests on");
        }
        if (answer.format != null && !answer.format.equals("table") && !answer.format.equals("text")) {
            throw Failure.usage(
                    "--explain is for a reader, not for format '" + answer.format + "'",
                    "leave out --format; 'docket explain KEY --format json' is for scripts");
        }
    }

    private static OptionSpec explain() {
        return OptionSpec.builder(EXPLAIN)
                .type(boolean.class)
                .arity("0")
                .description(
                        "Below each row the claims it rests on: of each thing in the row, what sources state of it and"
                                + " the row shows. Written as a table, also in a pipe.")
                .build();
    }

    private static OptionSpec option(Parameter parameter) {
        List<String> description = new ArrayList<>();
        if (!parameter.description().isEmpty()) {
            description.add(literal(parameter.description()));
        }
        String takes = "Takes " + parameter.takes();
        description.add(literal(
                parameter.required()
                        ? takes + "; required."
                        : parameter
                                .defaultValue()
                                .map(d -> takes + " (default: " + d + ").")
                                .orElse(takes + ".")));
        return OptionSpec.builder("--" + parameter.name())
                .type(String.class)
                .arity("1")
                .paramLabel(label(parameter))
                .description(description.toArray(String[]::new))
                .build();
    }

    private static String synopsis(NamedQuery query) {
        StringBuilder call = new StringBuilder("docket query " + query.name());
        query.parameters().stream()
                .filter(Parameter::required)
                .forEach(parameter ->
                        call.append(" --").append(parameter.name()).append('=').append(label(parameter)));
        return call.append(" [OPTIONS]").toString();
    }

    private static String label(Parameter parameter) {
        return parameter.name().toUpperCase(Locale.ROOT);
    }

    private static String[] description(NamedQuery query) {
        return query.description().isEmpty()
                ? new String[] {literal(query.summary())}
                : new String[] {literal(query.summary()), "", literal(query.description())};
    }

    private static String[] columns(NamedQuery query) {
        List<String> lines = new ArrayList<>();
        if (!query.columns().isEmpty()) {
            lines.add("");
            lines.add("Columns:");
            query.columns().forEach((name, meaning) -> lines.add(literal("  " + name + ": " + meaning)));
        }
        if (!query.example().isEmpty()) {
            StringBuilder call = new StringBuilder("  docket query " + query.name());
            query.example()
                    .forEach((name, value) ->
                            call.append(" --").append(name).append(' ').append(value));
            lines.add("");
            lines.add("Example:");
            lines.add(literal(call.toString()));
        }
        return lines.toArray(String[]::new);
    }

    /** Help texts are format strings to picocli, and it would put variables of the environment into them. */
    private static String literal(String text) {
        return text.replace("%", "%%").replace("${", "$${");
    }
}
