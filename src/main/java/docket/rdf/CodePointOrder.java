package docket.rdf;

import java.util.Comparator;

/** Orders texts by code point, as a byte-wise sort of their UTF-8 does; {@link String#compareTo} goes by UTF-16 unit. */
public enum CodePointOrder implements Comparator<String> {
    ORDER;

    @Override
    public int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above all of the other units. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
    }
}
