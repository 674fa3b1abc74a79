package docket.mcp;

import docket.claims.Iris;
import docket.query.Endpoint;

/** What a call is answered from. */
public record View(Endpoint endpoint, Iris iris) {}
