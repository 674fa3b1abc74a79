package docket.browser;

import static docket.browser.Browser.DESKTOP;
import static docket.browser.Browser.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page, at a desktop's width and a phone's. */
@ExtendWith({Browsing.class, Corpus.class})
class PagesTest {
    private final Browser browser;

    PagesTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/queries",
                "/queries/sanctions",
                "/queries/evidence",
                "/queries/evidence?about=nl-2024-penalty",
                "/queries/totals",
                "/queries/regulators",
                "/queries/timeline?respondent=clearview-ai",
                "/queries/network",
                "/queries/conflicts",
                "/queries/describe?about=nl-ap",
                "/queries/sanctions?type=Ban&regulator=fr-cnil",
                "/sparql",
                "/api",
                "/ontology",
                "/search?words=dutch+fine",
                "/dumps/",
                "/dumps/latest/",
                "/.well-known/void",
                "/doc/nl-ap",
                "/doc/clearview-ai",
                "/doc/nl-2024-fine",
                "/doc/nl-2024-penalty",
                "/doc/uk-2023-appeal",
                "/doc/source/001_f9ae69f396769cde",
                "/reconcile/preview?id=nl-2024-fine"
            })
    void isSoundAndAccessible(String path) {
        for (int width : List.of(DESKTOP, 1024, 700, PHONE)) {
            browser.width(width);
            browser.dark(width == PHONE);
            browser.visit(path);
            assertThat(browser.find("h1").getText()).isNotBlank();
            assertThat(browser.console()).as("console of %s", path).isEmpty();
            assertThat(browser.overflow())
                    .as("horizontal scroll of %s at %d px", path, width)
                    .isZero();
            assertThat(violations(browser))
                    .as("axe on %s at %d px", path, width)
                    .isEmpty();
        }
    }

    /** Serious and critical ones, each with the first place. */
    static List<String> violations(Browser browser) {
        return new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(PagesTest::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}
