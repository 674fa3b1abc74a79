package docket.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the system's. */
public final class Browser implements AutoCloseable {
    /** A desktop's and a phone's, in CSS pixels. */
    public static final int DESKTOP = 1280;

    public static final int PHONE = 390;

    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI origin;
    private final ChromeDriver driver;

    private Browser(URI origin, ChromeDriver driver) {
        this.origin = origin;
        this.driver = driver;
    }

    /** A test is skipped where there is none. */
    static void assumeInstalled() {
        assumeTrue(
                chromium().isPresent() && chromedriver().isPresent(),
                "skipped: no chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)");
    }

    /**
     * At a desktop's width.
     *
     * @param scripts whether pages may run theirs
     */
    static Browser open(URI origin, boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(origin, new ChromeDriver(service, options));
        browser.width(DESKTOP);
        browser.dark(false);
        return browser;
    }

    private static Optional<Path> chromium() {
        return onPath("chromium").or(() -> onPath("chromium-browser"));
    }

    private static Optional<Path> chromedriver() {
        return onPath("chromedriver");
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Of the viewport; a window cannot be as narrow as a phone. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** As the system's setting would have it; nothing moves, so that what is looked at stands still. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /**
     * Loads a page, all of it: the driver of a browser that was just opened may take its empty page for the one that is asked for.
     * What earlier pages left in the console is forgotten.
     */
    public void visit(String path) {
        console();
        driver.get(origin.resolve(path).toString());
        await(() -> script("return location.href !== 'data:,' && document.readyState === 'complete'")
                .equals(true));
    }

    /** What went wrong since the last visit: script errors, refused loads, broken links to files. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** By how many pixels the page is wider than the window. */
    public long overflow() {
        return ((Number) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    /** The first that fits, waited for: behind a click a page may still be on its way. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE).until(page -> page.findElement(By.cssSelector(css)));
    }

    /** The first of these that fits, waited for. */
    public WebElement find(String css, Predicate<WebElement> fits) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "of " + css + ", at " + driver.getCurrentUrl() + ": "
                        + find("body").getText())
                .until(page -> all(css).stream().filter(fits).findFirst().orElse(null));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Waits for what a script does in its own time, or for the page behind a link or a form. */
    public void await(BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(page -> condition.getAsBoolean());
    }

    /** Does what leads to another page, and waits until the one before is gone. */
    public void leave(Runnable deed) {
        WebElement before = find("html");
        deed.run();
        new WebDriverWait(driver, PATIENCE).until(page -> isGone(before));
    }

    /** The driver has two ways to say so. */
    private static boolean isGone(WebElement element) {
        try {
            return !element.isEnabled();
        } catch (StaleElementReferenceException e) {
            return true;
        } catch (WebDriverException e) {
            if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    /** Waits for the page whose address ends so. */
    public void arrive(String ending) {
        new WebDriverWait(driver, PATIENCE)
                .until(page -> String.valueOf(page.getCurrentUrl()).endsWith(ending));
    }

    public Object script(String text, Object... arguments) {
        Object result = driver.executeScript(text, arguments);
        return result == null ? "" : result;
    }

    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
