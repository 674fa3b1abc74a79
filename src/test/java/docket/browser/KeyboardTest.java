package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Pages can be walked through by the keyboard alone. */
@ExtendWith({Browsing.class, Corpus.class})
class KeyboardTest {
    /** More than any of these pages has stops. */
    private static final int MOST = 500;

    private final Browser browser;

    KeyboardTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/doc/nl-2024-penalty", "/queries/sanctions?regulator=nl-ap", "/sparql"})
    void everyStopShowsThatItHasTheFocusAndTheLastIsLeft(String path) {
        enter(path);
        List<String> unseen = new ArrayList<>();
        int stops = 0;
        for (; stops < MOST; stops++) {
            String stop = browser.script("""
                    const at = document.activeElement;
                    if (at === document.body) return "";
                    const looks = (one) => { const s = getComputedStyle(one); return s.outlineStyle + s.outlineWidth + s.boxShadow + s.borderColor; };
                    const box = at.closest(".CodeMirror") ?? at;
                    const focused = looks(box);
                    at.blur();
                    const bare = looks(box);
                    at.focus({focusVisible: true});
                    return (focused === bare ? "unseen " : "seen ") + at.outerHTML.slice(0, 120);
                    """).toString();
            if (stop.isEmpty()) {
                break;
            }
            if (stop.startsWith("unseen ")) {
                unseen.add(stop);
            }
            press(Keys.TAB);
        }
        assertThat(stops).isBetween(10, MOST - 1);
        assertThat(unseen).isEmpty();
    }

    @Test
    void theContentIsOneStepAwayAndEvidenceOpensByEnter() {
        enter("/doc/nl-2024-penalty");
        press(Keys.ENTER);
        assertThat(browser.script("return location.hash")).isEqualTo("#content");
        browser.find(".facts .evidence > summary").sendKeys(Keys.ENTER);
        assertThat(browser.find(".facts .evidence[open] li").isDisplayed()).isTrue();
    }

    /** Goes to the first stop of a page; one that has just been opened may not have the keyboard yet. */
    private void enter(String path) {
        browser.visit(path);
        browser.await(() -> {
            press(Keys.TAB);
            return (boolean) browser.script("return document.activeElement !== document.body");
        });
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }
}
