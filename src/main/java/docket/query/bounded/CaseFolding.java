package docket.query.bounded;

import java.util.stream.IntStream;

/**
 * What RE2/J 1.8 can match whatever its case. It goes from a letter to its other cases until it is back, by tables of its own
 * and else by Java's, which have letters since that it never comes back to: U+1C80 is written В in capitals, and В в in small
 * ones. There it would go round for ever, when it compiles.
 */
final class CaseFolding {
    /** Those that Java's tables lead away from and RE2/J's own bring back, such as the final sigma. */
    private static final String KNOWN =
            "\u00b5\u0130\u0131\u017f\u01c5\u01c8\u01cb\u01f2\u0345\u03c2\u03d0\u03d1\u03d5\u03d6"
                    + "\u03f0\u03f1\u03f4\u03f5\u1e9b\u1e9e\u1fbe\u2126\u212a\u212b";

    private static final int FIRST_UNKNOWN = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(letter -> !comesBack(letter))
            .findFirst()
            .orElse(Character.MAX_CODE_POINT);

    private CaseFolding() {}

    /** Whether it can: a range of letters also where none that it leads over is unknown. */
    static boolean isPossible(String pattern) {
        return pattern.codePoints().allMatch(CaseFolding::comesBack)
                && new PatternTokens(pattern)
                        .classes()
                        .noneMatch(letters -> letters.indexOf('-') >= 0
                                && letters.codePoints().anyMatch(letter -> letter >= FIRST_UNKNOWN));
    }

    private static boolean comesBack(int letter) {
        int other = other(letter);
        return other == letter || other(other) == letter || KNOWN.indexOf(letter) >= 0;
    }

    private static int other(int letter) {
        int small = Character.toLowerCase(letter);
        return small == letter ? Character.toUpperCase(letter) : small;
    }
}
