package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** With scripts off, pages still serve their content. */
@ExtendWith({Browsing.class, Corpus.class})
class NoScriptTest {
    private final Browser browser;

    NoScriptTest(@WithoutScripts Browser browser) {
        this.browser = browser;
    }

    @Test
    void scriptsAreOff() {
        browser.visit("data:text/html,%3Cnoscript%3E%3Cp%3Enone%20runs");
        assertThat(browser.find("body").getText()).isEqualTo("none runs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                                         | a[href='/queries']             | Docket
            /queries                                  | a[href='/queries/sanctions']   | sanctions
            /queries/sanctions                        | table tbody tr                 | Clearview
            /queries/evidence                         | form [name=about]              | about
            /queries/evidence?about=nl-2024-penalty   | table tbody tr                 | 5,100,000
            /queries/conflicts                        | table tbody tr                 | open
            /sparql                                   | form textarea[name=query]      | SPARQL
            /ontology                                 | #Fine                          | Fine
            /dumps/                                   | a[href$='docket.ttl']          | docket.ttl
            /doc/nl-ap                                | table, dl                      | Autoriteit Persoonsgegevens
            /doc/nl-2024-fine                         | table, dl                      | 30,500,000
            /doc/nl-2024-penalty                      | table, dl                      | 5,100,000
            /doc/uk-2023-appeal                       | table, dl                      | annulled
            /doc/source/001_f9ae69f396769cde          | table, dl                      | tribunal
            """)
    void pagesServeTheirContent(String path, String element, String text) {
        browser.visit(path);
        assertThat(browser.all(element)).as("%s on %s", element, path).anyMatch(WebElement::isDisplayed);
        assertThat(browser.find("body").getText()).contains(text);
    }

    @Test
    void formsAnswer() {
        browser.visit("/queries/fines-over");
        WebElement least = browser.find("form [name=min]");
        least.clear();
        least.sendKeys("25000000");
        browser.leave(least::submit);
        browser.arrive("min=25000000");
        assertThat(browser.find("table").getText()).contains("Dutch fine on Clearview");

        browser.visit("/sparql");
        WebElement query = browser.find("textarea[name=query]");
        query.clear();
        query.sendKeys("SELECT (6 * 7 AS ?answer) {}");
        browser.leave(browser.find("form button, form input[type=submit]")::click);
        assertThat(browser.find("main").getText()).contains("42");
    }
}
