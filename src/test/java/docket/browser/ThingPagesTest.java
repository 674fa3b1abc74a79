package docket.browser;

import static docket.browser.Browser.DESKTOP;
import static docket.browser.Browser.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What the pages of things show, over the repository's own facts. */
@ExtendWith({Browsing.class, Corpus.class})
class ThingPagesTest {
    private final Browser browser;

    ThingPagesTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nl-2024-ban",
                "uk-fine",
                "clearview-database",
                "aleid-wolfsen",
                "gdpr",
                "us-il-2024-settlement",
                "verdict/nl-2024-penalty/amount",
                "amount/EUR-5100000",
                "quantity/photo-50000000000-over",
                "claim/fe99f86d240f3f165b83"
            })
    void everyKindOfThingHasASoundPage(String key) {
        for (int width : List.of(DESKTOP, PHONE)) {
            browser.width(width);
            browser.visit("/doc/" + key);
            assertThat(browser.find("h1").getText()).isNotBlank();
            assertThat(browser.find("table.facts").getText()).isNotBlank();
            assertThat(browser.console()).isEmpty();
            assertThat(browser.overflow()).isZero();
        }
    }

    @Test
    void aMarkOpensWhereASourceStatesTheValue() {
        browser.width(DESKTOP);
        browser.visit("/doc/nl-2024-penalty");
        WebElement amount = fact("amount");
        assertThat(amount.getText()).contains("EUR 5,100,000").doesNotContain("5.1 million euros");
        click(amount, ".evidence > summary");
        assertThat(amount.getText()).contains("paragraph 8", "5.1 million euros ($5.6 million)");
    }

    @Test
    void rejectedValuesAreVisibleOnDemandWithTheirReason() {
        browser.visit("/doc/nl-2024-penalty");
        WebElement amount = fact("amount");
        assertThat(amount.getText()).doesNotContain("rejected");
        click(amount, ".others > summary");
        assertThat(amount.getText()).contains("rejected", "USD 5,000,000", "currency slip", "compatible");
    }

    @Test
    void anOpenPropertyShowsItsCandidatesThoughTheViewHasNoValue() {
        browser.visit("/doc/us-il-2024-settlement");
        assertThat(fact("consideration").getText()).contains("open", "equity", "money");
    }

    @Test
    void aVerdictLeadsToEachOfItsCandidates() {
        browser.visit("/doc/verdict/nl-2024-penalty/amount#1");
        assertThat(browser.find("[id='1']").getText()).contains("EUR 5,000,000", "to 1 significant digit");
    }

    @Test
    void aSourceListsEachOfItsValuesThatDoesNotHold() {
        browser.visit("/doc/source/004_64a8795f32dcfbee");
        assertThat(browser.all("section").stream().map(WebElement::getText))
                .filteredOn(text -> text.startsWith("Where it is outvoted"))
                .singleElement()
                .asString()
                .contains("Further Dutch penalty", "USD 5,000,000", "rejected", "EUR 5,100,000", "open");
    }

    @Test
    void theNetworkIsDrawnFromATable() {
        browser.visit("/doc/nl-2024-fine");
        assertThat(browser.all(".network canvas")).isNotEmpty();
        assertThat(browser.all(".network-links tbody tr")).hasSizeGreaterThan(3);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void aPhoneGivesEachNeighbourALineOfItsOwn() {
        browser.visit("/doc/clearview-ai");
        long neighbours = browser.all(".network-links a").stream()
                        .map(link -> link.getDomAttribute("href"))
                        .distinct()
                        .filter(href -> href.startsWith("/doc/"))
                        .count()
                - 1;
        assertThat(drawing()).isLessThan(24 * neighbours);
        browser.width(390);
        browser.await(() -> drawing() > 24 * neighbours);
        assertThat(browser.overflow()).isZero();
    }

    /** Its height. */
    private long drawing() {
        return browser.find(".network").getSize().getHeight();
    }

    @Test
    void aPageServesItsFactsAndEvidenceWithoutScripts(@WithoutScripts Browser bare) {
        bare.visit("/doc/nl-2024-fine");
        WebElement mark = bare.find(".facts .evidence > summary");
        mark.click();
        assertThat(bare.find(".facts .evidence[open] li").getText()).contains("paragraph");
    }

    @Test
    void aReasonNamesThingsByTheirLabelsAndLeadsToThem() {
        browser.visit("/doc/uk-fine");
        WebElement status = fact("status");
        assertThat(status.getText()).contains("Clearview AI's appeal in the United Kingdom, 2023 contested it");
        assertThat(status.findElements(By.cssSelector(".reason a[href='/doc/uk-2023-appeal']")))
                .isNotEmpty();
    }

    @Test
    void aReasonCountsInTheWordsOfTheValue() {
        browser.visit("/doc/verdict/clearview-database/records");
        assertThat(browser.find("main").getText())
                .contains("50,000,000,000 photos is stated by", "2,000,000 Dutch citizens is stated by")
                .doesNotContain("(photo)");
    }

    @Test
    void aPageSaysWhereItIs() {
        browser.visit("/doc/nl-2024-fine");
        WebElement up = browser.find(".breadcrumbs a");
        assertThat(up.getText()).isEqualTo("Sanctions");
        browser.leave(up::click);
        browser.arrive("/queries/sanctions");
        browser.visit("/doc/clearview-ai");
        assertThat(browser.find(".breadcrumbs a").getText()).isEqualTo("All of type company");
    }

    @Test
    void aSumSaysOfHowManyAndALongTableUnfolds() {
        browser.visit("/doc/nl-ap");
        assertThat(browser.find("section table").getText()).contains("1 of 2 in euro");
        assertThat(browser.all("section .scroll").stream()
                        .filter(WebElement::isDisplayed)
                        .map(box -> browser.script(
                                "return arguments[0].scrollHeight - arguments[0].clientHeight > 1", box)))
                .containsOnly(false);
        browser.find(".folded > summary").click();
        assertThat(browser.find(".folded table").isDisplayed()).isTrue();
    }

    @Test
    void anArgumentIsOneRowWithAllItsGroundsApartFromTheProceedings() {
        browser.visit("/doc/nl-2024-fine");
        assertThat(section("What is said against it").findElements(By.cssSelector("tbody tr")))
                .extracting(WebElement::getText)
                .filteredOn(row -> row.contains("the GDPR does not apply"))
                .singleElement()
                .asString()
                .contains("no customers in the EU", "not in the EU");
        assertThat(section("Proceedings against it, and settlements").getText())
                .contains("Objection to the Dutch decision")
                .doesNotContain("holds");
    }

    @Test
    void aPositionIsOneRowWithAllItsSources() {
        browser.visit("/doc/nl-ap");
        List<String> positions = section("Positions").findElements(By.cssSelector("tbody td:first-child")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(positions).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(section("Positions").findElements(By.cssSelector("tbody td:last-child")))
                .extracting(WebElement::getText)
                .contains("000, 004");
    }

    @Test
    void whatATableLinksIsNotListedAgainAmongWhatRefersToTheThing() {
        browser.visit("/doc/clearview-ai");
        assertThat(section("What else refers to it").getText())
                .contains("Complaints about Clearview AI in Europe", "Dutch investigation")
                .doesNotContain(
                        "Earlier European fines", "Dutch fine on Clearview AI, 2024", "French fine", "Jack Mulcaire");
        browser.visit("/doc/gdpr");
        assertThat(section("What else refers to it").getText()).doesNotContain("breaches");
    }

    @Test
    void marksAndNumbersInReasonsAreSources() {
        browser.visit("/doc/nl-2024-penalty");
        assertThat(browser.find(".legend").getText())
                .contains("004", "Dutch fine without an objection, Clearview's answer, Illinois and Uber");
        assertThat(browser.find(".mark[title]").getDomAttribute("title")).startsWith("Dutch fine");
        WebElement amount = fact("amount");
        click(amount, ".others > summary");
        WebElement number = amount.findElement(By.cssSelector(".reason a[href^='/doc/source/004']"));
        assertThat(number.getText()).isEqualTo("004");
        assertThat(amount.getText()).doesNotContain("rule:");
    }

    @Test
    void aSourcesAnchorsLeadToItsClaims() {
        browser.visit("/doc/source/002_8459ed1aaa311417");
        assertThat(section("What it says, and who else does").findElements(By.cssSelector("a[href^='/doc/claim/']")))
                .extracting(WebElement::getText)
                .contains("“obtaining consent”")
                .doesNotContain("claim");
        assertThat(browser.find("header.thing").getText()).contains("is not recorded");
        assertThat(fact("language").getText()).contains("English");
    }

    @Test
    void partsOfCountriesAreNamedByTheirCountry() {
        browser.visit("/doc/clearview-ai");
        assertThat(fact("to residents of").getText()).contains("United States (part: US-CA)");
    }

    @Test
    void aColumnThatIsOpenInEachRowIsShown() {
        browser.visit("/doc/clearview-ai");
        assertThat(section("Settlements").getText()).contains("consideration", "open");
    }

    @Test
    void searchEnginesReadTypedThingsAndAmounts() {
        browser.visit("/doc/nl-2024-fine");
        Object described = browser.script(
                "const it = JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text);"
                        + "return [it['@type'], it.agent['@type'], it.object['@type'], it.result['@type'], it.result.currency,"
                        + " it.result.value, it.startTime].join()");
        assertThat(described)
                .isEqualTo("Action,GovernmentOrganization,Organization,MonetaryAmount,EUR,30500000,2024-09-03");
        browser.visit("/doc/uk-2023-appeal");
        assertThat(
                        browser.script(
                                "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text).startTime"))
                .as("of 2023-10")
                .isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "nl-2024-penalty, Potential",
        "nl-2024-objection, Potential",
        "uk-fine, Failed",
        "nl-2024-fine, Completed",
    })
    void searchEnginesReadHowFarAnActionCame(String key, String status) {
        browser.visit("/doc/" + key);
        assertThat(
                        browser.script(
                                "return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').text).actionStatus"))
                .isEqualTo("https://schema.org/" + status + "ActionStatus");
    }

    @Test
    void aPartysPageTellsOfSumsThatAreCountedInNoOther() {
        browser.visit("/doc/clearview-ai");
        assertThat(section("Figures over several together").getText()).contains("over EUR 70,000,000");
    }

    private WebElement fact(String property) {
        return browser.find(
                "table.facts > tbody > tr",
                row -> row.findElement(By.tagName("th")).getText().equals(property));
    }

    private WebElement section(String title) {
        return browser.find("main > section", part -> part.getText().startsWith(title));
    }

    private static void click(WebElement in, String css) {
        in.findElement(By.cssSelector(css)).click();
    }
}
