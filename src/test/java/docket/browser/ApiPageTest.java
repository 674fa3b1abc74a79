package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of the interface, tried out. */
@ExtendWith({Browsing.class, Corpus.class})
class ApiPageTest {
    private final Browser browser;

    ApiPageTest(Browser browser) {
        this.browser = browser;
    }

    private String answer(String operation) {
        String answer = "#" + operation + " .answer";
        browser.find("#" + operation + " [type=submit]").click();
        browser.await(() -> !browser.all(answer + " pre").isEmpty());
        assertThat(browser.console()).isEmpty();
        assertThat(PagesTest.violations(browser)).isEmpty();
        assertThat(browser.overflow()).isZero();
        return browser.find(answer).getText();
    }

    @Test
    void triesANamedQuery() {
        browser.visit("/api#fines-over");
        assertThat(answer("fines-over"))
                .contains("200")
                .contains("curl")
                .contains("min=10000000")
                .contains("bindings");
    }

    @Test
    void triesAPathWithAKeyOnAPhoneInTheDark() {
        browser.width(Browser.PHONE);
        browser.dark(true);
        browser.visit("/sparql");
        browser.visit("/api#document");
        assertThat(answer("document"))
                .contains("/doc/nl-ap")
                .contains("text/turtle")
                .contains("enf:Regulator");
        browser.width(Browser.DESKTOP);
        browser.dark(false);
    }

    @Test
    void postsAQuery() {
        browser.visit("/sparql");
        browser.visit("/api#sparql-post");
        assertThat(answer("sparql-post")).contains("200").contains("true");
    }

    @Test
    void listsEverythingWithoutScripts(@WithoutScripts Browser plain) {
        plain.visit("/api#sanctions");
        plain.find("#sanctions summary").click();
        assertThat(plain.find("#sanctions").getText()).contains("respondent").contains("422");
        plain.leave(plain.find("#sanctions [type=submit]")::click);
        assertThat(plain.find("h1").getText()).startsWith("Sanctions");
    }
}
