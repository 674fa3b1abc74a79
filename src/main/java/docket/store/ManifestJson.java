package docket.store;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * The manifest as JSON; its last member, {@code seal}, is the CRC-32 of the text without it, so that a changed byte of
 * the manifest is seen like one of any other file (a SHA-256 costs a command its 5 ms, before the JVM is warm).
 */
final class ManifestJson {
    private static final String SEAL = "seal";

    private ManifestJson() {}

    static String print(Manifest manifest) {
        JsonObject unsealed = toJson(manifest);
        return text(Json.createObjectBuilder(unsealed)
                .add(SEAL, seal(text(unsealed)))
                .build());
    }

    static Manifest parse(String text) throws DamagedException {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Manifest manifest = fromJson(reader.readObject());
            if (print(manifest).equals(text)) {
                return manifest;
            }
        } catch (JsonException | ClassCastException | NullPointerException | StackOverflowError e) {
            // whatever a damaged text made the reader stumble over, the answer is the same
        }
        throw new DamagedException(List.of(Layout.MANIFEST + " is not what was written"));
    }

    private static String seal(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String text(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObject toJson(Manifest manifest) {
        Inputs inputs = manifest.inputs();
        JsonObjectBuilder files = Json.createObjectBuilder();
        manifest.files()
                .forEach((name, sum) -> files.add(
                        name, Json.createObjectBuilder().add("size", sum.size()).add("sha256", sum.sha256())));
        return Json.createObjectBuilder()
                .add("generation", manifest.generation())
                .add("program", inputs.program())
                .add("format", inputs.format())
                .add("base", inputs.base())
                .add("options", strings(inputs.options()))
                .add("inputs", strings(inputs.files()))
                .add(
                        "counts",
                        Json.createObjectBuilder()
                                .add("triples", manifest.counts().triples())
                                .add("quads", manifest.counts().quads())
                                .add("graphs", manifest.counts().graphs()))
                .add("files", files)
                .build();
    }

    private static Manifest fromJson(JsonObject json) {
        Inputs inputs = new Inputs(
                json.getString("program"),
                json.getString("format"),
                json.getString("base"),
                map(json, "options", value -> ((JsonString) value).getString()),
                map(json, "inputs", value -> ((JsonString) value).getString()));
        JsonObject counts = json.getJsonObject("counts");
        return new Manifest(
                json.getString("generation"),
                inputs,
                new Counts(number(counts, "triples"), number(counts, "quads"), number(counts, "graphs")),
                map(json, "files", value -> {
                    JsonObject sum = value.asJsonObject();
                    return new FileSum(number(sum, "size"), sum.getString("sha256"));
                }));
    }

    private static JsonObjectBuilder strings(SortedMap<String, String> map) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        map.forEach(json::add);
        return json;
    }

    private static long number(JsonObject json, String key) {
        JsonNumber number = json.getJsonNumber(key);
        return number.longValue();
    }

    private static <T> SortedMap<String, T> map(JsonObject json, String key, Function<JsonValue, T> read) {
        SortedMap<String, T> map = new TreeMap<>();
        json.getJsonObject(key).forEach((name, value) -> map.put(name, read.apply(value)));
        return map;
    }
}
