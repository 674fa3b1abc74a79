/**
 * RDF as text: the same quads and prefixes are the same bytes, in the order in which a person reads them, be it an answer to a
 * query or a dump of everything. {@link docket.rdf.QuadOrder} is that order; the forms are {@link docket.rdf.QuadBlocks}
 * (Turtle, TriG), {@link docket.rdf.QuadLine} (N-Triples, N-Quads), {@link docket.rdf.JsonLdDocument} and
 * {@link docket.rdf.RdfXml}.
 */
@NullMarked
package docket.rdf;

import org.jspecify.annotations.NullMarked;
