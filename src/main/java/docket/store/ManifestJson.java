package docket.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The manifest as JSON; its last member, {@code seal}, is the SHA-256 of the text without it, so that a changed byte of
 * the manifest is seen like one of any other file.
 */
final class ManifestJson {
    private static final String SEAL = "seal";

    private ManifestJson() {}

    static String print(Manifest manifest) {
        JsonObject json = toJson(manifest);
        json.put(SEAL, Sha256.of(text(json)));
        return text(json);
    }

    static Manifest parse(String text) throws DamagedException {
        try {
            Manifest manifest = fromJson(JSON.parse(text));
            if (print(manifest).equals(text)) {
                return manifest;
            }
        } catch (JsonException | IllegalArgumentException | NullPointerException e) {
            // below: whatever a damaged text made the parser stumble over, the answer is the same
        }
        throw new DamagedException(List.of(Layout.MANIFEST + " is not what was written"));
    }

    private static String text(JsonObject json) {
        return json.toString();
    }

    private static JsonObject toJson(Manifest manifest) {
        Inputs inputs = manifest.inputs();
        JsonObject json = new JsonObject();
        json.put("generation", manifest.generation());
        json.put("program", inputs.program());
        json.put("format", inputs.format());
        json.put("base", inputs.base());
        json.put("options", strings(inputs.options()));
        json.put("inputs", strings(inputs.files()));
        json.put("counts", counts(manifest.counts()));
        JsonObject files = new JsonObject();
        manifest.files().forEach((name, sum) -> files.put(name, fileSum(sum)));
        json.put("files", files);
        return json;
    }

    private static Manifest fromJson(JsonObject json) {
        Inputs inputs = new Inputs(
                string(json, "program"),
                string(json, "format"),
                string(json, "base"),
                map(json, "options", ManifestJson::string),
                map(json, "inputs", ManifestJson::string));
        JsonObject counts = json.getObj("counts");
        return new Manifest(
                string(json, "generation"),
                inputs,
                new Counts(number(counts, "triples"), number(counts, "quads"), number(counts, "graphs")),
                map(json, "files", value -> {
                    JsonObject sum = value.getAsObject();
                    return new FileSum(number(sum, "size"), string(sum, "sha256"));
                }));
    }

    private static JsonObject strings(SortedMap<String, String> map) {
        JsonObject json = new JsonObject();
        map.forEach(json::put);
        return json;
    }

    private static JsonObject counts(Counts counts) {
        JsonObject json = new JsonObject();
        json.put("triples", counts.triples());
        json.put("quads", counts.quads());
        json.put("graphs", counts.graphs());
        return json;
    }

    private static JsonObject fileSum(FileSum sum) {
        JsonObject json = new JsonObject();
        json.put("size", sum.size());
        json.put("sha256", sum.sha256());
        return json;
    }

    private static String string(JsonObject json, String key) {
        return string(json.get(key));
    }

    private static String string(JsonValue value) {
        return value.getAsString().value();
    }

    private static long number(JsonObject json, String key) {
        return json.get(key).getAsNumber().value().longValue();
    }

    private static <T> SortedMap<String, T> map(JsonObject json, String key, Function<JsonValue, T> read) {
        SortedMap<String, T> map = new TreeMap<>();
        json.getObj(key).forEach((name, value) -> map.put(name, read.apply(value)));
        return map;
    }
}
