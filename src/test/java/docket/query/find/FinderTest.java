package docket.query.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.claims.Iris;
import docket.query.LocalEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
    private static final String AGENT = Iris.term("Agent");
    private static final String REGULATOR = Iris.term("Regulator");
    private static final String COMPANY = Iris.term("Company");

    private final Finder finder = new Finder(List.of(
            entry("nl-ap", "Autoriteit Persoonsgegevens", REGULATOR, "NL", "Dutch DPA", "AP"),
            entry("fr-cnil", "Commission nationale de l'informatique et des libertés", REGULATOR, "FR", "French DPA"),
            entry("it-garante", "Garante per la protezione dei dati personali", REGULATOR, "IT", "Garante"),
            entry("uk-ico", "Information Commissioner's Office", REGULATOR, "GB", "ICO"),
            entry("au-oaic", "Office of the Australian Information Commissioner", REGULATOR, "AU"),
            entry("at-dsb", "Österreichische Datenschutzbehörde", REGULATOR, "AT", "Austrian DPA"),
            entry("associated-press", "Associated Press", COMPANY, "US"),
            entry("privacy-advocates", "Privacy advocates", AGENT, ""),
            entry("eu-edpb", "European Data Protection Board", REGULATOR, "EU"),
            entry("clearview-ai", "Clearview AI", COMPANY, "US-NY", "Clearview")));

    private static Entry entry(String key, String label, String type, String country, String... names) {
        List<String> types = Stream.of(type, AGENT).distinct().toList();
        return new Entry(Iris.standard().thing(key), key, label, List.of(names), types, country);
    }

    @ParameterizedTest
    @CsvSource({
        "Autoriteit Persoonsgegevens, nl-ap, EXACT",
        "autoriteit  persoonsgegevens, nl-ap, FOLDED",
        "OSTERREICHISCHE DATENSCHUTZBEHORDE, at-dsb, FOLDED",
        "nl-ap, nl-ap, EXACT",
        "european data protection board, eu-edpb, FOLDED",
        "ClearviewAI, clearview-ai, FOLDED",
        "I.C.O., uk-ico, FOLDED",
        "'Clearview AI, Inc.', clearview-ai, LEGAL_FORM",
        "CLEARVIEW Sp. z o.o., clearview-ai, LEGAL_FORM",
        "Société Clearview S.à r.l., clearview-ai, WORDS",
        "Clearview AI S.à r.l., clearview-ai, LEGAL_FORM",
        "Dutch DPA Ltd, nl-ap, WORDS",
        "DPA Dutch, nl-ap, REORDERED",
        "ICO (UK), uk-ico, REORDERED",
        "CNIL, fr-cnil, INITIALS",
        "OAIC, au-oaic, INITIALS",
        "Garante Italy, it-garante, WORDS",
        "garante privacy, it-garante, WORDS",
        "Autoritiet Persoongegevens, nl-ap, SPELLING",
        "Clearveiw, clearview-ai, SPELLING",
    })
    void knowsTheThingByTheWord(String text, String key, How how) {
        Found found = finder.find(text, Set.of(), 5).getFirst();
        assertThat(found.thing().key()).isEqualTo(key);
        assertThat(found.how()).isEqualTo(how);
        assertThat(found.score()).isBetween(50.0, 100.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "xyzzy plugh", "Ministry of Silly Walks", "2024"})
    void findsNothingInNonsense(String text) {
        assertThat(finder.find(text, Set.of(), 5)).isEmpty();
        assertThat(finder.complete(text, Set.of(), 5)).isEmpty();
    }

    @Test
    void takesTwoLegalFormsForTwoCompanies() {
        Finder companies =
                new Finder(List.of(entry("a", "Acme B.V.", COMPANY, "NL"), entry("b", "Acme Ltd", COMPANY, "GB")));
        assertThat(companies.find("Acme", Set.of(), 5)).extracting(Found::how).containsOnly(How.LEGAL_FORM);
        assertThat(companies.find("Acme Ltd", Set.of(), 5))
                .extracting(Found::how)
                .containsExactly(How.EXACT, How.WORDS);
    }

    @Test
    void saysWhichNameAnswersAndHow() {
        assertThat(finder.find("dutch dpa", Set.of(), 1))
                .extracting(Found::reason)
                .containsExactly("‘Dutch DPA’: the same but for capitals, accents or signs");
    }

    @Test
    void looksOnlyAmongTheClasses() {
        assertThat(keys(finder.find("AP", Set.of(), 5))).containsExactly("nl-ap", "associated-press");
        assertThat(keys(finder.find("AP", Set.of(COMPANY), 5))).containsExactly("associated-press");
        assertThat(keys(finder.find("AP", Set.of(AGENT), 5))).containsExactly("nl-ap", "associated-press");
        assertThat(finder.find("AP", Set.of(Iris.term("Law")), 5)).isEmpty();
    }

    @Test
    void completesWhatSomeoneIsWriting() {
        assertThat(keys(finder.complete("a", Set.of(REGULATOR), 9))).contains("nl-ap", "at-dsb", "au-oaic");
        assertThat(keys(finder.complete("information comm", Set.of(), 9))).containsExactly("uk-ico", "au-oaic");
        assertThat(keys(finder.complete("Clearveiw", Set.of(), 9))).containsExactly("clearview-ai");
    }

    @Test
    void ordersWhatScoresAlikeByKey() {
        List<Entry> twins = List.of(
                entry("b", "Same name", AGENT, ""), entry("a", "Same name", AGENT, ""), entry("c", "Other", AGENT, ""));
        assertThat(keys(new Finder(twins).find("same name", Set.of(), 5))).containsExactly("a", "b");
    }

    @Test
    void readsNamesAndClassesFromTheData() {
        Finder corpus = Finder.of(new LocalEndpoint(corpus()), Iris.standard(), Duration.ofSeconds(10));
        assertThat(corpus.thing("nl-ap")).hasValueSatisfying(thing -> {
            assertThat(thing.label()).isEqualTo("Dutch authority");
            assertThat(thing.types()).startsWith(REGULATOR).contains(AGENT);
            assertThat(thing.country()).isEqualTo("NL");
        });
        assertThat(corpus.thing("Regulator")).isEmpty();
    }

    @Test
    void findsOneNameAmongVeryMany() {
        Finder large = new Finder(IntStream.range(0, 50_000)
                .mapToObj(number -> entry(
                        "thing-" + number,
                        "Fine on " + Integer.toString(number * 7919, 36).replaceAll("\\d", "q") + " Limited " + number,
                        COMPANY,
                        "NL"))
                .toList());
        assertThat(keys(large.find("fine 31415 limited", Set.of(COMPANY), 3))).startsWith("thing-31415");
    }

    private static DatasetGraph corpus() {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> {
            RDFParser.source("src/test/resources/queries/corpus.trig").parse(dataset);
            RDFParser.source("ontology/enforcement.ttl").parse(dataset);
        });
        return dataset;
    }

    private static List<String> keys(List<Found> found) {
        return found.stream().map(one -> one.thing().key()).toList();
    }
}
