/**
 * The server's HTTP, apart from what it is about: a {@link docket.server.http.Call} comes in, a
 * {@link docket.server.http.Resource} turns it into a {@link docket.server.http.Reply} that is whole before its first byte
 * is sent, and {@link docket.server.http.Exchange} does the rest in one place for every path: methods, HEAD, errors as
 * problem documents (RFC 9457), entity tags, headers.
 */
@NullMarked
package docket.server.http;

import org.jspecify.annotations.NullMarked;
