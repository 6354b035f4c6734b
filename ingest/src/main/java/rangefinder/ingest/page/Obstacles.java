package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rangefinder.ingest.page.NotAnArticle.Reason;

/** Recognises what stands in an article's place: an error, a question for consent, a wall, or nothing. */
final class Obstacles {

    /** Less than a sentence or two is no article. */
    private static final int SHORTEST_ARTICLE = 80;
    /** So much may be read before a wall without the rest being worth its name: a teaser of two sentences. */
    private static final int TEASER = 300;
    /** Error and consent pages explain themselves at some length, articles about them at more. */
    private static final int LONGEST_EXPLANATION = 1_500;
    private static final int LONGEST_LINE = 400;

    private record Phrase(Reason reason, boolean inTitle, String words) {}

    private static final List<Phrase> PHRASES = Table.rows("obstacles.tsv").stream()
        .map(row -> new Phrase(Reason.valueOf(row[0]), row[1].equals("TITLE"), row[2])).toList();

    private Obstacles() {}

    /** What keeps the page from being an article; null where nothing does. */
    static NotAnArticle of(Facts facts, int textLength) {
        if (textLength >= LONGEST_EXPLANATION) {
            return null;
        }
        List<String> titles = Stream.concat(Stream.of(facts.document().title()), facts.headings().stream().limit(1)).map(Obstacles::lower).toList();
        List<String> lines = facts.lines().stream().map(Block::text).filter(text -> text.length() <= LONGEST_LINE).map(Obstacles::lower).toList();
        for (Phrase phrase : PHRASES) {
            String where = (phrase.inTitle() ? titles : lines).stream()
                .filter(text -> phrase.inTitle() ? text.startsWith(phrase.words()) : text.contains(phrase.words())).findFirst().orElse(null);
            boolean tooLong = phrase.reason() == Reason.PAYWALLED && textLength >= TEASER
                || phrase.reason() == Reason.CONSENT && !phrase.inTitle() && textLength >= TEASER;
            if (where != null && !tooLong) {
                return new NotAnArticle(phrase.reason(), "the page says \"" + shortened(where) + '"');
            }
        }
        if (textLength < TEASER && facts.data().saysPaid()) {
            return new NotAnArticle(Reason.PAYWALLED, "the page says that it is not free, and shows " + textLength + " characters");
        }
        return textLength >= SHORTEST_ARTICLE ? null
            : new NotAnArticle(Reason.EMPTY, textLength == 0 ? "no running text on the page" : "only " + textLength + " characters of running text on the page");
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
