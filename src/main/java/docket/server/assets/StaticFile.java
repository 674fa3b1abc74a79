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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /static/NAME}: the files that the pages load. Our own stand beside this class on the class path; those of the
 * libraries come from their WebJars, under a name without their version.
 */
public final class StaticFile implements Resource {
    public static final String PREFIX = "/static/";

    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** Name to place below {@link #WEBJARS}, with its version. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "pico.min.css", "picocss__pico/2.1.1/css/pico.min.css",
            "chart.umd.min.js", "chart.js/4.5.1/dist/chart.umd.min.js",
            "cytoscape.min.js", "cytoscape/3.33.1/dist/cytoscape.min.js",
            "yasgui.min.js", "zazuko__yasgui/4.5.0/build/yasgui.min.js",
            "yasgui.min.css", "zazuko__yasgui/4.5.0/build/yasgui.min.css");

    private static final Pattern OWN = Pattern.compile("[a-z][a-z-]*\\.(css|js|svg)");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    /** No more than there are files. */
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    private record Loaded(Content.Bytes content, EntityTag tag) {}

    @Override
    public Reply answer(Call call) {
        Loaded file = loaded.computeIfAbsent(call.below(PREFIX), StaticFile::load);
        if (file == null) {
            throw Refusal.notFound("there is no such file");
        }
        return Reply.tagged(call, Optional.of(file.tag()), () -> new Reply(200, file.content(), Map.of()))
                .with("Cache-Control", "public, max-age=3600");
    }

    private static @Nullable Loaded load(String name) {
        String library = LIBRARIES.get(name);
        if (library == null && !OWN.matcher(name).matches()) {
            return null;
        }
        try (InputStream in = StaticFile.class.getResourceAsStream(library == null ? name : WEBJARS + library)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            return new Loaded(
                    Content.Bytes.packed(type, bytes),
                    EntityTag.over(List.of(HexFormat.of().formatHex(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
