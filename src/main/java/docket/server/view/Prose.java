package docket.server.view;

import docket.claims.Iris;
import docket.server.html.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Shows a reason to a reader: the keys and names in it as links with their labels, units by what several are called. */
public final class Prose {
    /**
     * What no word of a sentence looks like: {@code nl-ap}, {@code equityShare}; the number of a source: {@code 001}; a unit
     * behind a number: {@code (photo)}.
     */
    private static final Pattern KEY = Pattern.compile(
            "(?<=[0-9] )\\([A-Za-z]+\\)|(?<![\\p{Alnum}-])([a-z0-9]+(-[a-z0-9]+)+|[a-z]+([A-Z][a-z]+)+)(?![\\p{Alnum}-])"
                    + "|(?<=\\(|by |what |, |and )[0-9]+(?![\\p{Alnum}.-]|,[0-9])");

    private final Cells cells;
    private final Labels labels;
    private final Iris iris;
    private final Supplier<SourceCodes> codes;

    Prose(Cells cells, Labels labels, Iris iris, Supplier<SourceCodes> codes) {
        this.codes = codes;
        this.cells = cells;
        this.labels = labels;
        this.iris = iris;
    }

    public Cell of(String text) {
        List<Cell> parts = new ArrayList<>();
        int end = 0;
        for (MatchResult found : KEY.matcher(text).results().toList()) {
            Cell named = named(found.group());
            if (named.text().equals(named.name())) {
                continue;
            }
            parts.add(Cell.text(text.substring(end, found.start())));
            parts.add(named);
            String said = " (" + named.text() + ")";
            end = found.end() + (text.startsWith(said, found.end()) ? said.length() : 0);
        }
        return parts.isEmpty() ? Cell.text(text) : whole(parts, text.substring(end));
    }

    private static Cell whole(List<Cell> parts, String rest) {
        parts.add(Cell.text(rest));
        return Cell.prose(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }

    /** What has no label is called by its name. */
    private Cell named(String key) {
        if (key.startsWith("(")) {
            Node unit = NodeFactory.createURI(Iris.term(key.substring(1, key.length() - 1)));
            return Cell.text(labels.several(unit).orElse(key));
        }
        if (Character.isDigit(key.charAt(0)) && key.indexOf('-') < 0) {
            return codes.get()
                    .source(key)
                    .map(cells::of)
                    .map(source -> Cell.link(key, source.href(), source.text()))
                    .orElse(Cell.link(key, "", key));
        }
        return cells.of(NodeFactory.createURI(key.indexOf('-') > 0 ? iris.thing(key) : Iris.term(key)));
    }
}
