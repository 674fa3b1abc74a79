package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader finds on the home page over the repository's own facts. */
@ExtendWith({Browsing.class, Corpus.class})
class HomePageTest {
    private final Browser browser;

    HomePageTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void visit() {
        browser.dark(false);
        browser.visit("/");
    }

    @Test
    void tellsWhatHappenedYearByYear() {
        assertThat(texts(".years h3")).containsExactly("2022", "2023", "2024");
        assertThat(texts(".years time")).containsExactly("April", "October", "June", "3 September");
        assertThat(browser.find(".years .vague").getText()).isEqualTo("month not known");
        WebElement last = browser.all(".years .acts > li").getLast();
        assertThat(last.getText()).contains("fine", "Autoriteit Persoonsgegevens", "EUR 30,500,000", "imposed");
        assertThat(last.findElement(By.cssSelector(".act a")).getDomAttribute("href"))
                .isEqualTo("/doc/nl-2024-fine");
    }

    @Test
    void showsWhatHasNoDateAsWellButNoViewsAndNoTotals() {
        assertThat(browser.find(".undated").getText())
                .contains("Italian fine on Clearview AI", "Austrian finding", "not lodged");
        assertThat(browser.all(".acts a[href='/doc/eu-prior-fines'], a[href='/doc/clearview-decision-unlawful']"))
                .isEmpty();
    }

    @Test
    void tellsOfSumsThatAreCountedInNoOther() {
        assertThat(browser.find(".note:has(a[href='/doc/eu-prior-fines'])").getText())
                .contains("added to none", "over EUR 70,000,000");
    }

    @Test
    void saysWhatIsOpenOrAssumedAndWhatAnAppealEndedIn() {
        assertThat(browser.find(".undated").getText()).contains("open: ban or warning", "imposed, assumed");
        assertThat(browser.find(".years").getText()).contains("contested decision annulled");
    }

    @Test
    void drawsTheFinesFromTheTable() {
        assertThat(browser.find("figure.chart").isDisplayed()).isTrue();
        assertThat(browser.script("return Chart.getChart(document.querySelector('canvas')).data.datasets[0].data"))
                .isEqualTo(List.of(30_500_000L, 25_200_000L));
        assertThat(browser.script("return Chart.getChart(document.querySelector('canvas')).data.labels"))
                .isEqualTo(List.of(
                        "Autoriteit Persoonsgegevens (1 of 2 in euro, beside USD 290,000,000)",
                        "Commission nationale de l'informatique et des libertés"));
        assertThat(browser.find("figcaption").getText())
                .endsWith("outlined: no exact or whole figure; not drawn: 3 not stated");
        assertThat(browser.find("#fines ~ figure.scroll").getText())
                .contains("Garante per la protezione dei dati personali")
                .doesNotContain("Information Commissioner's Office");
        List<String> first = browser.all("#fines ~ figure.scroll tbody tr:first-child td").stream()
                .map(WebElement::getText)
                .toList();
        assertThat(first)
                .containsExactly(
                        "Autoriteit Persoonsgegevens", "30,500,000\n1 of 2 in euro, beside USD 290,000,000", "2");
    }

    @Test
    void saysWhatIsOpenAndWhyTheRestIsNot() {
        List<String> cases = texts(".cases > li");
        assertThat(cases)
                .anySatisfy(
                        open -> assertThat(open).contains("Dutch action against", "type", "ban", "warning", "sanction"))
                .anySatisfy(open -> assertThat(open).contains("Illinois", "share of equity", "money"))
                .anySatisfy(decided -> assertThat(decided).contains("30,500,000", "33.7", "million times too small"));
    }

    @Test
    void tellsWhatIsOpenFromWhatIsOnlyLessExactAndLeadsToEach() {
        assertThat(texts("#disagreements + dl dd")).containsExactly("2", "3", "12");
        browser.leave(browser.find("#disagreements + dl a")::click);
        assertThat(browser.find("body").getText()).contains("SPARQL");
    }

    @Test
    void worksOneCaseOutWithItsEvidence() {
        assertThat(texts("table.evidence .standing")).contains("accepted", "compatible", "rejected");
        assertThat(browser.find("table.evidence").getText()).contains("5.1 million euros", "paragraph 8", "000");
    }

    @Test
    void isWalkedThroughByTheKeyboard() {
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.script("return document.activeElement.getAttribute('href')"))
                .isEqualTo("#content");
        assertThat(browser.find("nav a[aria-current]").getText()).isEqualTo("Docket");
    }

    private List<String> texts(String css) {
        return browser.all(css).stream().map(WebElement::getText).toList();
    }
}
