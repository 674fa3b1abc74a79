package docket.server.html;

/**
 * What a page was made from.
 *
 * @param generation name of the data's state; empty for a page that shows no data
 * @param program version of the program
 */
public record Colophon(String generation, String program) {}
