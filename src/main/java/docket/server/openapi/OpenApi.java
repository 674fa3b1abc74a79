package docket.server.openapi;

import docket.query.named.Catalogue;
import docket.server.http.Call;
import docket.server.http.EntityTag;
import docket.server.http.Medium;
import docket.server.http.Negotiation;
import docket.server.http.Reply;
import docket.server.http.Resource;
import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /openapi.json}: the interface for machines. */
public final class OpenApi implements Resource {
    private final ApiDescription description;

    /** @param version of the program */
    public OpenApi(Catalogue catalogue, String version) {
        this.description = new ApiDescription(catalogue, version);
    }

    @Override
    public Reply answer(Call call) {
        Medium medium = Negotiation.choose(call, List.of(Medium.JSON));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out, StandardCharsets.UTF_8)) {
            writer.write(description.at(call.origin()));
        }
        EntityTag tag = EntityTag.over(List.of(out.toString(StandardCharsets.UTF_8)));
        return Reply.tagged(call, Optional.of(tag), () -> Reply.ok(medium, out.toByteArray()));
    }
}
