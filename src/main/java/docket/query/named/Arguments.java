package docket.query.named;

import docket.claims.Iris;
import docket.problem.Failure;
import docket.problem.Location;
import docket.problem.Nearest;
import docket.problem.Problem;
import docket.problem.Problems;
import docket.query.Answer;
import docket.query.Endpoint;
import docket.query.OwnQuery;
import docket.query.bounded.Deadline;
import docket.query.named.Fitting.Named;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/** Turns the texts that a caller gives a named query into terms, each checked against its parameter. */
public final class Arguments {
    private static final OwnQuery CALLED = OwnQuery.of(Arguments.class, "called");
    private static final String ENF_PREFIX = "enf:";

    /** Parameters that the query does not have: no more of them are told, each has a line. */
    private static final int MOST_UNKNOWN = 20;

    /** For what is asked to check one argument. */
    private static final Duration LOOK_UP = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final Iris iris;
    private final Problems problems = new Problems();

    private Arguments(Endpoint endpoint, Iris iris) {
        this.endpoint = endpoint;
        this.iris = iris;
    }

    /**
     * The terms to put in the place of the query's variables; an optional parameter that is not given is not among them.
     *
     * @param given by parameter name; a default holds for what is absent
     * @param endpoint tells which keys there are
     * @throws Failure of kind USAGE with all that is wrong; the file of each location is {@code parameter NAME}
     */
    public static Map<Var, Node> bind(NamedQuery query, Map<String, String> given, Endpoint endpoint, Iris iris) {
        Arguments arguments = new Arguments(endpoint, iris);
        Map<Var, Node> terms = arguments.bind(query, given);
        List<Problem> wrong = arguments.problems.all();
        if (!wrong.isEmpty()) {
            throw new Failure(Failure.Kind.USAGE, wrong);
        }
        return terms;
    }

    /** What may have been meant with a text that a parameter does not take: what a caller would write, the nearest first. */
    public static List<String> near(Parameter parameter, String text, Endpoint endpoint, Iris iris) {
        return parameter.type() instanceof ParameterType.Iri
                ? new Arguments(endpoint, iris).near(parameter, text)
                : Nearest.to(text, parameter.values());
    }

    private Map<Var, Node> bind(NamedQuery query, Map<String, String> given) {
        List<String> names = query.parameters().stream().map(Parameter::name).toList();
        String has = names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
        given.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .limit(MOST_UNKNOWN)
                .forEach(name -> error(
                        name, "query '" + query.name() + "' has no such parameter", Nearest.hint(name, names, has)));
        Map<Var, Node> terms = new LinkedHashMap<>();
        for (Parameter parameter : query.parameters()) {
            String text = given.get(parameter.name());
            if (text == null) {
                text = parameter.defaultValue().orElse(null);
            }
            if (text != null) {
                term(parameter, text).ifPresent(term -> terms.put(Var.alloc(parameter.variable()), term));
            } else if (!parameter.optional()) {
                error(parameter.name(), "is required", "it takes " + parameter.takes());
            }
        }
        return terms;
    }

    private Optional<Node> term(Parameter parameter, String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            error(parameter.name(), "half a character stands in '" + text + "'", "it takes " + parameter.takes());
            return Optional.empty();
        }
        if (!parameter.values().isEmpty() && !parameter.values().contains(text)) {
            error(parameter.name(), "'" + text + "' is not allowed", "it takes " + parameter.takes());
            return Optional.empty();
        }
        if (parameter.type() instanceof ParameterType.Iri) {
            return iri(parameter, text).filter(thing -> fits(parameter, text, thing));
        }
        Optional<Node> literal = parameter.type().literal(text);
        if (literal.isEmpty()) {
            error(
                    parameter.name(),
                    "'" + text + "' is not " + parameter.takes(),
                    parameter.type().written());
        }
        return literal;
    }

    /** A key of the register, else a term of the ontology (also with its prefix, as tables show it), else an absolute IRI. */
    private Optional<Node> iri(Parameter parameter, String text) {
        if (text.startsWith(ENF_PREFIX)) {
            return iri(parameter, Iris.term(text.substring(ENF_PREFIX.length())));
        }
        if (text.indexOf(':') >= 0) {
            return absolute(parameter, text);
        }
        Optional<Node> known = Stream.of(iris.thing(text), Iris.term(text))
                .filter(Iris::isAbsolute)
                .map(NodeFactory::createURI)
                .filter(endpoint::describes)
                .findFirst();
        if (known.isEmpty()) {
            error(parameter.name(), "unknown key '" + text + "'", hint(parameter, text));
        }
        return known;
    }

    private Optional<Node> absolute(Parameter parameter, String text) {
        if (!Iris.isAbsolute(text)) {
            error(parameter.name(), "'" + text + "' is not an absolute IRI", "it takes " + parameter.takes());
            return Optional.empty();
        }
        return Optional.of(NodeFactory.createURI(text));
    }

    /** With a problem where a thing is known, and is something else than the parameter takes. */
    private boolean fits(Parameter parameter, String text, Node thing) {
        Optional<String> otherwise =
                parameter.fit().flatMap(fit -> new Fitting(endpoint, fit).otherwise(thing, Deadline.after(LOOK_UP)));
        otherwise.ifPresent(
                kind -> error(parameter.name(), "'" + text + "' is " + kind, "it takes " + parameter.takes()));
        return otherwise.isEmpty();
    }

    /** Among the names of what fits, the nearest; else what is taken at all. */
    private String hint(Parameter parameter, String text) {
        List<String> near = near(parameter, text);
        return near.isEmpty() ? "it takes " + parameter.takes() : Nearest.didYouMean(near);
    }

    private List<String> near(Parameter parameter, String text) {
        Map<String, String> written = names(parameter);
        return Nearest.to(text, written.keySet()).stream()
                .flatMap(name -> Stream.ofNullable(written.get(name)))
                .distinct()
                .toList();
    }

    /** What a caller would write for each name of what fits; a key goes before a name. Empty where that takes too long. */
    private Map<String, String> names(Parameter parameter) {
        Map<String, String> written = new TreeMap<>();
        try {
            if (parameter.fit().isEmpty()) {
                return called();
            }
            for (Named fitting : new Fitting(endpoint, parameter.fit().get()).all(Deadline.after(LOOK_UP))) {
                written(fitting.thing().getURI()).ifPresent(key -> {
                    fitting.names().forEach(name -> written.putIfAbsent(name, key));
                    written.put(key, key);
                });
            }
            return written;
        } catch (QueryCancelledException e) {
            return Map.of();
        }
    }

    /** The same, for whatever has a name. */
    private Map<String, String> called() {
        return endpoint.run(CALLED.parse(), Map.of(), Deadline.after(LOOK_UP), answer -> {
            Map<String, String> written = new TreeMap<>();
            if (answer instanceof Answer.Rows(RowSet rows)) {
                rows.forEachRemaining(row -> written(row.get("thing").getURI())
                        .ifPresent(key -> written.putIfAbsent(row.get("name").getLiteralLexicalForm(), key)));
            }
            List.copyOf(written.values()).forEach(key -> written.put(key, key));
            return written;
        });
    }

    /** What a caller would write for an IRI: the key, or the term's local name. */
    private Optional<String> written(String iri) {
        return iri.startsWith(Iris.ENF)
                ? Optional.of(iri.substring(Iris.ENF.length()))
                : iris.key(iri).filter(key -> key.indexOf('/') < 0);
    }

    private void error(String parameter, String message, String hint) {
        problems.error(Location.of("parameter " + parameter), message, hint);
    }
}
