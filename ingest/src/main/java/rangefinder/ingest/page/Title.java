package rangefinder.ingest.page;

import java.util.Locale;
import java.util.stream.Stream;
import java.util.Objects;
import org.jsoup.nodes.Element;

/** The headline: as the page shows it where it does, else as it states it for machines. */
final class Title {

    private static final int LONGEST = 500;

    private Title() {}

    static String of(Facts facts) {
        String stated = Stream.of(facts.data().text("headline"), facts.metas().get("og:title"), facts.metas().get("twitter:title"), facts.document().title())
            .filter(Objects::nonNull).map(String::strip).filter(t -> !t.isEmpty()).findFirst().orElse("");
        String all = words(stated + ' ' + facts.document().title());
        String best = null;
        for (Element heading : facts.document().getElementsByTag("h1")) {
            String text = heading.text().strip();
            if (!text.isEmpty() && text.length() < LONGEST && (best == null && all.isBlank() || (" " + all + " ").contains(" " + words(text) + " "))) {
                if (best == null || text.length() > best.length()) {
                    best = text;
                }
            }
        }
        return best != null ? best : stated.isEmpty() ? facts.page().hints().title() : stated;
    }

    private static String words(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).strip();
    }
}
