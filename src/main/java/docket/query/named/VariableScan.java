package docket.query.named;

import docket.problem.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the variables of a SPARQL text that grlc takes for parameters, without parsing it: those that begin with an
 * underscore. Comments, strings and IRIs are skipped by SPARQL's own token rules (SPARQL 1.1, section 19.8).
 */
final class VariableScan {
    private static final String NEVER_IN_AN_IRI = "<\"{}|^`\\";

    private final String file;
    private final String text;
    private final List<Written> found = new ArrayList<>();

    private VariableScan(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Each occurrence in order, without its question mark. */
    static List<Written> parameters(String file, String text) {
        VariableScan scan = new VariableScan(file, text);
        int at = 0;
        while (at < text.length()) {
            at = scan.after(at);
        }
        return scan.found;
    }

    private int after(int at) {
        return switch (text.charAt(at)) {
            case '#' -> endOfLine(at);
            case '"', '\'' -> afterString(at);
            case '<' -> afterIri(at);
            case '?', '$' -> afterVariable(at);
            default -> at + 1;
        };
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int afterString(int at) {
        String quote = text.substring(at, at + 1);
        String delimiter = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
        int next = at + delimiter.length();
        while (next < text.length() && !text.startsWith(delimiter, next)) {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        return next + delimiter.length();
    }

    private int afterIri(int at) {
        for (int next = at + 1; next < text.length(); next++) {
            char c = text.charAt(next);
            if (c == '>') {
                return next + 1;
            }
            if (c <= ' ' || NEVER_IN_AN_IRI.indexOf(c) >= 0) {
                break;
            }
        }
        return at + 1; // a less-than sign
    }

    private int afterVariable(int at) {
        int end = at + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        if (name.startsWith("_")) {
            found.add(new Written(name, place(at)));
        }
        return end;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private Location place(int at) {
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Location(file, line, at - text.lastIndexOf('\n', at - 1));
    }
}
