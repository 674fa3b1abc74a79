package docket.query.named;

import docket.problem.Location;

/** A text of a query file's header, and where it stands. */
record Written(String text, Location at) {}
