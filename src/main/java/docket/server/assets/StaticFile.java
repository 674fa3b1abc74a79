package docket.server.assets;

import docket.server.http.Call;
import docket.server.http.Content;
import docket.server.http.EntityTag;
import docket.server.http.Refusal;
import docket.server.http.Reply;
import docket.server.http.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code /static/NAME}: the files that the pages load, a fixed few, read from the class path once. */
public final class StaticFile implements Resource {
    public static final String PREFIX = "/static/";

    /** Name to place on the class path. */
    private static final Map<String, String> FILES = Map.of(
            "docket.css", "docket.css",
            "icon.svg", "icon.svg",
            "pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css");

    private static final Map<String, String> TYPES = Map.of(".css", "text/css; charset=utf-8", ".svg", "image/svg+xml");

    private final Map<String, Loaded> loaded = new TreeMap<>();

    private record Loaded(Content.Bytes content, EntityTag tag) {}

    public StaticFile() {
        FILES.forEach((name, place) -> loaded.put(name, load(name, place)));
    }

    @Override
    public Reply answer(Call call) {
        Loaded file = loaded.get(call.below(PREFIX));
        if (file == null) {
            throw Refusal.notFound("there is no such file");
        }
        return Reply.tagged(call, Optional.of(file.tag()), () -> new Reply(200, file.content(), Map.of()))
                .with("Cache-Control", "public, max-age=3600");
    }

    private static Loaded load(String name, String place) {
        try (InputStream in = StaticFile.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + place);
            }
            byte[] bytes = in.readAllBytes();
            String type = TYPES.get(name.substring(name.lastIndexOf('.')));
            return new Loaded(
                    new Content.Bytes(type == null ? "application/octet-stream" : type, bytes),
                    EntityTag.over(List.of(HexFormat.of().formatHex(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
