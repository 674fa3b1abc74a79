package docket.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import docket.problem.Failure;
import docket.query.Features;
import docket.query.Sparql;
import docket.query.bounded.QuerySize;
import docket.query.explain.SupportedRows;
import docket.query.explain.SupportedRows.Slice;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;

/** {@code sparql}: what no named query asks. */
record SparqlTool(Descriptions descriptions) implements Tool {

    @Override
    public McpSchema.Tool described() {
        return descriptions.tool("sparql");
    }

    @Override
    public ObjectNode answer(Inputs inputs, View view) {
        Slice slice = inputs.slice();
        String text = inputs.required("query");
        QuerySize.check(text);
        Query query = Sparql.adHoc("query", text);
        refuse(Features.of(query, List.of()));
        return RowsJson.of(
                SupportedRows.read(view.endpoint(), view.iris(), ToolServer.LIMIT, query, Map.of(), slice), slice);
    }

    /** A model may have been told what to ask by a text that it read. */
    private static void refuse(Features features) {
        if (features.service()) {
            throw Failure.usage("SERVICE is not available here", "leave it out");
        }
        if (!features.extensions().isEmpty()) {
            throw Failure.usage(
                    "<" + String.join(">, <", features.extensions()) + "> is not available here",
                    "only SPARQL's own functions and the casts to XSD's types are");
        }
    }
}
