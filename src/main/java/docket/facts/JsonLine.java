package docket.facts;

import docket.problem.Location;
import docket.problem.Problems;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a line of JSON Lines as a {@link Tree}. What {@link YamlTree} reads is more than JSON, so that the line is first
 * held against JSON's own grammar (RFC 8259): other tools must be able to read the file.
 */
final class JsonLine {
    private final JsonParserFactory grammar = JsonProvider.provider().createParserFactory(Map.of());
    private final Problems problems;

    JsonLine(Problems problems) {
        this.problems = problems;
    }

    /** @return empty if the line is no JSON; the problem is told */
    Optional<Tree> read(String file, String text, int linesBefore) {
        if (!isJson(file, text, linesBefore)) {
            return Optional.empty();
        }
        // between JSON's tokens a tab is a blank, and inside a string there is none; the YAML parser refuses some
        return YamlTree.read(file, text.replace('\t', ' '), linesBefore, problems);
    }

    private boolean isJson(String file, String text, int linesBefore) {
        try (JsonParser parser = grammar.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            return true;
        } catch (JsonParsingException e) {
            // an end that comes too early is told beyond the text
            int offset = (int) Math.clamp(e.getLocation().getStreamOffset(), 0L, (long) text.length());
            problems.error(
                    new Location(file, linesBefore + 1, text.codePointCount(0, offset) + 1),
                    "not JSON from here on",
                    "each line is one whole object, with keys and texts in double quotes: {\"about\": \"KEY\", …}");
            return false;
        }
    }
}
