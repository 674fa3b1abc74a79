package docket.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;

/** One tool: what a model is told of it, and what it answers. */
interface Tool {
    McpSchema.Tool described();

    /**
     * Meets the tool's output schema.
     *
     * @throws docket.problem.Failure with what the model can do better
     */
    ObjectNode answer(Inputs inputs, View view);
}
