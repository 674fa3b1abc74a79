package docket.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KNOWN = List.of(
            "fr-cnil", "nl-ap", "clearview-ai", "Fine", "amount", "about", "at", "via", "noConsent", "biometricData");

    @ParameterizedTest
    @CsvSource({
        "fr-cnli, fr-cnil",
        "fr-cnill, fr-cnil",
        "cnil, fr-cnil",
        "Fines, Fine",
        "fine, Fine",
        "ammount, amount",
        "Amount, amount",
        "AMOUNT, amount",
        "abuot, about",
        "att, at",
        "noconsent, noConsent",
        "biometric, biometricData",
        "Clearview AI, clearview-ai"
    })
    void findsWhatIsMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, KNOWN)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "zz", "something-else-altogether", "''"})
    void findsNothingWhereNothingIsNear(String typed) {
        assertThat(Nearest.to(typed, KNOWN)).isEmpty();
        assertThat(Nearest.hint(typed, KNOWN)).isEmpty();
        assertThat(Nearest.hint(typed, KNOWN, "see the list")).isEqualTo("see the list");
    }

    @Test
    void namesAtMostThreeThatAreEquallyNear() {
        assertThat(Nearest.hint("uk-fint", List.of("uk-find", "uk-fine", "uk-fini", "uk-finx", "uk-fin")))
                .isEqualTo("did you mean 'uk-fin' or 'uk-find' or 'uk-fine'?");
    }
}
