package docket.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of sources as the reasons of verdicts use them: of a running number and a hash, the number. */
final class ShortSources {
    private static final Pattern NUMBERED = Pattern.compile("(?<number>[0-9]+)_[0-9a-f]{8,}");

    private final Map<String, List<Mention>> byShort;

    /** @param sources those that the text names */
    ShortSources(Collection<Mention> sources) {
        this.byShort = sources.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        source -> shorten(id(source)), TreeMap::new, Collectors.toList()));
    }

    /** The full id where two sources have the same number. */
    String of(Mention source) {
        String id = id(source);
        String brief = shorten(id);
        return byShort.getOrDefault(brief, List.of()).size() > 1 ? id : brief;
    }

    /** By their ids. */
    List<Mention> all() {
        return byShort.values().stream().flatMap(List::stream).toList();
    }

    private static String id(Mention source) {
        return source.name().replaceFirst("^source/", "");
    }

    private static String shorten(String id) {
        var numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group("number") : id;
    }
}
