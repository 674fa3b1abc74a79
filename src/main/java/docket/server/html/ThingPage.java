package docket.server.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of one thing, as its reader wants it: its facts with their evidence, then what belongs to its kind.
 *
 * @param path of its document, percent-encoded, without an ending
 * @param key what follows {@code id/}
 * @param above what leads on to its like, or to what it is about
 * @param types what it is; more than one only where the data say so
 * @param lead a sentence in words; empty for none
 * @param rest where values without marks come from; empty where there are none
 * @param jsonLd its description in schema.org's terms, safe inside a script element
 */
public record ThingPage(
        String path,
        String iri,
        String key,
        List<Link> above,
        String label,
        List<Cell> types,
        String lead,
        List<ThingFact> facts,
        String rest,
        List<ThingSection> sections,
        List<Link> more,
        String jsonLd) {

    public ThingPage {
        above = List.copyOf(above);
        types = List.copyOf(types);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        more = List.copyOf(more);
    }

    /** What the marks beside the values stand for, in their order. */
    public Map<String, Cell> sources() {
        Map<String, Cell> sources = new TreeMap<>();
        facts.stream()
                .flatMap(fact -> Stream.concat(fact.values().stream(), fact.others().stream()))
                .forEach(value -> sources.putAll(value.marks()));
        return sources;
    }
}
