package docket.browser;

import static org.assertj.core.api.Assertions.assertThat;

import docket.browser.Browsing.WithoutScripts;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages of the queries under a reader's hands. */
@ExtendWith({Browsing.class, Corpus.class})
class QueryPagesTest {
    private final Browser browser;

    QueryPagesTest(Browser browser) {
        this.browser = browser;
    }

    /** Of the result, from top to bottom. */
    @SuppressWarnings("unchecked")
    private static List<String> column(Browser in, int number) {
        return (List<String>) in.script(
                "return [...document.querySelectorAll('table[data-sortable] tbody tr')]"
                        + ".map(row => row.cells[arguments[0]].textContent.trim())",
                number);
    }

    private WebElement head(String name) {
        return browser.driver().findElement(By.xpath("//th[normalize-space()='" + name + "']"));
    }

    @Test
    void sortsNumbersByAClickAndByTheKeyboard() {
        browser.visit("/queries/sanctions");
        List<String> asItCame = column(browser, 4);
        WebElement head = head("amount");
        WebElement button = head.findElement(By.tagName("button"));
        button.click();
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(filled(4))
                .hasSizeGreaterThan(3)
                .isSortedAccordingTo(Comparator.comparing(text -> Long.valueOf(text.replace(",", ""))));
        assertThat(column(browser, 4).getLast())
                .as("cells without a sum stay last")
                .isIn("", "not stated");
        button.sendKeys(Keys.ENTER);
        assertThat(head.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(column(browser, 4).getFirst()).isEqualTo("290,000,000");
        assertThat(column(browser, 4).getLast()).isIn("", "not stated");
        button.sendKeys(Keys.SPACE);
        assertThat(head.getDomAttribute("aria-sort")).isNull();
        assertThat(column(browser, 4)).isEqualTo(asItCame);
    }

    @Test
    void whatRepeatsTheRowAboveIsNotPrintedAgainInAnyOrder() {
        browser.width(Browser.DESKTOP);
        browser.visit("/queries/conflicts");
        assertThat(repeatedAndShown()).contains("true false").doesNotContain("false false", "true true");
        browser.find("th[data-name=standing] button").click();
        assertThat(repeatedAndShown()).contains("true false").doesNotContain("false false", "true true");
        assertThat(browser.all("td.number[data-repeated]")).isEmpty();
    }

    /** Of the first cell of each row but the first: whether it says what the one above says, and whether it shows it. */
    private String repeatedAndShown() {
        return (String) browser.script("return [...document.querySelectorAll('table[data-sortable] tbody tr')].slice(1)"
                + ".map(row => [row, row.previousElementSibling].map(one => one.cells[0].textContent))"
                + ".map(([own, above], at) => `${own === above} ${getComputedStyle(document.querySelectorAll("
                + "'table[data-sortable] tbody tr')[at + 1].cells[0]).fontSize !== '0px'}`).join()");
    }

    @Test
    void sortsPartsOfDatesAsTheyAreWritten() {
        browser.visit("/queries/timeline?respondent=clearview-ai");
        head("date").findElement(By.tagName("button")).click();
        assertThat(filled(0)).contains("2022", "2023-04", "2024-09-03").isSorted();
    }

    @Test
    void aRowWithoutADateIsNotTakenForTheDateAboveIt() {
        browser.visit("/queries/timeline?respondent=clearview-ai");
        List<String> dates = column(browser, 0);
        assertThat(dates).startsWith("2022", "2023-04").endsWith("not stated").doesNotContain("");
        head("date").findElement(By.tagName("button")).click();
        assertThat(column(browser, 0)).as("sorted").endsWith("not stated");
    }

    @Test
    void anEmptyAnswerSaysWhereAValueMayBeLost() {
        browser.visit("/queries/sanctions?type=Ban");
        assertThat(browser.find(".nothing").getText()).contains("Nothing in the data fits", "sources disagree");
    }

    @Test
    void aCommandCanBeCopied() {
        browser.visit("/queries/evidence?about=nl-2024-fine");
        browser.find("[data-copy='the command line'] + .copy").click();
        browser.await(() -> browser.find(".copied").getText().equals("Copied"));
        WebElement field = browser.find("#field-about");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.chord(Keys.CONTROL, "v"));
        assertThat(field.getDomProperty("value")).isEqualTo("./docket query evidence --about nl-2024-fine");
    }

