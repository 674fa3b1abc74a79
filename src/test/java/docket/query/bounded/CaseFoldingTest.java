package docket.query.bounded;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The timeout is for a letter that the engine never comes back to. */
@Timeout(60)
class CaseFoldingTest {
    @Test
    void everyLetterThatIsTakenIsMatchedInItsOtherCase() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(letter -> Character.isLetter(letter) && CaseFolding.isPossible(Character.toString(letter)))
                .forEach(letter -> {
                    Pattern pattern = Pattern.compile(Character.toString(letter), Pattern.CASE_INSENSITIVE);
                    assertThat(pattern.matches(Character.toString(letter))).isTrue();
                });
        assertThat(Pattern.compile("\u03c2", Pattern.CASE_INSENSITIVE).matches("\u03a3"))
                .isTrue();
    }

    @Test
    void fewAreNotTaken() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(letter -> !CaseFolding.isPossible(Character.toString(letter)))
                        .count())
                .isBetween(1L, 50L);
        assertThat(CaseFolding.isPossible("[a-z]")).isTrue();
        assertThat(CaseFolding.isPossible("[a-\u1e00]")).isFalse();
        assertThat(CaseFolding.isPossible("\u1e00[a-z]")).isTrue();
    }
}
