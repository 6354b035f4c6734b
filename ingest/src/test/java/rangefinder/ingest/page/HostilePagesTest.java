package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {

    private static final int FUZZED_PAGES = 400;

    private static Cleaned clean(Page.Content content) {
        return ArticleExtractor.extract(new Page("https://echo.example/2026/02/03/a", content, Instant.EPOCH, Hints.NONE));
    }

    static Stream<String> hostilePages() {
        return Stream.of(
            "<div>".repeat(100_000) + Pages.STORY, "<div class='related comments byline'>".repeat(100_000) + Pages.STORY,
            "<b><i>".repeat(20_000) + Pages.STORY, "<table><tr><td>".repeat(20_000) + Pages.STORY, "<span><img><a>x".repeat(20_000) + Pages.STORY,
            "<p>" + "word ".repeat(400_000), "\0".repeat(500_000) + Pages.STORY, "<".repeat(500_000), "&".repeat(500_000),
            "<title>" + " - ".repeat(200_000) + "</title>" + Pages.STORY, "<p class=date>" + "1".repeat(500_000), "<h1>x</h1>".repeat(50_000),
            "<script type='application/ld+json'>" + "[".repeat(300_000) + "</script>" + Pages.STORY,
            "<title>Crane falls</title><script>s=" + "{\"title\":\"Crane falls\",\"content\":".repeat(900) + '"' + "word ".repeat(500_000) + '"' + "}".repeat(900) + "</script>",
            "<title>Crane falls</title><script>s=" + "[".repeat(300_000) + "</script>",
            "<h1>Crane falls in Norhaven</h1><script>" + "t='Crane falls in Norhaven';".repeat(30) + "author:'',".repeat(40_000) + "</script>" + Pages.STORY,
            "<h1>Crane falls in Norhaven</h1><p>" + "<time>x</time>".repeat(50_000) + Pages.STORY,
            "<link rel=canonical href='http://" + "a.".repeat(100_000) + "'>" + Pages.STORY, "");
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void answersWhateverThePage(String html) {
        assertThat(clean(new Page.Markup(html))).isNotNull();
        assertThat(clean(new Page.Dump(html))).isNotNull();
        assertThat(clean(new Page.Bytes(html.getBytes(StandardCharsets.UTF_16), "text/html; charset=utf-8"))).isNotNull();
    }

    @Test
    void findsTheStoryUnderALotOfNesting() {
        assertThat(((CleanArticle) clean(new Page.Markup("<div>".repeat(100_000) + Pages.STORY))).text()).contains(Pages.SECOND);
    }

    /** The same pages each time: a failure can be looked at again. */
    @Test
    void neverFailsOnDamagedPages() {
        Random random = new Random(7);
        byte[] page = Pages.page("<meta property=article:published_time content=2026-02-03><script type='application/ld+json'>{\"@type\":\"Article\",\"author\":[{\"name\":\"A B\"}]}</script>",
            "<h1>Crane falls in Norhaven</h1><div class=byline>By Ida Brandt | 3 February 2026</div><ul><li><a href=/a>x</a></ul><table><tr><td>1<td>2</table>" + Pages.STORY)
            .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < FUZZED_PAGES; i++) {
            byte[] damaged = page.clone();
            for (int blows = random.nextInt(60); blows >= 0; blows--) {
                int at = random.nextInt(damaged.length - 40);
                if (random.nextBoolean()) {
                    damaged[at] = (byte) random.nextInt(256);
                } else {
                    System.arraycopy(damaged, random.nextInt(damaged.length - 40), damaged, at, random.nextInt(40));
                }
            }
            assertThat(clean(new Page.Bytes(damaged, null))).as("page %d", i).isNotNull();
            assertThat(clean(new Page.Dump(new String(damaged, StandardCharsets.ISO_8859_1)))).as("dump %d", i).isNotNull();
        }
    }
}
