package docket.query.explain;

import java.util.List;
import java.util.Optional;

/**
 * Why the view says of a thing what it says: each property with the values that are stated, who states them, and what
 * became of each.
 *
 * @param subject IRI
 * @param key the register's key of it, or the IRI where it has none
 * @param label empty where the graph gives none
 * @param types what holds of its type: as a rule one class
 * @param accounts its type first, then by name
 */
public record Explanation(
        String subject, String key, Optional<String> label, List<Mention> types, List<Account> accounts) {

    /** The verdict of a property as a whole. */
    public enum Standing {
        /** Sources differ, and a value holds. */
        ACCEPTED("accepted"),
        /** Sources differ, and nothing decides. */
        OPEN("open"),
        /** Sources state it and none differs; the property may take many values. */
        UNDISPUTED("undisputed"),
        /** No source states it: the register does, or the description of a source, or the ontology. */
        REGISTER("register"),
        /** No source states it: it follows from what holds. */
        DERIVED("derived");

        private final String term;

        Standing(String term) {
            this.term = term;
        }

        /** As it stands in JSON. */
        public String term() {
            return term;
        }
    }

    /**
     * One property.
     *
     * @param property its name as a user writes it: {@code amount}, {@code type}
     * @param holds the values of the view: none while it is open
     * @param candidates the stated values, those that hold first
     * @param basis of a value that holds though nobody states it in these words
     */
    public record Account(
            String property,
            String predicate,
            Standing standing,
            List<Mention> holds,
            List<Candidate> candidates,
            Optional<Basis> basis) {
        public Account {
            holds = List.copyOf(holds);
            candidates = List.copyOf(candidates);
        }

        /** Between which values it is open; none where it is not. */
        public List<Candidate> between() {
            return candidates.stream()
                    .filter(candidate -> candidate.standing().equals(Standing.OPEN.term()))
                    .toList();
        }

        /** By its name, with or without a prefix, or by its IRI. */
        boolean isCalled(String name) {
            return name.equals(property)
                    || name.equals(predicate)
                    || name.equals("enf:" + property)
                    || property.endsWith(":" + name);
        }
    }

    /**
     * A stated value.
     *
     * @param standing accepted, compatible, rejected or open
     * @param rule that gave it its standing; empty where none was asked
     * @param reason in words; empty where none is needed
     */
    public record Candidate(
            Mention value, String standing, Optional<String> rule, Optional<String> reason, List<Statement> support) {
        public Candidate {
            support = List.copyOf(support);
        }
    }

    /** Why a value holds that no source states: the rule, the reason in words, and the statements it follows from. */
    public record Basis(String rule, String reason, List<Statement> support) {
        public Basis {
            support = List.copyOf(support);
        }
    }

    public Explanation {
        types = List.copyOf(types);
        accounts = List.copyOf(accounts);
    }
}
