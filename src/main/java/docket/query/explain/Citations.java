package docket.query.explain;

import docket.query.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says where a statement stands: {@code 001, paragraph 7, “€5 million”; said by nl-ap}. Sources go by the names that the
 * reasons of verdicts use: of a running number and a hash, the number; so a legend belongs to it.
 */
public final class Citations {
    private static final Pattern NUMBERED = Pattern.compile("(?<number>[0-9]+)_[0-9a-f]{8,}");

    private final Map<String, List<Mention>> sources;

    /** @param cited all statements of the text, so that two sources of the same number go by their full ids */
    public Citations(Collection<Statement> cited) {
        this.sources = cited.stream()
                .map(Statement::source)
                .distinct()
                .collect(Collectors.groupingBy(source -> brief(id(source)), TreeMap::new, Collectors.toList()));
    }

    String of(Statement statement) {
        StringBuilder line = new StringBuilder(name(statement.source()));
        if (statement.number() > 0) {
            line.append(statement.row() ? ", row " : ", paragraph ").append(statement.number());
        }
        statement.anchor().ifPresent(anchor -> line.append(", “").append(anchor).append('”'));
        statement.saidBy().ifPresent(who -> line.append("; said by ").append(who.inFull()));
        statement.via().ifPresent(who -> line.append("; via ").append(who.inFull()));
        if (statement.conversionOf().isPresent()) {
            line.append("; the source's own conversion");
        }
        if (statement.inferred()) {
            line.append("; inferred by the curator");
        }
        return line.toString();
    }

    /** Each source once, with its title and key; nothing where none is cited. */
    void legend(Page page) {
        List<Mention> all = sources.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return;
        }
        page.blank();
        page.add("", "Sources");
        int widest = all.stream()
                .mapToInt(source -> Columns.width(name(source)))
                .max()
                .orElse(0);
        for (Mention source : all) {
            String name = name(source);
            page.add("  " + name + " ".repeat(widest - Columns.width(name)) + "  ", title(source));
        }
    }

    private static String title(Mention source) {
        return source.text().equals(source.name()) ? source.name() : source.text() + " (" + source.name() + ")";
    }

    /** As brief as it can be among those that are cited: {@code 001}. */
    public String name(Mention source) {
        String id = id(source);
        String brief = brief(id);
        return sources.getOrDefault(brief, List.of()).size() > 1 ? id : brief;
    }

    private static String id(Mention source) {
        return source.name().replaceFirst("^source/", "");
    }

    /** A source's id without its hash, where it is a running number and a hash. */
    public static String brief(String id) {
        Matcher numbered = NUMBERED.matcher(id);
        return numbered.matches() ? numbered.group("number") : id;
    }
}
