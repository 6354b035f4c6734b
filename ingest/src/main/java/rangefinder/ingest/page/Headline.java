package rangefinder.ingest.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the headline of a dump from its neighbours: no sentence, some words long, and made of words that the text goes on to use. */
final class Headline {

    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 30;
    /** Short words are in every text. */
    private static final int TELLING_WORD = 4;
    /** What standing twice (in the navigation and over the text) is worth, in words of the text. */
    private static final int REPEATED = 2;
    /** Fewer of its words in the text, and the line is a motto or a menu. */
    private static final int FEWEST_SHARED = 2;

    private Headline() {}

    /** The best headline among the lines before the text; null where none will do. */
    static String among(List<Block> head, List<Block> all, String publisher) {
        Set<String> used = new HashSet<>();
        all.stream().filter(Block::isProse).forEach(line -> used.addAll(Arrays.asList(Words.of(line.text()).split(" "))));
        Map<String, Integer> counts = PlainTextDump.counts(all);
        Block best = null;
        long bestScore = FEWEST_SHARED - 1;
        for (Block line : head) {
            String words = Words.of(line.text());
            if (isLikeOne(line) && !words.equals(Words.of(publisher)) && !Furniture.is(line.text()) && !Dates.fills(line.text())) {
                long score = shared(words, used) + (counts.get(words) > 1 ? REPEATED : 0);
                if (score > bestScore) {
                    best = line;
                    bestScore = score;
                }
            }
        }
        return best == null ? null : best.text();
    }

    private static long shared(String words, Set<String> used) {
        return Arrays.stream(words.split(" ")).filter(word -> word.length() >= TELLING_WORD && used.contains(word)).distinct().count();
    }

    /** Some words, and no full stop behind them. */
    static boolean isLikeOne(Block line) {
        int words = line.text().split(" ").length;
        String text = line.text();
        return words >= FEWEST_WORDS && words <= MOST_WORDS && !text.endsWith(":") && (!text.endsWith(".") || text.endsWith(".."))
            && !text.contains("://") && text.indexOf('@') < 0;
    }
}
