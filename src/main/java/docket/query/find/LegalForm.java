package docket.query.find;

import java.util.List;
import java.util.Set;

/**
 * The legal form that the name of a company may end in. The forms are those that ISO 20275 lists for most companies, as
 * letters without signs: {@code S.p.A.} is {@code spa}, {@code Sp. z o.o.} is {@code spzoo}.
 */
final class LegalForm {
    private static final Set<String> FORMS = Set.of(
            "ab", "ag", "aps", "as", "asa", "bv", "bvba", "co", "company", "corp", "corporation", "doo", "eood", "gmbh",
            "inc", "incorporated", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp", "lp", "ltd", "ltda", "mbh",
            "nv", "nyrt", "ohg", "ou", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa", "sae", "sarl", "sas", "sasu",
            "se", "sl", "slu", "sia", "snc", "spa", "spzoo", "srl", "sro", "uab", "ug", "zrt");

    /** Words that a form may be written in, {@code s p z o o}. */
    private static final int LONGEST = 5;

    private LegalForm() {}

    /** How many words at the end of a name are its form, so that at least one is left: {@code foo, gmbh, co, kg → 3}. */
    static int length(List<String> words) {
        int end = words.size();
        for (int start = end - 1; start >= 1 && end - start <= LONGEST; start--) {
            if (FORMS.contains(String.join("", words.subList(start, end)))) {
                end = start;
            }
        }
        return words.size() - end;
    }
}
