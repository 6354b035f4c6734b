package rangefinder.ingest.page;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rangefinder.ingest.page.NotAnArticle.Reason;
import rangefinder.table.Table;

/** Recognises what stands in an article's place: an error, a question for consent, a wall, or nothing. */
final class Obstacles {

    /** Less than a sentence or two is no article. */
    static final int SHORTEST_ARTICLE = 80;
    /** So much may be read before a wall without the rest being worth its name: a teaser of two sentences. */
    private static final int TEASER = 300;
    /** One sentence of a page that is not free is its teaser; more that does not break off is what an outlet shows of short news to everybody. */
    private static final int WHOLE_SENTENCES = 2;
    /** Error and consent pages explain themselves at some length, articles about them at more. */
    private static final int LONGEST_EXPLANATION = 1_500;
    private static final int LONGEST_LINE = 400;

    private static final Pattern HEADLINE = Pattern.compile("[.,]?\\d| (?!error|not|page|file|seite|nicht)\\p{L}");

    private record Phrase(Reason reason, boolean inTitle, boolean isOffer, String words) {

        /** Whether it can be meant on a page that shows so much text. */
        boolean allows(int textLength) {
            return textLength < TEASER || reason != Reason.PAYWALLED && (inTitle || reason != Reason.CONSENT);
        }
    }

    private static final List<Phrase> PHRASES = Table.read(Obstacles.class, "obstacles.tsv").stream()
        .map(row -> new Phrase(Reason.valueOf(row.get(0)), row.get(1).equals("TITLE"), row.get(1).equals("OFFER"), row.get(2))).toList();

    private Obstacles() {}

    /** What keeps the page from being an article; null where nothing does. */
    static NotAnArticle of(Facts facts, String article) {
        int textLength = article.length();
        if (textLength >= LONGEST_EXPLANATION) {
            return null;
        }
        List<String> titles = Stream.concat(Stream.of(facts.shown().title()), facts.headings().stream().limit(1)).map(Obstacles::lower).toList();
        List<String> lines = lines(facts.lines());
        List<String> wall = textLength >= TEASER || facts.data().saysFree() ? List.of() : lines(belowTheHeadline(facts));
        for (Phrase phrase : PHRASES) {
            if (!phrase.allows(textLength)) {
                continue;
            }
            String where = (phrase.inTitle() ? titles : phrase.reason() == Reason.PAYWALLED ? wall : lines).stream()
                .filter(text -> phrase.inTitle() ? begins(text, phrase.words()) : text.contains(phrase.words())).findFirst().orElse(null);
            if (where != null && !(phrase.isOffer() && isWhole(article))) {
                return new NotAnArticle(phrase.reason(), "the page says \"" + shortened(where) + '"');
            }
        }
        if (textLength < TEASER && facts.data().saysPaid()) {
            return new NotAnArticle(Reason.PAYWALLED, "the page says that it is not free, and shows "
                + textLength + " characters");
        }
        return textLength >= SHORTEST_ARTICLE ? null
            : new NotAnArticle(Reason.EMPTY, textLength == 0 ? "no running text on the page" : "only " + textLength + " characters of running text on the page");
    }

    /** A code alone, or with its reason behind it, is an error's; "404 jobs lost" is a headline. */
    private static boolean begins(String title, String words) {
        boolean isCode = Character.isDigit(words.charAt(words.length() - 1));
        return title.startsWith(words) && (!isCode || !HEADLINE.matcher(title.substring(words.length())).lookingAt());
    }

    private static List<String> lines(List<Block> blocks) {
        return blocks.stream().map(Block::text).filter(text -> text.length() <= LONGEST_LINE).map(Obstacles::lower).toList();
    }

    /** A wall stands behind what may be read; above the headline the site asks on every page, free ones too, who is a subscriber. */
    private static List<Block> belowTheHeadline(Facts facts) {
        List<Block> lines = facts.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kind() == Block.Kind.HEADING && facts.isTitle(lines.get(i))) {
                return lines.subList(i, lines.size());
            }
        }
        return lines;
    }

    /** Sentences, the last of which has an end. */
    private static boolean isWhole(String text) {
        if (!Sentences.ends(text) || text.endsWith("…") || text.endsWith("...")) {
            return false;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int count = 0;
        while (sentences.next() != BreakIterator.DONE) {
            count++;
        }
        return count >= WHOLE_SENTENCES;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
