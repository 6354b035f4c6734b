package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.entity.Mention;
import rangefinder.schema.EntityType;

/** The named things of one article by their sentence. */
final class Names {

    private final Map<Integer, List<Mention>> bySentence;

    Names(List<Mention> mentions) {
        bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence, HashMap::new, Collectors.toList()));
    }

    /** In the order of the text. */
    List<Mention> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** The mention that a phrase is: the longest that its head noun heads or lies in; null where there is none. */
    Mention of(int sentence, Phrase phrase) {
        Mention best = null;
        for (Mention mention : in(sentence)) {
            boolean speaks = mention.type() != EntityType.TEMPORAL && mention.type() != EntityType.QUANTITY && mention.type() != EntityType.EVENT;
            boolean fits = mention.first() <= phrase.head() && phrase.head() <= mention.last() && mention.first() >= phrase.first() && mention.last() <= phrase.last();
            if (speaks && fits && (best == null || length(mention) > length(best) || length(mention) == length(best) && mention.type() == EntityType.ORGANISATION)) {
                best = mention;
            }
        }
        return best;
    }

    private static int length(Mention mention) {
        return mention.last() - mention.first();
    }
}
