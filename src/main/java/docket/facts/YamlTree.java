package docket.facts;

import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 (and JSON, which is YAML) as a {@link Tree}: only plain data, so aliases, anchors, tags and empty values are
 * refused. Built from the parser's events, so that nothing is expanded, and nothing deep is followed down.
 */
final class YamlTree {
    private static final int MAX_DEPTH = 16;
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final String text;
    private final int linesBefore;
    private final Problems problems;
    private final Iterator<Event> events;
    private boolean sharing;

    private YamlTree(String file, String text, int linesBefore, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        this.file = file;
        this.text = text;
        this.linesBefore = linesBefore;
        this.problems = problems;
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * Reads one document.
     *
     * @param linesBefore lines of the file above the text: a record of JSON Lines is a document of its own
     * @return empty if the text is no document; the problem is told
     */
    static Optional<Tree> read(String file, String text, int linesBefore, Problems problems) {
        return Hidden.isFree(file, text, linesBefore, problems)
                ? new YamlTree(file, text, linesBefore, problems).document()
                : Optional.empty();
    }

    private Optional<Tree> document() {
        try {
            events.next(); // the stream's start
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                problems.error(new Location(file, linesBefore + 1, 0), "nothing stands here", "");
                return Optional.empty();
            }
            Tree tree = tree(events.next(), 0);
            events.next(); // the document's end
            Event after = events.next();
            if (after.getEventId() != Event.ID.StreamEnd) {
                problems.error(at(after), "a file is one document; here a second begins", "remove the line '---'");
            }
            return Optional.of(tree);
        } catch (TooDeep e) {
            problems.error(e.at, "nested deeper than " + MAX_DEPTH + " levels", "");
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            new YamlTrouble(file, text, linesBefore).tell(e, problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            // a directive of another version: it has no mark, and stands at the top
            problems.error(new Location(file, linesBefore + 1, 0), "not readable: " + e.getMessage(), "");
            return Optional.empty();
        }
    }

    private Tree tree(Event event, int depth) {
        Location at = at(event);
        if (event instanceof AliasEvent) {
            return shared(at);
        }
        if (event instanceof NodeEvent node
                && node.getAnchor().map(Anchor::getValue).isPresent()) {
            shared(at);
        }
        return switch (event) {
            case ScalarEvent scalar -> tagged(scalar.getTag(), at) ? new Tree.Broken(at) : scalar(scalar, at);
            case CollectionStartEvent start when depth >= MAX_DEPTH -> throw new TooDeep(at);
            case CollectionStartEvent start -> {
                Tree tree = start instanceof MappingStartEvent ? mapping(at, depth) : sequence(at, depth);
                yield tagged(start.getTag(), at) ? new Tree.Broken(at) : tree;
            }
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private Tree mapping(Location at, int depth) {
        LinkedHashMap<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Tree key = tree(event, depth + 1);
            Event next = events.next();
            if (isCutOff(key, next)) {
                problems.error(key.at(), "a comma ends the value before", "write a decimal comma as a point: 30.5M");
                continue;
            }
            Tree value = tree(next, depth + 1);
            if (key instanceof Tree.Scalar name) {
                Tree.Entry before = entries.putIfAbsent(name.text(), new Tree.Entry(name.text(), name.at(), value));
                if (before != null) {
                    problems.error(
                            name.at(),
                            "'" + name.text() + "' stands twice",
                            "first at line " + before.keyAt().line()
                                    + (value instanceof Tree.Mapping
                                            ? "; keep one, or give the other a key of its own"
                                            : "; keep one, or write several values as a list: [a, b]"));
                }
            } else {
                key.reject(problems, "a key is one word", "");
            }
        }
        return new Tree.Mapping(entries, at);
    }

    /** The rest of a number behind its decimal comma, in a flow mapping: {@code {amount: EUR 30,5M}}. */
    private static boolean isCutOff(Tree key, Event value) {
        return key instanceof Tree.Scalar name
                && name.text().matches("[0-9].*")
                && value instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private Tree sequence(Location at, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(tree(event, depth + 1));
        }
        return new Tree.Sequence(List.copyOf(items), at);
    }

    private Tree scalar(ScalarEvent scalar, Location at) {
        String value = scalar.getValue();
        if (scalar.isPlain() && NOTHING.contains(value)) {
            problems.error(at, "a value is missing", "leave the key out where nothing is known");
            return new Tree.Broken(at);
        }
        Optional<String> hidden = Hidden.find(value);
        if (hidden.isPresent()) {
            problems.error(at, "contains the invisible character " + hidden.get(), "type the text anew");
            return new Tree.Broken(at);
        }
        return new Tree.Scalar(Normalizer.normalize(value, Normalizer.Form.NFC), at);
    }

    /** Told once a document: where one is, there are many. */
    private Tree shared(Location at) {
        if (!sharing) {
            problems.error(
                    at, "anchors and aliases ('&', '*') are not used in facts", "write the value out, or quote it");
            sharing = true;
        }
        return new Tree.Broken(at);
    }

    private boolean tagged(Optional<String> tag, Location at) {
        tag.ifPresent(name ->
                problems.error(at, "tag '" + name + "' is not used in facts", "quote the value if it begins with '!'"));
        return tag.isPresent();
    }

    private Location at(Event event) {
        return event.getStartMark().map(mark -> at(file, mark, linesBefore)).orElse(Location.of(file));
    }

    static Location at(String file, Mark mark, int linesBefore) {
        return new Location(file, mark.getLine() + 1 + linesBefore, mark.getColumn() + 1);
    }

    /** Ends the reading of a document that goes down without end: no more of it is looked at. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location at;

        TooDeep(Location at) {
            super("nested too deeply at " + at, null, false, false);
            this.at = at;
        }
    }
}
