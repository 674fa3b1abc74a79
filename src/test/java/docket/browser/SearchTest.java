package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search that stands on every page, as someone uses it who knows a name, and has no scripts. */
@ExtendWith({Browsing.class, Corpus.class})
class SearchTest {
    private final Browser browser;

    SearchTest(@WithoutScripts Browser browser) {
        this.browser = browser;
    }

    private void search(String words) {
        WebElement field = browser.find("header input[type=search]");
        field.clear();
        browser.leave(() -> field.sendKeys(words, Keys.ENTER));
    }

    @ParameterizedTest
    @CsvSource({
        "clear, Clearview AI",
        "CNIL, Commission nationale de l'informatique et des libertés",
        "Wolfsen, Aleid Wolfsen",
        "dutch fine uber, Dutch fine on Uber",
        "nl-2024-order, Dutch order to Clearview AI to stop the violations",
    })
    void aNameAPartOfOneOrAKeyLeadsToItsThing(String words, String label) {
        browser.visit("/ontology");
        search(words);
        WebElement first = browser.find(".found a");
        assertThat(first.getText()).isEqualTo(label);
        browser.leave(first::click);
        assertThat(browser.find("h1").getText()).isEqualTo(label);
    }

    @Test
    void saysByWhichNameAThingWasFound() {
        browser.visit("/search?words=Dutch+DPA");
        assertThat(browser.find(".found li").getText())
                .contains("Autoriteit Persoonsgegevens", "regulator", "nl-ap", "also called Dutch DPA");
    }

    @Test
    void whatNothingIsCalledIsSaidAsItWasWritten() {
        browser.visit("/");
        search("<b>zzzq</b>&");
        assertThat(browser.find(".lead").getText()).contains("<b>zzzq</b>&");
        assertThat(browser.find("header input[type=search]").getDomProperty("value"))
                .isEqualTo("<b>zzzq</b>&");
    }

    @Test
    void tellsWhatCanBeSearched() {
        browser.visit("/search");
        assertThat(browser.find(".lead").getText()).contains("Regulators");
        browser.visit("/search?words=" + "x".repeat(201));
        assertThat(browser.find("main").getText()).contains("words may have 200 characters at most");
    }
}
