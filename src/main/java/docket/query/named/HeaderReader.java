package docket.query.named;

import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the {@code #+} lines of a query file: grlc's decorators, and ours under {@code x-docket}. */
final class HeaderReader {
    /** What grlc itself understands, beside what is read here; left to it. */
    private static final List<String> OF_GRLC =
            List.of("endpoint", "endpoint_in_url", "method", "mime", "pagination", "transform");

    private static final List<String> OURS = List.of("columns", "parameters", "takes", "example", "chart");

    private static final int MAX_DEPTH = 8;

    private final String file;
    private final Problems problems;

    private String summary = "";
    private String description = "";
    private List<String> tags = List.of();
    private Map<String, Written> defaults = Map.of();
    private Map<String, List<Written>> values = Map.of();
    private Map<String, Written> columns = Map.of();
    private Map<String, Written> parameters = Map.of();
    private Map<String, Written> takes = Map.of();
    private Map<String, Written> example = Map.of();
    private Optional<Chart> chart = Optional.empty();

    private HeaderReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What is wrong goes to {@code problems}; the rest is read all the same. */
    static Header read(String file, String text, Problems problems) {
        HeaderReader reader = new HeaderReader(file, problems);
        reader.read(text);
        return new Header(
                reader.summary,
                reader.description,
                reader.tags,
                reader.defaults,
                reader.values,
                reader.columns,
                reader.parameters,
                reader.takes,
                reader.example,
                reader.chart);
    }

    /** The header as YAML: every line keeps its number and its column, so that marks are places in the file. */
    private static String yaml(String text) {
        return text.lines()
                .map(line -> line.startsWith("#+") ? "  " + line.substring(2) : "")
                .collect(Collectors.joining("\n"));
    }

    private void read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setMaxAliasesForCollections(0).build();
        try {
            if (!Hidden.isFree(file, text, 0, problems) || isDeep(settings, text)) {
                return;
            }
            new Compose(settings).composeString(yaml(text)).ifPresent(this::decorators);
        } catch (MarkedYamlEngineException e) {
            problems.error(place(e.getProblemMark()), "the header is no YAML: " + e.getProblem(), "");
        } catch (YamlEngineException e) {
            problems.error(new Location(file, 1, 0), "the header is no YAML: " + e.getMessage(), "");
        }
        if (summary.isEmpty()) {
            problems.error(new Location(file, 1, 1), "the query has no summary", "begin with a line '#+ summary: …'");
        }
    }

    /** Composing follows every level down, so that the parser's events are looked through first. */
    private boolean isDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml(text))) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                problems.error(place(event.getStartMark()), "nested deeper than " + MAX_DEPTH + " levels", "");
                return true;
            }
        }
        return false;
    }

    private void decorators(Node root) {
        mapping(root).forEach((key, node) -> {
            switch (key.text()) {
                case "summary" -> summary = text(node);
                case "description" -> description = text(node);
                case "tags" -> tags = sequence(node).stream().map(this::text).toList();
                case "defaults" -> defaults = texts(pairs(node));
                case "enumerate" -> values = lists(pairs(node));
                case "x-docket" -> mapping(node).forEach(this::extension);
                default -> {
                    if (!OF_GRLC.contains(key.text())) {
                        problems.error(
                                key.at(),
                                "unknown decorator '" + key.text() + "'",
                                "grlc has summary, description, tags, defaults, enumerate; what is ours stands under x-docket");
                    }
                }
            }
        });
    }

    private void extension(Written key, Node node) {
        switch (key.text()) {
            case "columns" -> columns = texts(mapping(node));
            case "parameters" -> parameters = texts(mapping(node));
            case "takes" -> takes = texts(mapping(node));
            case "example" -> example = texts(mapping(node));
            case "chart" -> chart = chart(texts(mapping(node)), key);
            default ->
                problems.error(
                        key.at(), "unknown key '" + key.text() + "'", "x-docket takes " + String.join(", ", OURS));
        }
    }

    private Optional<Chart> chart(Map<String, Written> parts, Written key) {
        Written kind = parts.get("kind");
        Written x = parts.get("x");
        Written y = parts.get("y");
        if (kind == null || x == null || y == null || !Chart.KINDS.contains(kind.text())) {
            problems.error(
                    key.at(),
                    "a chart has a kind and the columns x and y, and may have a group",
                    "the kinds are " + String.join(", ", Chart.KINDS));
            return Optional.empty();
        }
        Optional<String> group = Optional.ofNullable(parts.get("group")).map(Written::text);
        return Optional.of(new Chart(kind.text(), x.text(), y.text(), group));
    }

    /** grlc writes defaults and enumerations as a list of one-key mappings; a plain mapping is taken as well. */
    private Map<Written, Node> pairs(Node node) {
        if (!(node instanceof SequenceNode list)) {
            return mapping(node);
        }
        Map<Written, Node> all = new LinkedHashMap<>();
        list.getValue().forEach(item -> all.putAll(mapping(item)));
        return all;
    }

    private Map<String, Written> texts(Map<Written, Node> of) {
        Map<String, Written> all = new LinkedHashMap<>();
        of.forEach((key, node) -> all.put(key.text(), new Written(text(node), place(node.getStartMark()))));
        return all;
    }

    private Map<String, List<Written>> lists(Map<Written, Node> of) {
        Map<String, List<Written>> all = new LinkedHashMap<>();
        of.forEach((key, node) -> {
            List<Written> items = new ArrayList<>();
            sequence(node).forEach(item -> items.add(new Written(text(item), place(item.getStartMark()))));
            all.put(key.text(), items);
        });
        return all;
    }

    private Map<Written, Node> mapping(Node node) {
        Map<Written, Node> all = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                Written name = new Written(text(key), place(key.getStartMark()));
                if (all.keySet().stream().map(Written::text).anyMatch(name.text()::equals)) {
                    problems.error(name.at(), "'" + name.text() + "' stands twice", "keep one");
                }
                all.put(name, tuple.getValueNode());
            }
        } else {
            problems.error(place(node.getStartMark()), "expected 'key: value' lines", "");
        }
        return all;
    }

    private List<Node> sequence(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        problems.error(place(node.getStartMark()), "expected a list", "write '- item' lines or [one, two]");
        return List.of();
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.error(place(node.getStartMark()), "expected a text", "");
        return "";
    }

    private Location place(Optional<Mark> mark) {
        return mark.map(m -> new Location(file, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Location.of(file));
    }
}
