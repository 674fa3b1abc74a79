package docket.query;

import docket.problem.Hidden;
import docket.problem.Location;
import docket.problem.Problems;
import docket.problem.TextFile;
import docket.rdf.JsonLdDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON-LD context of the ontology's folder, {@code context.jsonld}. It is read when an answer is written; what is wrong
 * in it is told before, by the build.
 */
public final class ContextFile {
    private static final String CONTEXT = "@context";
    private static final int MAX_DEPTH = 16;
    private static final String HINT = "it is one object: {\"@context\": {\"NAME\": \"IRI\", …}}";

    private final String file;
    private final String text;
    private final Problems problems;

    /** Where each name of the context is defined, in their order. */
    private final Map<String, Location> places = new LinkedHashMap<>();

    private ContextFile(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** Tells what is wrong in it; a folder need not have one. */
    public static void check(Path path, Problems problems) {
        if (Files.exists(path)) {
            String file = path.toString();
            TextFile.read(path, problems)
                    .filter(text -> Hidden.isFree(file, text, 0, problems))
                    .ifPresent(text -> new ContextFile(file, text, problems).check());
        }
    }

    private void check() {
        if (!isPlainJson()) {
            return;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject document && document.containsKey(CONTEXT)) {
                JsonLdDocument.refusal(document)
                        .ifPresent(why -> problems.error(culprit(document), why, "see JSON-LD 1.1, section 4.1"));
            } else {
                problems.error(new Location(file, 1, 1), "no JSON-LD context", HINT);
            }
        }
    }

    /** Finds the places on the way. */
    private boolean isPlainJson() {
        List<String> path = new ArrayList<>();
        String key = "";
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> {
                        path.add(key);
                        if (path.size() > MAX_DEPTH) {
                            problems.error(
                                    at(parser.getLocation(), 0), "nested deeper than " + MAX_DEPTH + " levels", "");
                            return false;
                        }
                    }
                    case END_OBJECT, END_ARRAY -> path.removeLast();
                    case KEY_NAME -> {
                        key = parser.getString();
                        if (path.size() == 2 && path.getLast().equals(CONTEXT)) {
                            define(key, at(parser.getLocation(), key.length() + 2));
                        }
                    }
                    default -> {}
                }
            }
            return true;
        } catch (JsonParsingException e) {
            problems.error(at(e.getLocation(), 0), "not JSON from here on", HINT);
            return false;
        }
    }

    private void define(String name, Location at) {
        Location before = places.putIfAbsent(name, at);
        if (before != null) {
            problems.error(at, "'" + name + "' is defined twice", "see line " + before.line());
        }
    }

    /** @param length of what has just been read */
    private Location at(JsonLocation after, int length) {
        int offset = (int) Math.clamp(after.getStreamOffset() - length, 0L, (long) text.length());
        String before = text.substring(0, offset);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return new Location(
                file,
                (int) before.chars().filter(c -> c == '\n').count() + 1,
                line.codePointCount(0, line.length()) + 1);
    }

    /** The first name with which the context cannot be used any more; the first line where it has none. */
    private Location culprit(JsonObject document) {
        return places.entrySet().stream()
                .skip(usable(document))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Location(file, 1, 1));
    }

    /** How many names from the first one on make a context that can be used. */
    private int usable(JsonObject document) {
        List<String> names = List.copyOf(places.keySet());
        int good = 0;
        int bad = names.size();
        while (good < bad) {
            int middle = (good + bad) / 2;
            if (isUsable(document, names.subList(0, middle + 1))) {
                good = middle + 1;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static boolean isUsable(JsonObject document, List<String> names) {
        JsonObject all = document.getJsonObject(CONTEXT);
        JsonObjectBuilder some = Json.createObjectBuilder();
        names.forEach(name -> some.add(name, all.get(name)));
        return JsonLdDocument.refusal(
                        Json.createObjectBuilder().add(CONTEXT, some).build())
                .isEmpty();
    }
}
