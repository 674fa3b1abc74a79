package docket.resolve;

import docket.claims.Claim;
import docket.claims.Ontology;
import docket.claims.OntologyReader;
import docket.claims.Rates;
import docket.claims.Ruling;
import docket.claims.Source;
import docket.claims.Thing;
import docket.claims.Value;
import docket.facts.FactSink;
import docket.facts.FactsFiles;
import docket.facts.FactsReader;
import docket.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;

/**
 * Sources that differ, resolved: facts are written as a curator writes them, over a small register with a Dutch
 * regulator {@code ap}, its chair {@code chair}, a court, a company {@code acme} and actions {@code x} and {@code y}.
 */
final class Disagreement implements FactSink {
    private static final Ontology ONTOLOGY = OntologyReader.read(Path.of("ontology"));
    private static final String REGISTER = """
            ap: {type: Regulator, label: AP, country: NL, currency: EUR}
            chair: {type: Person, label: Chair}
            court: {type: Court, label: Court}
            acme: {type: Company, label: Acme, country: US-NY}
            db: {type: System, label: Database}
            x: {label: X}
            y: {label: Y}
            """;

    private final List<List<String>> sources = new ArrayList<>();
    private final List<String> rulings = new ArrayList<>();
    private final Problems problems = new Problems();
    private Rates rates = Rates.none();
    private final Map<String, Thing> typed = new HashMap<>();
    private final Map<String, Value.PartialDate> published = new HashMap<>();
    private final List<Ruling> ruled = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    /** A source without a date. */
    Disagreement source(String id, String... facts) {
        return dated(id, "", facts);
    }

    /** @param facts each the inside of a fact, place aside: {@code about: x, amount: EUR 5M} */
    Disagreement dated(String id, String date, String... facts) {
        String issued = date.isEmpty() ? "" : ", published: " + date;
        List<String> lines = new ArrayList<>();
        lines.add("source: {id: " + id + ", type: Article, label: " + id + issued + "}");
        lines.add(facts.length == 0 ? "facts: []" : "facts:");
        for (int i = 0; i < facts.length; i++) {
            lines.add("  - {at: [" + (i + 1) + ", words], " + facts[i] + "}");
        }
        sources.add(lines);
        return this;
    }

    Disagreement ruling(String ruling) {
        rulings.add("- {" + ruling + "}");
        return this;
    }

    /** @param perEuro units of the currency for one euro on that day */
    Disagreement rate(String day, String currency, String perEuro) {
        rates = new Rates(new TreeMap<>(Map.of(LocalDate.parse(day), Map.of(currency, new BigDecimal(perEuro)))));
        return this;
    }

    /** What became of {@code x amount}, a property of a subject. */
    Resolution resolve(String name) {
        return Objects.requireNonNull(resolve().get(name), name);
    }

    /** Every resolution, {@code subject property} to it. */
    Map<String, Resolution> resolve() {
        return resolve(new Random(0));
    }

    /** With the claims in another order. */
    Map<String, Resolution> resolve(Random order) {
        read();
        Grouping grouping = new Grouping();
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, order);
        shuffled.forEach(grouping::add);
        Rulings all = new Rulings(ONTOLOGY, ruled, problems);
        Map<String, Resolution> found = new TreeMap<>();
        new ViewResolver(ONTOLOGY, typed, published, rates, all, grouping)
                .resolve(
                        grouping,
                        r -> found.put(r.subject() + " " + r.property().name(), r));
        return found;
    }

    Problems problems() {
        return problems;
    }

    List<Claim> claims() {
        return claims;
    }

    /** Once, however often it is resolved. */
    private void read() {
        if (!claims.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("disagreement");
            try {
                Files.writeString(folder.resolve("register.yaml"), REGISTER);
                for (List<String> source : sources) {
                    Files.write(folder.resolve("source" + sources.indexOf(source) + ".yaml"), source);
                }
                Files.write(folder.resolve("verdicts.yaml"), rulings.isEmpty() ? List.of("[]") : rulings);
                FactsReader.read(FactsFiles.find(List.of(folder), problems), ONTOLOGY, this, problems);
                problems.throwIfErrors();
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void thing(Thing thing) {
        if (thing.type() != null) {
            typed.put(thing.key(), thing);
        }
    }

    @Override
    public void source(Source source) {
        if (source.published() != null) {
            published.put(source.id(), source.published());
        }
    }

    @Override
    public void claim(Claim claim) {
        claims.add(claim);
    }

    @Override
    public void ruling(Ruling ruling) {
        ruled.add(ruling);
    }
}
