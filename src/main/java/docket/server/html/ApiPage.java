package docket.server.html;

import java.util.List;

/** The HTTP interface for a reader. */
public record ApiPage(String introduction, List<Area> areas, List<Problem> problems) {
    public ApiPage {
        areas = List.copyOf(areas);
        problems = List.copyOf(problems);
    }

    /**
     * A kind of error.
     *
     * @param id of its place on the page
     */
    public record Problem(String id, String term, int status, String meaning, String remedy) {}

    /** Operations that belong together. */
    public record Area(String name, String description, List<Operation> operations) {
        public Area {
            operations = List.copyOf(operations);
        }
    }

    /**
     * What can be asked at a path.
     *
     * @param id of its place on the page
     * @param media in which the answer can be had
     * @param bodies media types of what is sent, each with an example; empty for none
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            List<Field> fields,
            List<String> media,
            List<Body> bodies,
            List<Answer> answers) {
        public Operation {
            fields = List.copyOf(fields);
            media = List.copyOf(media);
            bodies = List.copyOf(bodies);
            answers = List.copyOf(answers);
        }

        /** Whether a form without scripts can ask it. */
        public boolean plain() {
            return method.equals("GET") && path.indexOf('{') < 0;
        }
    }

    /**
     * A parameter.
     *
     * @param place {@code query} or {@code path}
     * @param type as JSON Schema calls it
     * @param values the only ones allowed; empty for no limit
     * @param value to start from; empty for none
     */
    public record Field(
            String name,
            String place,
            String type,
            boolean required,
            String description,
            List<String> values,
            String value) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** A form in which something is sent. */
    public record Body(String medium, String example) {}

    /** An answer that is to be expected. */
    public record Answer(String status, String description) {}
}
