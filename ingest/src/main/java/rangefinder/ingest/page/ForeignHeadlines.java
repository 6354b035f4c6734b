package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Another article's headline that stands inside the text without a link or a name that says so. Were it left there, its figure would become a claim
 * of this article; so a line that holds a figure, is no sentence, and speaks of things of which the text says nothing is left out. A heading
 * without a figure does no harm, and one that shares its words with the text is the article's own.
 */
final class ForeignHeadlines {

    /** Shorter words are in every text. */
    private static final int TELLING_WORD = 4;
    /** Fewer telling words tell nothing. */
    private static final int FEWEST_WORDS = 3;
    /** So many of them the text may share by chance. */
    private static final int BY_CHANCE = 1;
    private static final int LONGEST = 160;
    /** Five words or more that begin as a headline does; labels, numbered headings and results of games have other signs. */
    private static final Pattern SHAPE = Pattern.compile("[\\p{Lu}\\d“‘\"'$€£](?![.)])[^:|~§+.]*(?: [^:|~§+ ]+){4,}");
    private static final Pattern FIGURE = Pattern.compile("(?i)\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|millions?|billions?)\\b");

    private ForeignHeadlines() {}

    static List<Block> removed(List<Block> blocks) {
        WordTable<Holders> holders = null;
        List<Block> kept = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            boolean doubtful = isDoubtful(block) && !(kept.isEmpty() ? "" : kept.get(kept.size() - 1).text()).endsWith(":");
            if (doubtful && holders == null) {
                holders = holders(blocks);
            }
            if (!doubtful || !isForeign(block, holders)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static boolean isDoubtful(Block block) {
        return block.kind() != Block.Kind.ROW && block.kind() != Block.Kind.QUOTE && block.chars() <= LONGEST && !Sentences.ends(block.text())
            && Headline.isLikeOne(block) && FIGURE.matcher(block.text()).find() && SHAPE.matcher(block.text()).matches();
    }

    /** For each telling word of a doubtful block. */
    private static WordTable<Holders> holders(List<Block> blocks) {
        WordTable<Holders> holders = new WordTable<>();
        blocks.stream().filter(ForeignHeadlines::isDoubtful).flatMap(block -> telling(block).stream()).forEach(word -> holders.computeIfAbsent(word, Holders::new));
        blocks.forEach(block -> holders.each(block.text(), word -> word.standsIn(block)));
        return holders;
    }

    /** How many blocks a word stands in, told of one after the other. */
    private static final class Holders {
        private Block last;
        private int count;

        private void standsIn(Block block) {
            count += block == last ? 0 : 1;
            last = block;
        }
    }

    private static boolean isForeign(Block block, WordTable<Holders> holders) {
        Set<String> words = telling(block);
        return words.size() >= FEWEST_WORDS && words.stream().filter(word -> holders.get(word).count > 1).count() <= BY_CHANCE;
    }

    private static Set<String> telling(Block block) {
        Set<String> words = new HashSet<>(Arrays.asList(Words.of(block.text()).split(" ")));
        words.removeIf(word -> word.length() < TELLING_WORD);
        return words;
    }
}
