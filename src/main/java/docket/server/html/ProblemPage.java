package docket.server.html;

import java.util.List;

/**
 * Why there is no answer.
 *
 * @param parameters what is wrong in what was given, and what would do
 * @param near addresses that may have been meant
 */
public record ProblemPage(int status, String title, String detail, List<Parameter> parameters, List<Link> near) {

    public record Parameter(String name, String detail, List<String> allowed) {}
}
