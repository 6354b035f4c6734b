package rangefinder.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.ingest.page.Pages.FIRST;
import static rangefinder.ingest.page.Pages.SECOND;
import static rangefinder.ingest.page.Pages.THIRD;
import static rangefinder.ingest.page.Pages.dump;
import static rangefinder.ingest.page.Pages.story;

import org.junit.jupiter.api.Test;

class PlainTextDumpTest {

    private static final String LEAD = FIRST + " It is the third accident of its kind in the port since the cranes were bought from a bankrupt yard.";
    private static final String DUMP = "The Norhaven Echo\n  • HOME\n  • World\nCrane falls on dock workers in northern harbour\nIda Brandt / 2026.02.03 (Tue)\n\n" + LEAD
        + "\n\nRepairs were asked for\n\n" + SECOND + "\nThe crane before its fall, seen from the ferry\nThe crane before its fall, seen from the ferry\n" + THIRD
        + "\n\nIda Brandt\nbrandt@echo.example\nComments12\n\n[LATEST] Latest Stories\n\n  • Flood Kills 40 in the Valley\n  • Mayor of Sund Resigns Over 12 Missing Boats...\n"
        + "\nPopular Now\n\n  • 1\n    Storm Injures 300 at the Fair of Sund and Leaves Thousands Without Any Power\n\n    WEATHER \n\nShare it on...\n";

    @Test
    void keepsTheArticleAndNothingElse() {
        assertThat(dump(DUMP).text()).isEqualTo(story(LEAD, "Repairs were asked for", SECOND, THIRD));
    }

    @Test
    void readsHeadlineBylineAndDate() {
        CleanArticle article = dump(DUMP);
        assertThat(article.title()).isEqualTo("Crane falls on dock workers in northern harbour");
        assertThat(article.authors()).containsExactly("Ida Brandt");
        assertThat(article.published()).isEqualTo("2026-02-03");
    }

    @Test
    void inventsNoHeadlineForATextWithoutOne() {
        assertThat(dump(LEAD + "\n\nRepairs were asked for\n\n" + SECOND).title()).isNull();
    }

    @Test
    void keepsAListThatASentenceIntroduces() {
        assertThat(dump(LEAD + "\nThe authority named three causes:\n• rust in the northern crane\n• wind from the sea\n• no repairs since spring\n" + THIRD).text())
            .contains("wind from the sea");
    }
}
