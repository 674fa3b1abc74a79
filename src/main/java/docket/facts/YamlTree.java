package docket.facts;

import docket.problem.Location;

import docket.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML 1.2 (and JSON, which is YAML) as a {@link Tree}: only plain data, so aliases, anchors, tags, empty values and
 * invisible direction marks are refused.
 */
final class YamlTree {
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);
    private static final int MAX_DEPTH = 16;
    private static final String QUOTES = "a value with ': ', ' #' or one of [ ] { } , needs quotes";

    private final String file;
    private final int linesBefore;
    private final Problems problems;

    private YamlTree(String file, int linesBefore, Problems problems) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param linesBefore lines of the file above the text: a record of JSON Lines is a document of its own
     * @return empty if the text is no document; the problem is told
     */
    static Optional<Tree> read(String file, String text, int linesBefore, Problems problems) {
        return Optional.ofNullable(new YamlTree(file, linesBefore, problems).read(text));
    }

    private @Nullable Tree read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.error(new Location(file, linesBefore, 0), "is empty", "");
                return null;
            }
            return tree(root.get(), 0);
        } catch (MarkedYamlEngineException e) {
            Location at = e.getProblemMark().map(this::at).orElse(Location.of(file));
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            problems.error(at, "not readable as YAML: " + context + e.getProblem(), QUOTES);
        } catch (StackOverflowError e) {
            problems.error(new Location(file, linesBefore + 1, 0), "nested too deeply to be read", "");
        } catch (YamlEngineException e) {
            problems.error(Location.of(file), "not readable as YAML: " + firstLine(String.valueOf(e.getMessage())), "");
        }
        return null;
    }

    private @Nullable Tree tree(Node node, int depth) {
        Location at = node.getStartMark().map(this::at).orElse(Location.of(file));
        if (node.getAnchor().isPresent()) {
            problems.error(at, "anchors and aliases ('&', '*') are not used in facts", "write the value out");
            return null;
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.error(at, "tag '" + node.getTag() + "' is not used in facts", "quote the value if it begins with '!'");
            return null;
        }
        if (depth > MAX_DEPTH) {
            problems.error(at, "nested deeper than " + MAX_DEPTH + " levels", "");
            return null;
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, at, depth);
            case SequenceNode sequence -> sequence(sequence, at, depth);
            case ScalarNode scalar -> scalar(scalar, at);
            default -> throw new IllegalStateException("a composed node is one of three kinds: " + node);
        };
    }

    private Tree mapping(MappingNode node, Location at, int depth) {
        LinkedHashMap<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tree(tuple.getKeyNode(), depth + 1) instanceof Tree.Scalar key)) {
                problems.error(
                        tuple.getKeyNode().getStartMark().map(this::at).orElse(at), "a key must be a plain word", "");
                continue;
            }
            Tree value = tree(tuple.getValueNode(), depth + 1);
            if (value == null) {
                continue;
            }
            Tree.Entry before = entries.putIfAbsent(key.text(), new Tree.Entry(key.text(), key.at(), value));
            if (before != null) {
                problems.error(
                        key.at(),
                        "'" + key.text() + "' stands twice",
                        "first at line " + before.keyAt().line() + "; several values are a list: [a, b]");
            }
        }
        return new Tree.Mapping(entries, at);
    }

    private Tree sequence(SequenceNode node, Location at, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            Tree tree = tree(item, depth + 1);
            if (tree != null) {
                items.add(tree);
            }
        }
        return new Tree.Sequence(List.copyOf(items), at);
    }

    private @Nullable Tree scalar(ScalarNode node, Location at) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.NULL)) {
            problems.error(at, "a value is missing", "leave the key out where nothing is known");
            return null;
        }
        if (text.codePoints().anyMatch(YamlTree::isHidden)) {
            problems.error(at, "contains an invisible control or direction character", "type the text anew");
            return null;
        }
        return new Tree.Scalar(text, at);
    }

    private Location at(Mark mark) {
        return new Location(file, mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }

    /** C0 and C1 controls but line breaks and tab; bidirectional embeddings, overrides and isolates. */
    private static boolean isHidden(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }


    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
