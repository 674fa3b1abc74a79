package docket.query.explain;

import docket.query.explain.Explanation.Account;
import docket.query.explain.Explanation.Basis;
import docket.query.explain.Explanation.Candidate;
import docket.query.explain.Explanation.Standing;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an explanation for a person at a terminal: each property ends with what holds. */
public final class ExplanationText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final String DEEP = "    ";
    private static final String ITEM = DEEP + "- ";

    /** As wide as the longest standing. */
    private static final String STANDING = "%-10s";

    private final Explanation explanation;
    private final Citations citations;
    private final Page page = new Page(WIDTH);

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.citations = new Citations(explanation.accounts().stream()
                .flatMap(account -> Stream.concat(
                        account.candidates().stream().map(Candidate::support),
                        account.basis().stream().map(Basis::support)))
                .flatMap(Collection::stream)
                .toList());
    }

    /** Ends in a line feed; no line is wider than 100 columns but for a longer word. */
    public static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        text.head();
        text.citations.legend(text.page);
        explanation.accounts().forEach(text::account);
        return text.page.toString();
    }

    private void head() {
        page.add(
                "",
                explanation.key()
                        + explanation.label().map(label -> ": " + label).orElse(""));
        String types = values(explanation.types());
        page.add("", types.isEmpty() ? explanation.subject() : types + ", " + explanation.subject());
    }

    private void account(Account account) {
        page.blank();
        page.add("", account.property() + ": " + summary(account));
        account.candidates().forEach(candidate -> {
            switch (account.standing()) {
                case ACCEPTED, OPEN -> judged(candidate);
                case UNDISPUTED, DERIVED -> undisputed(candidate);
                case REGISTER -> {}
            }
        });
        account.basis().ifPresent(basis -> {
            page.add(INDENT, "What holds follows: " + basis.reason() + " (rule: " + basis.rule() + ")");
            cite(basis.support());
        });
        page.add(INDENT, "Holds: " + holds(account));
    }

    private static String summary(Account account) {
        return switch (account.standing()) {
            case ACCEPTED -> "several values are stated, and it is decided which holds";
            case OPEN -> "several values are stated, and it is open which holds";
            case UNDISPUTED -> "stated, and not disputed";
            case REGISTER ->
                account.candidates().stream()
                        .flatMap(candidate -> candidate.reason().stream())
                        .findFirst()
                        .orElse("no source states it");
            case DERIVED -> "no source states it; it follows from what holds";
        };
    }

    private void judged(Candidate candidate) {
        page.add(
                INDENT + STANDING.formatted(candidate.standing()) + INDENT,
                candidate.value().inFull());
        String rule = candidate.rule().map(name -> " (rule: " + name + ")").orElse("");
        candidate.reason().ifPresent(reason -> page.add(DEEP, reason + rule));
        cite(candidate.support());
    }

    private void undisputed(Candidate candidate) {
        page.add(INDENT, candidate.value().inFull());
        candidate.reason().ifPresent(reason -> page.add(DEEP, reason));
        cite(candidate.support());
    }

    private void cite(List<Statement> support) {
        support.forEach(statement -> page.add(ITEM, citations.of(statement)));
    }

    private static String holds(Account account) {
        boolean open = account.standing() == Standing.OPEN;
        if (account.holds().isEmpty()) {
            return open ? "nothing; it is open" : "nothing";
        }
        String values = values(account.holds());
        return open ? values + "; which of the stated values holds is open" : values;
    }

    private static String values(List<Mention> values) {
        return values.stream().map(Mention::inFull).collect(Collectors.joining(", "));
    }
}
