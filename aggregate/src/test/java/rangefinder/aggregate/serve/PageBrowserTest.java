package rangefinder.aggregate.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import rangefinder.schema.Bound;
import rangefinder.schema.Lane;

@Tag("browser")
class PageBrowserTest {

    private static final String TROOPS = "/topic.html?id=" + URLEncoder.encode(SampleNews.TROOPS, StandardCharsets.UTF_8);
    private static final String FLOOD = "/topic.html?id=" + URLEncoder.encode(SampleNews.FLOOD, StandardCharsets.UTF_8);

    private static final String LEGEND = "document.querySelector('#legend circle').getAttribute('fill')";

    private SampleWorld world;
    private Server server;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        world = SampleNews.world();
        server = SampleServer.start(world);
        browser = Browser.open(server);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void showsACorrectionAsItArrives_andItsReason() {
        browser.go("/", 1320, 900, "light");
        await("Live");
        double before = width(SampleNews.BRIDGE);
        TopicClaim wrong = world.publish(SampleNews.BRIDGE, SampleNews.said(SampleNews.UNION, "Northern Post", "2026-03-17", 90, Bound.EXACT, Lane.REALISED));
        browser.await(b -> width(SampleNews.BRIDGE) > before * 1.5, "the bar grows");
        browser.screenshot("topics-moved");

        world.correct(SampleNews.BRIDGE, wrong, Instant.parse("2026-03-17T12:00:00Z"));

        browser.await(b -> Math.abs(width(SampleNews.BRIDGE) - before) < 1, "the bar shrinks back");
        browser.await(b -> row(SampleNews.BRIDGE).getText().contains("Northern Post corrected its article"), "the reason of the move");
        browser.await(b -> b.find("#said").getAttribute("textContent").contains("corrected its article"), "the reason, read out");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void findsSortsAndFilters() {
        browser.go("/", 1320, 900, "light");
        browser.await(b -> b.all(".topic").size() == 7, "seven topics");
        browser.find("[name=q]").sendKeys("flood tarn");
        browser.await(b -> b.all(".topic").size() == 2, "two topics about the flood");
        browser.click("[value=COVERAGE_GAP]");
        browser.await(b -> b.all(".topic").size() == 1, "one of them with a gap");

        assertThat(browser.text(".topic .title")).isEqualTo("Cost of the flood in the Tarn Valley");
    }

    @Test
    void tellsWhyDownToTheSentence() {
        browser.go(TROOPS, 1320, 1400, "light");
        browser.click("[data-end=high]");

        assertThat(browser.text(".why")).contains("highest statement").contains("about 105,000").contains("an officer who asked not to be named");
        browser.screenshot("topic-why");
        browser.click(".why button");
        browser.await(b -> b.text("#claim").contains("Evening Signal"), "the claim with its outlet");
        assertThat(browser.text("#claim")).contains("counts now").contains("part-0001.warc.gz");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void triesAWhatIfBesideTheLiveRange() {
        browser.go(TROOPS, 1320, 1400, "dark");
        WebElement officer = browser.find("[data-originator='anon/officer'] input");
        browser.run("arguments[0].scrollIntoView({block: 'center'})", officer);
        officer.click();

        browser.await(b -> b.text("#what-if").contains("14,000"), "the range without the officer");
        assertThat(browser.text(".compare")).contains("live").contains("what if");
        browser.screenshot("topic-what-if-dark");
        browser.click("#reset");
        browser.await(b -> b.all("#what-if").isEmpty(), "live again");
        browser.run("const known = document.querySelectorAll('#sources [type=date]')[1]; known.value = '2026-01-12'; known.dispatchEvent(new Event('change'))");
        browser.await(b -> b.text("#what-if").contains("11,000"), "what was known on a day");
        browser.click("#reset");
        browser.await(b -> b.all("#what-if").isEmpty(), "live again");
        browser.run("const grade = document.querySelector(\"[data-originator='av/governor'] select\"); grade.value = 'A'; grade.dispatchEvent(new Event('change'))");
        browser.await(b -> b.text("#what-if").contains(" 12,000 "), "the governor believed");
    }

    @Test
    void readsTheClaimsByKeyboard() {
        browser.go(FLOOD, 1320, 1400, "light");
        WebElement chart = browser.find("#chart");
        browser.await(b -> !b.all("#chart canvas").isEmpty(), "the chart");
        chart.sendKeys(Keys.ARROW_LEFT);
        String newest = browser.text("#claim .figure");
        chart.sendKeys(Keys.ARROW_LEFT);

        browser.await(b -> !b.text("#claim .figure").equals(newest), "the claim before");
        assertThat(browser.text("#claim")).contains("Said by").contains("Reported by");
        browser.screenshot("topic-light");
    }

    @Test
    void showsWhatAHostileArticleSaysAndLetsItDoNothing() {
        String article = world.claims(SampleNews.HOSTILE, null, 1).get(0).articleId();
        for (String path : List.of("/", "/topic.html?id=" + URLEncoder.encode(SampleNews.HOSTILE, StandardCharsets.UTF_8), "/article.html?id=" + article, "/sources.html")) {
            browser.go(path, 1320, 900, "light");
            browser.await(b -> b.text("main").contains("<"), "what the article says, as text");
            if (path.startsWith("/article")) {
                browser.click("#claims button");
                browser.await(b -> b.text("#claim").contains("Said by"), "the claim");
                browser.screenshot("article-hostile");
            }

            assertThat(browser.title()).doesNotContain("owned");
            assertThat(browser.all("main script, main img, svg [onload], a[href^='javascript']")).isEmpty();
            assertThat((String) browser.run("return document.body.textContent")).doesNotContain("\u202e");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void marksTheTextOfAnArticle() {
        TopicClaim claim = world.claims(SampleNews.FLOOD, null, 1).get(0);
        browser.go(article(), 1320, 900, "light");

        assertThat(browser.text(".reading .said.quantity")).isEqualTo(claim.claim().getQuantity().getText());
        assertThat(browser.text(".reading .entity")).isEqualTo("harbour towns");
        browser.await(b -> b.text("#claim").contains("What it became"), "what the claim became");
        browser.screenshot("article");
    }

    @Test
    void fitsAPhoneAndAWideScreen_lightAndDark() {
        for (String[] page : new String[][] {{"topics", "/"}, {"topic", TROOPS}, {"sources", "/sources.html"}, {"feeds", "/feeds.html"}, {"pipeline", "/pipeline.html"}, {"unrouted", "/unrouted.html"}, {"article", article()}}) {
            for (int width : new int[] {360, 820, 1600}) {
                for (String theme : List.of("light", "dark")) {
                    browser.go(page[1], width, 1000, theme);
                    browser.await(b -> b.all("[aria-busy=true]").isEmpty(), page[0]);

                    assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth")).as(page[0] + " at " + width).isTrue();
                    browser.screenshot(page[0] + "-" + width + "-" + theme);
                }
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void savesTheChartAsPictureAndDrawing() {
        browser.go(FLOOD, 1320, 1400, "light");
        browser.await(b -> !b.all("#chart canvas").isEmpty(), "the chart");
        browser.run("window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push(this.download + ' ' + this.href.slice(0, 40)); }");
        browser.click("#png");
        browser.click("#svg");

        assertThat(String.valueOf(browser.run("return saved.join('\\n')"))).contains("range.png data:image/png;base64,").contains("range.svg data:image/svg+xml");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hasNoBarriers() {
        for (String path : List.of("/", TROOPS, "/sources.html", "/feeds.html", "/pipeline.html", "/unrouted.html", article())) {
            for (String theme : List.of("light", "dark")) {
                browser.go(path, 1320, 1400, theme);
                browser.await(b -> b.all("[aria-busy=true]").isEmpty(), path);

                assertThat(browser.barriers()).as(path + " " + theme).isEmpty();
            }
        }
    }

    @Test
    void coloursTheLegendAsTheChart_whenItTurnsDark() {
        browser.go(TROOPS, 1320, 900, "light");
        Object light = browser.read(LEGEND);

        browser.run("localStorage.setItem('theme', 'light'); document.getElementById('theme').click()");

        browser.await(b -> !b.read(LEGEND).equals(light), "the legend in other colours");
        browser.run("localStorage.removeItem('theme')");
    }

    @Test
    void saysOfAFeedThatWasNotHeardOf_thatIngestIsPerhapsAway() {
        browser.go("/feeds.html", 390, 844, "light");
        browser.await(b -> b.text("#feeds").contains("no word since"), "the sample's feeds were asked long ago");

        assertThat(browser.text("#feeds")).contains("every ");
        assertThat(browser.run("const table = document.querySelector('.stack'); return table.scrollWidth <= table.clientWidth")).isEqualTo(true);
        browser.screenshot("feeds-narrow");
    }

    @Test
    void writesSharesThatAddUp() {
        browser.go("/", 1320, 900, "light");

        assertThat(browser.run("return import('/words.js').then(words => words.exact(38000, 'har') + ', ' + words.exact(60, 'EUR') + ', ' + words.exact(90, '[mi_i]/h') + ', ' + words.exact(2, 'kW.h') + ', ' + words.exact(5, 'km2') + ', ' + words.exact(7, '%'))")).isEqualTo("38,000\u00a0ha, EUR\u00a060, 90\u00a0mph, 2\u00a0kWh, 5\u00a0km², 7%");
        assertThat(browser.run("return import('/words.js').then(words => words.shares([0.605, 0.395]).join())")).isEqualTo("61%,39%");
        assertThat(browser.run("return import('/words.js').then(words => words.shares([0.4975, 0.4975, 0.005]).join())")).isEqualTo("50%,50%,under 1%");
    }

    /** Prints the times rather than judging them: machines differ, and this one may be busy. */
    @Test
    void paintsATopicOfTenThousandClaims() {
        SampleNews.fill(world, 10_000);
        world.course(SampleNews.FLOOD, Lane.REALISED, 400);
        for (String round : List.of("cold", "warm")) {
            browser.go(FLOOD, 1320, 1400, "light");
            browser.await(b -> b.run("return performance.getEntriesByName('chart-drawn').length > 0"), "the chart");
            System.out.printf("10,000 claims, %s: first paint %s ms, numbers %s ms, chart with every claim %s ms%n", round,
                browser.run("return Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)"),
                browser.run("return Math.round(performance.getEntriesByName('numbers-shown')[0].startTime)"),
                browser.run("return Math.round(performance.getEntriesByName('chart-drawn')[0].startTime)"));
        }
        assertThat(browser.text(".inwords")).containsPattern("in \\d{1,2},\\d{3} articles");
        browser.screenshot("topic-10000");
        assertThat(browser.complaints()).isEmpty();
    }

    private String article() {
        TopicClaim claim = world.claims(SampleNews.FLOOD, null, 1).get(0);
        return "/article.html?id=" + claim.articleId() + "#" + claim.claim().getClaimId();
    }

    private void await(String live) {
        browser.await(b -> b.text("#live").equals(live) && b.all(".topic").size() == 7, "a live page");
    }

    private WebElement row(String topic) {
        return browser.find("[data-topic='" + topic + "']");
    }

    private double width(String topic) {
        return ((Number) browser.run("return arguments[0].querySelector('.bar .range').getBoundingClientRect().width", row(topic))).doubleValue();
    }
}
