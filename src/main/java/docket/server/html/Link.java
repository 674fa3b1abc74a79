package docket.server.html;

/** A link of a page. */
public record Link(String text, String href) {}
