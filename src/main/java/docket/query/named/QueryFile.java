package docket.query.named;

import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problems;
import docket.query.OwnQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code .rq} file → a {@link NamedQuery}: its header is compared with the parameters that its text uses. The SPARQL
 * itself is not parsed here, so that listing and help stay fast.
 */
final class QueryFile {
    /** What a command line or a web page says of itself. */
    private static final Set<String> RESERVED = Set.of("format", "store", "page", "size", "explain", "help");

    private final String file;
    private final Header header;
    private final Problems problems;

    private QueryFile(String file, Header header, Problems problems) {
        this.file = file;
        this.header = header;
        this.problems = problems;
    }

    static NamedQuery read(String name, String file, String text, Problems problems) {
        Header header = HeaderReader.read(file, text, problems);
        QueryFile reader = new QueryFile(file, header, problems);
        List<Parameter> parameters = reader.parameters(text);
        reader.refuseUnknown(parameters);
        return new NamedQuery(
                name,
                header.summary(),
                header.description(),
                header.tags(),
                parameters,
                texts(header.columns()),
                texts(header.example()),
                header.chart(),
                new OwnQuery(file, text));
    }

    private List<Parameter> parameters(String text) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        for (Written variable : VariableScan.parameters(file, text)) {
            parameter(variable).ifPresent(found -> {
                Parameter before = byName.putIfAbsent(found.name(), found);
                if (before != null && !before.variable().equals(found.variable())) {
                    problems.error(
                            variable.at(),
                            "parameter '" + found.name() + "' is written ?" + before.variable() + " and ?"
                                    + found.variable(),
                            "use one variable");
                }
            });
        }
        return new ArrayList<>(byName.values());
    }

    /** {@code _name_type} or {@code __name_type}; empty, with a problem, for what grlc would misread. */
    private Optional<Parameter> parameter(Written variable) {
        boolean optional = variable.text().startsWith("__");
        String bare = variable.text().substring(optional ? 2 : 1);
        int underscore = bare.indexOf('_');
        String name = underscore < 0 ? bare : bare.substring(0, underscore);
        String suffix = underscore < 0 ? "" : bare.substring(underscore + 1);
        if (name.isEmpty() || !name.chars().allMatch(QueryFile::isAsciiAlphanumeric)) {
            return refuse(variable, "bad parameter name", "a name is letters and digits, after one or two underscores");
        }
        if (RESERVED.contains(name)) {
            return refuse(variable, "parameter name '" + name + "' is reserved", "call it otherwise");
        }
        Optional<ParameterType> type = ParameterType.of(suffix);
        if (type.isEmpty()) {
            return refuse(
                    variable,
                    "unknown parameter type '" + suffix + "'",
                    "the types are iri, literal, number, integer, xsd_TYPE and language tags such as en");
        }
        return Optional.of(parameter(variable, name, type.get(), optional));
    }

    private Parameter parameter(Written variable, String name, ParameterType type, boolean optional) {
        Written fallback = header.defaults().get(name);
        List<Written> values = header.values().getOrDefault(name, List.of());
        if (fallback != null && optional) {
            problems.error(
                    fallback.at(),
                    "parameter '" + name + "' has a default and is written as optional",
                    "write ?" + variable.text().substring(1));
        }
        values.forEach(value -> refuseWrongType(name, type, value));
        if (fallback != null) {
            refuseWrongType(name, type, fallback);
            if (!values.isEmpty() && values.stream().noneMatch(v -> v.text().equals(fallback.text()))) {
                problems.error(fallback.at(), "the default of '" + name + "' is not one of its values", "");
            }
        }
        Written description = header.parameters().get(name);
        return new Parameter(
                name,
                variable.text(),
                type,
                optional,
                Optional.ofNullable(fallback).map(Written::text),
                values.stream().map(Written::text).toList(),
                fit(name, type),
                description == null ? "" : description.text());
    }

    private Optional<Fit> fit(String name, ParameterType type) {
        Written written = header.takes().get(name);
        if (written == null) {
            return Optional.empty();
        }
        Optional<Fit> fit = type instanceof ParameterType.Iri ? Fit.of(written.text()) : Optional.empty();
        if (fit.isEmpty()) {
            problems.error(
                    written.at(),
                    "'" + written.text() + "' is nothing that '" + name + "' can take",
                    "for an iri: CLASS, 'below CLASS' or 'in SCHEME', by local names of the ontology");
        }
        return fit;
    }

    private void refuseWrongType(String name, ParameterType type, Written value) {
        if (!(type instanceof ParameterType.Iri) && type.literal(value.text()).isEmpty()) {
            problems.error(
                    value.at(), "'" + value.text() + "' is no value of '" + name + "'", "it takes " + type.takes());
        }
    }

    private Optional<Parameter> refuse(Written variable, String message, String hint) {
        problems.error(variable.at(), message + " in ?" + variable.text(), hint);
        return Optional.empty();
    }

    /** Whatever the header says of a parameter that the text does not have. */
    private void refuseUnknown(List<Parameter> parameters) {
        List<String> names = parameters.stream().map(Parameter::name).toList();
        header.defaults().forEach((name, written) -> refuseUnknown(name, written.at(), names));
        header.values()
                .forEach((name, all) -> refuseUnknown(
                        name, all.isEmpty() ? Location.of(file) : all.getFirst().at(), names));
        header.parameters().forEach((name, written) -> refuseUnknown(name, written.at(), names));
        header.takes().forEach((name, written) -> refuseUnknown(name, written.at(), names));
        header.example().forEach((name, written) -> refuseUnknown(name, written.at(), names));
    }

    private void refuseUnknown(String name, Location at, List<String> known) {
        if (!known.contains(name)) {
            problems.error(
                    at,
                    "the query has no parameter '" + name + "'",
                    Nearest.hint(name, known, known.isEmpty() ? "" : "it has " + String.join(", ", known)));
        }
    }

    private static Map<String, String> texts(Map<String, Written> of) {
        Map<String, String> all = new LinkedHashMap<>();
        of.forEach((key, written) -> all.put(key, written.text()));
        return all;
    }

    private static boolean isAsciiAlphanumeric(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
