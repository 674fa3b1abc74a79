/**
 * The graph as tools of a language model, by the Model Context Protocol over standard input and output: every named query
 * and what else a model needs, each answer with its evidence.
 */
@NullMarked
package docket.mcp;

import org.jspecify.annotations.NullMarked;
