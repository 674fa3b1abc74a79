package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The SPARQL editor as a researcher uses it. */
@ExtendWith({Browsing.class, Corpus.class})
class EditorTest {
    private final Browser browser;
    private final URI origin;

    EditorTest(Browser browser, URI origin) {
        this.browser = browser;
        this.origin = origin;
    }

    @BeforeEach
    void startAnew() {
        browser.visit("/dumps/");
        browser.script("localStorage.clear()");
        browser.width(Browser.DESKTOP);
        browser.visit("/sparql");
    }

    @Test
    void runsWhatStandsThereAndLinksThingsByTheirNames() {
        run();
        browser.await(() -> browser.script("return document.querySelector('.yasr td a').textContent")
                .toString()
                .contains(" "));
        WebElement thing = browser.find(".yasr td a");
        assertThat(thing.getDomAttribute("href")).startsWith("/doc/");
        assertThat(browser.console()).isEmpty();
        assertThat(PagesTest.violations(browser)).isEmpty();
        assertThat(browser.overflow()).isZero();
    }

    @Test
    void everyExampleRuns() {
        Select examples = new Select(browser.find("#example"));
        List<String> names = examples.getOptions().stream()
                .map(option -> option.getDomAttribute("value"))
                .filter(name -> name != null && !name.isEmpty())
                .toList();
        assertThat(names).hasSizeGreaterThan(15).contains("evidence", "sanctions", "describe");
        for (String name : names) {
            examples.selectByValue(name);
            assertThat(text()).as(name).startsWith("# ");
            run();
            assertThat(browser.all(".yasr tbody tr")).as(name).isNotEmpty();
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void completesTermsOfTheOntologyWhereTheyFit() {
        assertThat(completions("SELECT * { ?s a enf:Fi")).contains("enf:Fine", "enf:Finding");
        assertThat(completions("SELECT * { ?s enf:impo")).containsExactly("enf:imposedBy", "enf:imposedOn");
        assertThat(completions("SELECT * { ?s enf:status enf:an")).containsExactly("enf:annulled");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(text())
                .contains("?s enf:status enf:annulled")
                .contains("PREFIX enf: <https://w3id.org/docket/ontology#>");
        assertThat(browser.console()).isEmpty();
        assertAllFromHere();
    }

    @Test
    void completesPrefixesWithoutAskingAnyone() {
        assertThat(completions("PREFIX sk")).containsExactly("skos: <http://www.w3.org/2004/02/skos/core#>");
        assertAllFromHere();
    }

    @Test
    void loadsAQueryFromTheAddress() {
        String query = "ASK { ?s ?p \"a+b & c\" }";
        browser.visit("/ontology");
        browser.visit("/sparql#query=" + encoded(query));
        assertThat(text()).isEqualTo(query);
        run();
        assertThat(browser.find(".booleanResult").getText()).isEqualTo("False");
        browser.visit("/sparql?query=" + encoded("SELECT ?x { VALUES ?x { 7 } }"));
        assertThat(text()).isEqualTo("SELECT ?x { VALUES ?x { 7 } }");
        assertThat(browser.find("#result td").getText()).isEqualTo("7");
        run();
        assertThat(browser.all("#result td")).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenOverAReload() {
        write("SELECT ?kept { VALUES ?kept { 1 } }");
        run();
        browser.visit("/ontology");
        browser.visit("/sparql");
        assertThat(text()).isEqualTo("SELECT ?kept { VALUES ?kept { 1 } }");
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        write("SELECT ?x { ?x ");
        run();
        assertThat(browser.find(".yasr [role=alert]").getText()).contains("line 1");
        assertThat(PagesTest.violations(browser)).isEmpty();
    }

    @Test
    void sortsByAColumnAndShowsTheBareResponse() {
        write("SELECT ?n { VALUES ?n { 10 9 1000 } }");
        run();
        assertThat(
                        browser.script(
                                "const ground = getComputedStyle(document.body).backgroundColor;"
                                        + "return [...document.querySelectorAll('.yasr_btn:not(.disabled)')]"
                                        + ".filter(button => getComputedStyle(button).color === ground).map(button => button.title).join()"))
                .as("buttons that are as pale as the page")
                .isEqualTo("");
        browser.find(".yasr th button").click();
        assertThat(browser.all(".yasr td").stream().map(WebElement::getText)).containsExactly("9", "10", "1,000");
        browser.find(".select_response").click();
        browser.await(() -> !browser.all(".yasr .CodeMirror").isEmpty());
        assertThat(browser.find(".yasr .CodeMirror").getText()).contains("\"bindings\"");
        assertThat(PagesTest.violations(browser)).isEmpty();
    }

    @Test
    void showsAGraphAsATableAndAsTurtle() {
        write("CONSTRUCT { ?s a ?t } WHERE { ?s a ?t } LIMIT 3");
        run();
        assertThat(browser.find(".yasr thead").getText()).contains("subject");
        browser.find(".select_response").click();
        browser.await(() -> !browser.all(".yasr .CodeMirror").isEmpty());
        assertThat(browser.find(".yasr .CodeMirror").getText()).contains("@prefix");
    }

    @Test
    void canBeUsedByKeyboardOnAPhoneInTheDark() {
        browser.width(Browser.PHONE);
        browser.dark(true);
        browser.visit("/sparql");
        write("SELECT * { ?s ?p ?o } LIMIT 300");
        browser.script("document.querySelector('.yasqe textarea').focus()");
        keys().keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
        browser.await(() -> !browser.all(".yasr tbody tr").isEmpty());
        assertThat(browser.find(".select_response").getText()).isEqualTo("Response");
        assertThat(browser.script(
                        "return getComputedStyle(document.querySelector('.yasr td:nth-child(2)'), '::before').content"))
                .as("a row is a card, each value after its heading")
                .asString()
                .contains("p");
        assertThat(browser.overflow()).isZero();
        assertThat(PagesTest.violations(browser)).isEmpty();
        browser.script("document.querySelector('.yasqe textarea').focus()");
        keys().sendKeys(Keys.TAB).perform();
        assertThat(browser.script("return document.activeElement.closest('.yasqe') === null"))
                .isEqualTo(true);
        browser.dark(false);
    }

    @Test
    void isAPlainFormWithoutScripts(@WithoutScripts Browser plain) {
        plain.visit("/sparql");
        assertThat(plain.find("#bench").isDisplayed()).isFalse();
        plain.leave(plain.find("#plain button")::click);
        assertThat(plain.find("#result caption").getText()).contains("rows");
    }

    private void run() {
        browser.script("document.querySelectorAll('.yasr_results > *').forEach(e => e.remove())");
        browser.find(".yasqe_queryButton").click();
        browser.await(() -> !browser.all(".yasr_results > *").isEmpty()
                && browser.find(".yasqe_queryButton").getDomAttribute("aria-busy") == null);
    }

    private String text() {
        return browser.script("return document.querySelector('.yasqe .CodeMirror').CodeMirror.getValue()")
                .toString();
    }

    private void write(String query) {
        browser.script("document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue(arguments[0])", query);
    }

    /** What is offered behind a text, typed to its end. */
    private List<String> completions(String typed) {
        write("");
        browser.find(".yasqe .CodeMirror").click();
        keys().sendKeys(typed).perform();
        browser.await(() -> !browser.all(".CodeMirror-hint").isEmpty());
        return browser.all(".CodeMirror-hint").stream().map(WebElement::getText).toList();
    }

    private Actions keys() {
        return new Actions(browser.driver());
    }

    private void assertAllFromHere() {
        Object loaded = browser.script("return performance.getEntriesByType('resource').map(e => e.name)");
        assertThat((List<?>) loaded)
                .isNotEmpty()
                .allSatisfy(from -> assertThat(from.toString()).startsWith(origin.toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
