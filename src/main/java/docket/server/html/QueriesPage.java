package docket.server.html;

import java.util.List;

/** The list of named queries, by what they are about. */
public record QueriesPage(List<Group> groups) {

    /** @param id for a link within the page */
    public record Group(String id, String title, List<Entry> entries) {}

    /**
     * One of them.
     *
     * @param example its page with a result
     */
    public record Entry(String name, String summary, List<String> tags, List<Parameter> parameters, String example) {

        /** What a filter looks through. */
        public String words() {
            return String.join(
                    " ",
                    name,
                    summary,
                    String.join(" ", tags),
                    String.join(" ", parameters.stream().map(Parameter::name).toList()));
        }
    }

    /** What it can be given. */
    public record Parameter(String name, boolean required, String description) {}
}
