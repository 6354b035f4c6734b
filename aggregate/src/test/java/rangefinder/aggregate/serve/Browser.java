package rangefinder.aggregate.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window, driven by its driver. Public for the tests of the whole product in launcher. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Warns at each start that this Chromium is newer than the protocol versions it ships; kept here, since loggers are held weakly. */
    private static final java.util.logging.Logger SELENIUM = java.util.logging.Logger.getLogger("org.openqa.selenium");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ChromeDriver driver;
    private final URI page;

    private Browser(ChromeDriver driver, URI page) {
        this.driver = driver;
        this.page = page;
    }

    static Browser open(Server server) {
        return open(URI.create("http://127.0.0.1:" + server.port()));
    }

    /** @param page base address of what is looked at; a test without a browser is skipped, and says so */
    public static Browser open(URI page) {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
            "skipped: no " + CHROMIUM + " or no " + DRIVER + "; install the packages chromium and chromium-driver");
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().withSilent(true).build();
        return new Browser(new ChromeDriver(service, options), page);
    }

    public Browser go(String path, int width, int height, String theme) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", java.util.Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("features", List.of(java.util.Map.of("name", "prefers-color-scheme", "value", theme))));
        driver.get(page.resolve(path).toString());
        return this;
    }

    public WebElement find(String selector) {
        return await(b -> b.all(selector).stream().findFirst().orElse(null), selector);
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until something is there; pages change while they are looked at, so a look that fails is a look too early. */
    public <V> V await(Function<Browser, V> look, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        WebDriverException last = null;
        while (System.nanoTime() < end) {
            try {
                V seen = look.apply(this);
                if (seen != null && !Boolean.FALSE.equals(seen)) {
                    return seen;
                }
                Thread.sleep(50);
            } catch (StaleElementReferenceException | ElementNotInteractableException | JavascriptException tooEarly) {
                last = tooEarly;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        screenshot("failed");
        throw new AssertionError("not seen within " + PATIENCE.toSeconds() + " s: " + what, last);
    }

    public String text(String selector) {
        return await(b -> b.find(selector).getText(), selector);
    }

    public void click(String selector) {
        await(b -> {
            b.find(selector).click();
            return true;
        }, selector);
    }

    /** A value that a script finds on the page, as soon as it finds one. */
    public Object read(String script) {
        return await(b -> b.run("return " + script), script);
    }

    public Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Everything that axe-core finds wrong with what is shown: contrast, names, roles, order. */
    public List<String> barriers() {
        try (var axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return ((List<?>) driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
            + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then("
            + "found => done(found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 120)))), e => done([String(e)]))"))
            .stream().map(String::valueOf).toList();
    }

    public String title() {
        return driver.getTitle();
    }

    /** What the browser complained of: errors, refused scripts, broken policies. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(Object::toString).toList();
    }

    /** Kept under target/screenshots, for people to look at. */
    public void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
