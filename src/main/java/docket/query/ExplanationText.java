package docket.query;

import docket.query.Explanation.Account;
import docket.query.Explanation.Basis;
import docket.query.Explanation.Candidate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an explanation for a person at a terminal: each property ends with what holds. */
public final class ExplanationText {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";
    private static final String DEEP = "    ";

    private final Explanation explanation;
    private final ShortSources sources;
    private final Page page = new Page(WIDTH);

    private ExplanationText(Explanation explanation) {
        this.explanation = explanation;
        this.sources = new ShortSources(explanation.accounts().stream()
                .flatMap(account -> Stream.concat(
                        account.candidates().stream().map(Candidate::support),
                        account.basis().stream().map(Basis::support)))
                .flatMap(Collection::stream)
                .map(Statement::source)
                .toList());
    }

    /** Ends in a line feed; no line is wider than 100 columns but for a longer word. */
    public static String of(Explanation explanation) {
        ExplanationText text = new ExplanationText(explanation);
        text.head();
        explanation.accounts().forEach(text::account);
        return text.page.toString();
    }

    private void head() {
        page.add("", explanation.key() + explanation.label().map(label -> ": " + label).orElse(""));
        String types = explanation.types().stream().map(Mention::inFull).collect(Collectors.joining(", "));
        page.add("", types.isEmpty() ? explanation.subject() : types + ", " + explanation.subject());
        if (!sources.all().isEmpty()) {
            page.blank();
            page.add("", "Sources");
        }
        int widest = sources.all().stream()
                .mapToInt(source -> Columns.width(sources.of(source)))
                .max()
                .orElse(0);
        for (Mention source : sources.all()) {
            String name = sources.of(source);
            page.add(INDENT + pad(name, widest) + INDENT, source.text() + " (" + source.name() + ")");
        }
    }

    private void account(Account account) {
        page.blank();
        page.add("", account.property() + ": " + switch (account.standing()) {
            case ACCEPTED -> "several values are stated, and it is decided which holds";
            case OPEN -> "several values are stated, and it is open which holds";
            case UNDISPUTED -> "stated, and not disputed";
            case REGISTER -> account.candidates().stream()
                    .flatMap(candidate -> candidate.reason().stream())
                    .findFirst()
                    .orElse("no source states it");
            case DERIVED -> "no source states it; it follows";
        });
        boolean judged = account.standing() == Explanation.Standing.ACCEPTED
                || account.standing() == Explanation.Standing.OPEN;
        for (Candidate candidate : account.candidates()) {
            if (judged) {
                judged(candidate);
            } else {
                page.add(INDENT, candidate.value().inFull());
            }
            candidate.support().forEach(statement -> page.add(DEEP + "- ", place(statement)));
        }
        account.basis().ifPresent(this::basis);
        page.add(INDENT, "Holds: " + holds(account));
    }

    private void judged(Candidate candidate) {
        page.add(INDENT + pad(candidate.standing(), "compatible".length()) + INDENT, candidate.value().inFull());
        String rule = candidate.standing().equals("accepted") ? " (last rule needed: " : " (rule: ";
        String by = candidate.rule().map(name -> rule + name + ")").orElse("");
        candidate.reason().ifPresent(reason -> page.add(DEEP, reason + by));
    }

    private void basis(Basis basis) {
        page.add(INDENT, "What holds follows: " + basis.reason() + " (rule: " + basis.rule() + ")");
        basis.support().forEach(statement -> page.add(DEEP + "- ", place(statement)));
    }

    private static String holds(Account account) {
        List<Mention> holds = account.holds();
        if (holds.isEmpty()) {
            return "nothing; it is open";
        }
        String values = holds.stream().map(Mention::inFull).collect(Collectors.joining(", "));
        return account.standing() == Explanation.Standing.OPEN ? values + "; which of the stated values holds is open" : values;
    }

    private String place(Statement statement) {
        StringBuilder line = new StringBuilder(sources.of(statement.source()));
        if (statement.number() > 0) {
            line.append(statement.row() ? ", row " : ", paragraph ").append(statement.number());
        }
        statement.anchor().ifPresent(anchor -> line.append(", “").append(anchor).append('”'));
        statement.saidBy().ifPresent(who -> line.append("; said by ").append(who.inFull()));
        statement.via().ifPresent(who -> line.append("; via ").append(who.inFull()));
        if (statement.conversionOf().isPresent()) {
            line.append("; the source's own conversion");
        }
        if (statement.inferred()) {
            line.append("; inferred by the curator");
        }
        return line.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - Columns.width(text)));
    }
}
