package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.serve.Browser;
import rangefinder.launcher.demo.DemoWorld;

/** The demo world in a real browser: a range moves with an update and a correction, says why, and a hostile article does nothing. */
@Tag("browser")
class DemoWorldBrowserTest {

    private static final String KILLED = "kill/aveiro/2026-06-09";
    private static final String ROW = "[data-topic='" + KILLED + "'] ";

    @TempDir
    Path folder;

    @Test
    void movesTheBarWithACorrection_saysWhy_triesAWhatIf_andIsNotHarmed() throws Exception {
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(DemoCommand.configuration(world, folder, 0)); Browser browser = Browser.open(all.page())) {
            browser.go("/", 1320, 1000, "light");
            shows(browser, "11");
            browser.screenshot("demo-act-1");
            world.publish(2);
            shows(browser, "13");
            String bar = bar(browser);
            world.publish(3);
            shows(browser, "12");
            browser.await(b -> !bar(b).equals(bar), "the bar moves");
            browser.await(b -> b.text(ROW + ".last").contains("corrected its article"), "the reason of the move");
            browser.screenshot("demo-act-3");

            tellsWhy(browser);
            showsHowTheStagesAreDoing(browser);
            isNotHarmed(browser);
        }
    }

    private static void shows(Browser browser, String best) {
        browser.await(b -> !b.all(ROW + ".best").isEmpty() && b.text(ROW + "strong.best").contains(best), "best " + best + " of those killed");
    }

    private static String bar(Browser browser) {
        return browser.find(ROW + "svg.bar .best").getAttribute("x");
    }

    private static void tellsWhy(Browser browser) {
        browser.go("/topic.html?id=" + URLEncoder.encode(KILLED, StandardCharsets.UTF_8), 1320, 1400, "light");
        browser.click("[data-end=high]");
        assertThat(browser.text(".why")).contains("Why does the range end at", "report");
        browser.run("arguments[0].click()", browser.find("[data-originator] input"));
        browser.await(b -> !b.text("#what-if").isEmpty(), "the range without one source");
        browser.screenshot("demo-topic");
    }

    private static void showsHowTheStagesAreDoing(Browser browser) {
        browser.go("/pipeline.html", 1320, 1000, "dark");
        browser.await(b -> b.all(".stage .good").size() == 3, "three stages that run");
        assertThat(browser.text("main")).contains("All stages run").contains("6 feeds").contains("none");
        browser.screenshot("demo-pipeline");
    }

    /** Its text carries markup, a script address and a character that turns the direction of reading. */
    private static void isNotHarmed(Browser browser) {
        browser.go("/?q=braga", 1320, 1000, "light");
        browser.click(".topic .title");
        browser.await(b -> b.text("#claim").contains("Reported by"), "a claim of the hostile article");
        browser.click("#claim a[href^='article.html']");
        browser.await(b -> b.text("#text").contains("<svg"), "its markup as text");
        browser.screenshot("demo-hostile-article");

        assertThat(browser.title()).doesNotContain("owned");
        assertThat(browser.all("main script, main img, svg [onload], a[href^='javascript']")).isEmpty();
        assertThat((String) browser.run("return document.body.textContent")).doesNotContain("\u202e");
        assertThat(browser.complaints()).isEmpty();
    }
}
