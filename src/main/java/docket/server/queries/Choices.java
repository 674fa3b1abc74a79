package docket.server.queries;

import docket.claims.Iris;
import docket.query.Answer;
import docket.query.bounded.Deadline;
import docket.query.named.Fit;
import docket.query.named.Fitting;
import docket.query.named.NamedQuery;
import docket.query.named.Parameter;
import docket.query.named.ParameterType;
import docket.server.html.QueryPage;
import docket.server.live.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * What can stand for an IRI parameter: the things that the query itself finds there when nothing is given, by their labels.
 * Asked once for each generation. Safe for use by many threads.
 */
final class Choices {
    /** A list of more is no help; the field then takes a key. */
    private static final int MOST = 500;

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Comparator<QueryPage.Choice> ORDER = Comparator.comparing(
                    QueryPage.Choice::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(QueryPage.Choice::value);

    private record Place(String generation, String query, String parameter) {}

    /** Of the newest generation that was asked for. */
    private final Map<Place, List<QueryPage.Choice>> known = new ConcurrentHashMap<>();

    /**
     * Sorted by label; none where there are too many, or too few for a choice to be offered.
     *
     * @return empty where they are not found in time
     */
    Optional<List<QueryPage.Choice>> of(NamedQuery query, Parameter parameter, Lease lease) {
        if (!(parameter.type() instanceof ParameterType.Iri)) {
            return Optional.of(List.of());
        }
        Place place = new Place(lease.generation().name(), query.name(), parameter.name());
        List<QueryPage.Choice> choices = known.get(place);
        if (choices != null) {
            return Optional.of(choices);
        }
        try {
            List<QueryPage.Choice> found = ChoiceQuery.of(query.parse(), Var.alloc(parameter.variable()), MOST + 1)
                    .map(choice -> ask(choice, parameter, lease))
                    .orElse(List.of());
            choices = parameter
                    .fit()
                    .filter(Fit::isTerm)
                    .map(fit -> terms(fit, found, lease))
                    .orElse(found);
        } catch (QueryCancelledException e) {
            return Optional.empty(); // not kept: it may have been a busy moment
        }
        known.keySet().removeIf(other -> !other.generation().equals(place.generation()));
        known.put(place, choices);
        return Optional.of(choices);
    }

    /** All that fits: first what finds something, then the rest, which says so. */
    private static List<QueryPage.Choice> terms(Fit fit, List<QueryPage.Choice> found, Lease lease) {
        List<QueryPage.Choice> all = new Fitting(lease.endpoint(), fit)
                .all(Deadline.after(LIMIT)).stream()
                        .map(named ->
                                new QueryPage.Choice(written(named.thing().getURI(), lease.iris()), named.label()))
                        .sorted(ORDER)
                        .toList();
        return Stream.concat(
                        all.stream().filter(found::contains),
                        all.stream()
                                .filter(choice -> !found.contains(choice))
                                .map(choice -> new QueryPage.Choice(choice.value(), choice.label() + " (none)")))
                .toList();
    }

    /** Where anything can be given, not the vocabulary, which has a page of its own. */
    private static List<QueryPage.Choice> ask(Query query, Parameter parameter, Lease lease) {
        boolean terms = parameter.fit().isPresent();
        return lease.endpoint().run(query, Map.of(), LIMIT, answer -> choices(answer, terms, lease.iris()));
    }

    private static List<QueryPage.Choice> choices(Answer answer, boolean terms, Iris iris) {
        List<QueryPage.Choice> found = new ArrayList<>();
        if (answer instanceof Answer.Rows(RowSet rows)) {
            Var first = rows.getResultVars().getFirst();
            rows.forEachRemaining(row -> {
                String iri = row.get(first).getURI();
                if (terms || !iri.startsWith(Iris.ENF)) {
                    String label = row.get(ChoiceQuery.LABEL).getLiteralLexicalForm();
                    found.add(new QueryPage.Choice(written(iri, iris), label));
                }
            });
        }
        found.sort(ORDER);
        return found.size() > MOST ? List.of() : List.copyOf(found);
    }

    /** As a caller writes it: a key, the local name of a term, else the IRI. */
    private static String written(String iri, Iris iris) {
        return iri.startsWith(Iris.ENF)
                ? iri.substring(Iris.ENF.length())
                : iris.key(iri).orElse(iri);
    }
}
