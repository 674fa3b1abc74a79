package docket.server.html;

import java.util.List;

/** Why there is no answer. */
public record ProblemPage(int status, String title, String detail, List<String> more) {}