    private List<String> filled(int column) {
        return column(browser, column).stream()
                .filter(text -> !text.isEmpty() && !text.equals("not stated"))
                .toList();
    }

    @Test
    void aFormOffersLabelsAndSendsKeys() {
        browser.visit("/queries/sanctions");
        new Select(browser.find("#field-regulator")).selectByVisibleText("Autoriteit Persoonsgegevens");
        new Select(browser.find("#field-type")).selectByVisibleText("fine");
        browser.leave(browser.find("form.question [type=submit]")::click);
        browser.arrive("/queries/sanctions?type=Fine&regulator=nl-ap");
        assertThat(column(browser, 2)).isNotEmpty().containsOnly("Autoriteit Persoonsgegevens");
        assertThat(new Select(browser.find("#field-type"))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("fine");
    }

    @Test
    void aLongListIsSearchedByWriting() {
        browser.visit("/queries/evidence");
        assertThat(browser.script("return document.querySelector('#field-about').list"
                        + ".querySelector('option[value=nl-2024-penalty]').label"))
                .isEqualTo("Further Dutch penalty on Clearview AI for not stopping");
        browser.leave(() -> browser.find("#field-about").sendKeys("nl-2024-penalty", Keys.ENTER));
        assertThat(column(browser, 1)).contains("EUR 5,100,000");
        assertThat(browser.find("#about-about").getText()).contains("Further Dutch penalty");
    }

    @Test
    void drawsBarsFromTheTable() {
        browser.visit("/queries/regulators");
        assertThat(browser.find("figure.chart canvas").isDisplayed()).isTrue();
        assertThat(
                        browser.script(
                                "const chart = Chart.getChart(document.querySelector('figure.chart canvas'));"
                                        + "return chart.data.labels.map((name, i) => name + ' ' + chart.data.datasets[0].data[i]).join('|')"))
                .asString()
                .contains("Autoriteit Persoonsgegevens (1 of 2 in euro, beside USD 290,000,000) 30500000");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void drawsTimeInTheOrderOfDates() {
        browser.visit("/queries/timeline?respondent=clearview-ai");
        assertThat(browser.script("return Chart.getChart(document.querySelector('figure.chart canvas'))"
                        + ".data.datasets.map(one => one.label + one.data.map(point => ' ' + point.y)).join('|')"))
                .isEqualTo("EUR 20000000, 5200000, 30500000");
    }

    @Test
    void marksAnOpenCellAndLeadsToTheVerdict() {
        browser.visit("/queries/settlements");
        WebElement open = browser.find("td [data-mark=open]");
        assertThat(open.getText()).isEqualTo("open");
        assertThat(open.getDomAttribute("title")).contains("share of equity or money");
        browser.leave(open::click);
        browser.arrive("/doc/verdict/us-il-2024-settlement/consideration");
    }

    @Test
    void marksATypeThatIsOpenAndAStatusThatNoSourceStates() {
        browser.visit("/queries/sanctions?type=Measure");
        assertThat(row("Dutch action against")).contains("sanction\nopen: ban or warning", "imposed\nassumed");
        assertThat(row("French fine")).contains("unpaid").doesNotContain("assumed");
        browser.visit("/doc/nl-ap");
        assertThat(row("Dutch action against")).contains("open: ban or warning", "assumed");
    }

    @Test
    void sortsABoundAsItsNumberAndShowsItAsABound() {
        browser.visit("/queries/timeline?respondent=clearview-ai");
        head("amount").findElement(By.tagName("button")).click();
        assertThat(filled(5)).endsWith("30,500,000", "over 70,000,000");
    }

    @Test
    void coloursBarsByTheirGroup() {
        browser.visit("/queries/sanctions");
        assertThat(browser.script("return Chart.getChart(document.querySelector('figure.chart canvas'))"
                        + ".data.datasets.map(one => one.label).join()"))
                .isEqualTo("imposed,unpaid,conditional");
        assertThat(browser.script("return new Set(Chart.getChart(document.querySelector('figure.chart canvas'))"
                        + ".data.datasets.map(one => one.borderColor)).size"))
                .isEqualTo(3L);
    }

    @Test
    void offersTheClassesThatFitAndSaysWhichFindNothing() {
        browser.visit("/queries/sanctions");
        assertThat(new Select(browser.find("#field-type")).getOptions())
                .extracting(WebElement::getText)
                .contains("fine", "ban (none)")
                .doesNotContain("action");
    }

    @Test
    void offersThingsAndNoTermsWhereAnythingCanBeGiven() {
        browser.visit("/queries/describe");
        assertThat(browser.all("#choices-about option"))
                .extracting(option -> option.getDomAttribute("value"))
                .contains("nl-2024-fine")
                .doesNotContain("Action", "annulled");
    }

    @Test
    void drawsTheNetworkAndItsDotsLeadSomewhere() {
        browser.visit("/queries/network");
        assertThat(browser.script("const graph = document.querySelector('figure.chart .canvas')._cyreg.cy;"
                        + "return [graph.edges().length, document.querySelectorAll('tbody tr').length,"
                        + " graph.getElementById('/doc/clearview-ai').data('label')].join()"))
                .asString()
                .matches("(\\d+),\\1,Clearview AI");
        assertThat(browser.script("return document.querySelector('figure.chart .canvas')._cyreg.cy"
                        + ".nodes('.middle').map(one => one.style('label')).filter(name => name).length"
                        + " + ' ' + [...document.querySelectorAll('.kinds li')].map(one => one.textContent).join()"))
                .asString()
                .matches("[3-9][0-9] authority or court,action,party");
        assertThat(browser.console()).isEmpty();
        browser.script("document.querySelector('figure.chart .canvas')._cyreg.cy"
                + ".getElementById('/doc/clearview-ai').emit('tap')");
        browser.arrive("/doc/clearview-ai");
    }

    @Test
    void drawsAgainInTheDark() {
        browser.dark(false);
        browser.visit("/queries/regulators");
        String colour = "return Chart.getChart(document.querySelector('figure.chart canvas'))"
                + ".data.datasets[0].backgroundColor";
        Object light = browser.script(colour);
        browser.dark(true);
        browser.await(() -> !browser.script(colour).equals(light));
        browser.dark(false);
    }

    @Test
    void findsAQueryByWords() {
        browser.visit("/queries");
        browser.find("#filter").sendKeys("appeals ended");
        assertThat(browser.all("[data-words]").stream()
                        .filter(WebElement::isDisplayed)
                        .map(entry -> entry.findElement(By.className("name")).getText()))
                .containsExactly("Objections and appeals, and how they ended");
        assertThat(browser.find("#found").getText()).startsWith("1 of ");
        browser.leave(() -> browser.find("#filter").sendKeys(Keys.ENTER));
        browser.arrive("/queries/appeals");
    }

    @Test
    void aColumnIsCalledInWordsAndKeepsItsNameForScripts() {
        browser.visit("/queries/sanctions");
        WebElement head = browser.find("th[data-name=amountEUR]");
        assertThat(head.getText()).startsWith("amount in EUR");
        assertThat(head.getDomAttribute("title")).isEqualTo("amountEUR: the sum in euro");
        assertThat(browser.find("figcaption").getText()).startsWith("The amount in EUR by sanction");
        assertThat(browser.script("return Chart.getChart(document.querySelector('figure.chart canvas'))"
                        + ".options.scales.x.title.text"))
                .isEqualTo("amount in EUR");
    }

    @Test
    void aSumThatIsNotKnownSaysWhyAndAPartOfASumSaysOfHowMany() {
        browser.visit("/queries/regulators");
        assertThat(row("Autoriteit Persoonsgegevens"))
                .contains("30,500,000", "1 of 2 in euro, beside USD 290,000,000", "Netherlands (NL)");
        assertThat(row("Garante")).contains("not stated");
        assertThat(browser.all("th[data-name=name]"))
                .as("a name that only repeats")
                .isEmpty();
        browser.visit("/queries/sanctions");
        assertThat(row("Dutch fine on Uber")).contains("290,000,000", "not in euro");
        assertThat(row("Greek order")).doesNotContain("not stated");
        assertThat(browser.find("figcaption").getText())
                .endsWith("not drawn: 5 not stated, 7 without amount in EUR, 1 not in euro");
    }

    @Test
    void valuesAreSaidInWords() {
        browser.visit("/queries/settlements");
        assertThat(browser.find("tbody tr").getText()).contains("23%", "no").doesNotContain("false", "0.23");
        browser.visit("/queries/conflicts");
        assertThat(row("Settlement"))
                .contains("between share of equity and money")
                .doesNotContain("equityShare");
        assertThat(browser.find("table").getText())
                .contains("30,000,000 persons", " type ")
                .doesNotContain("rdf:type");
    }

    @Test
    void aTableIsCutAtTheSidesAloneAndItsFirstColumnStays() {
        browser.width(700);
        browser.visit("/queries/sanctions");
        browser.script("document.querySelector('.scroll').scrollLeft = 100");
        assertThat(browser.script("return document.querySelector('.scroll').scrollLeft"))
                .isEqualTo(100L);
        assertThat(browser.script("const box = document.querySelector('.scroll');"
                        + "return [box.scrollHeight > box.clientHeight + 1,"
                        + " Math.round(box.querySelector('tbody td').getBoundingClientRect().left"
                        + " - box.getBoundingClientRect().left)].join()"))
                .isEqualTo("false,0");
        browser.width(Browser.DESKTOP);
    }

    @Test
    void aRowOfManyColumnsIsACardOnAPhone() {
        String fits = "const box = document.querySelector('.scroll'); return box.scrollWidth <= box.clientWidth";
        String heading = "return getComputedStyle(document.querySelector('tbody td:nth-child(2)'), '::before').content";
        browser.visit("/queries/sanctions");
        assertThat(browser.script(fits)).isEqualTo(true);
        assertThat(browser.script(heading)).isEqualTo("none");
        browser.width(Browser.PHONE);
        browser.visit("/queries/sanctions");
        assertThat(browser.script(fits)).isEqualTo(true);
        assertThat(browser.script(heading)).asString().contains("type");
        assertThat(row("Dutch fine on Clearview AI, 2024")).contains("30,500,000", "2024-09-03", "imposed");
        browser.width(Browser.DESKTOP);
    }

    private String row(String start) {
        return browser.find(
                        "table[data-sortable] tbody tr", row -> row.getText().startsWith(start))
                .getText();
    }

    @Test
    void serveTheirContentWithoutScripts(@WithoutScripts Browser plain) {
        plain.visit("/queries");
        assertThat(plain.all("[data-words]")).hasSizeGreaterThan(20);
        assertThat(plain.find("form.filter").isDisplayed()).isFalse();
        plain.visit("/queries/sanctions");
        assertThat(plain.find("figure.chart").isDisplayed()).isFalse();
        assertThat(plain.all("th button")).isEmpty();
        new Select(plain.find("#field-regulator")).selectByValue("fr-cnil");
        plain.leave(plain.find("form.question [type=submit]")::click);
        assertThat(plain.all("tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getText()).contains("Commission nationale"));
    }
}
