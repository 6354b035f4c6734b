package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.entity.Coreference;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.entity.Mention;
import rangefinder.schema.EntityType;

/** The named things of one article by their sentence. */
final class Names {

    private final Map<Integer, List<Mention>> bySentence;
    private final List<Mention> all;
    private final Coreference coreference;

    Names(List<Mention> mentions) {
        all = List.copyOf(mentions);
        coreference = new Coreference(mentions);
        bySentence = mentions.stream().collect(Collectors.groupingBy(Mention::sentence, HashMap::new, Collectors.toList()));
    }

    /** Of the whole article, in the order of the text. */
    List<Mention> all() {
        return all;
    }

    /** In the order of the text. */
    List<Mention> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** The mention that a phrase is: the longest that its head noun heads or lies in, with the name that follows a title; null where there is none. */
    Mention of(int sentence, Phrase phrase) {
        Mention best = null;
        for (Mention mention : in(sentence)) {
            boolean speaks = mention.type() != EntityType.TEMPORAL && mention.type() != EntityType.QUANTITY && mention.type() != EntityType.EVENT;
            boolean fits = mention.first() <= phrase.head() && phrase.head() <= mention.last() && (mention.first() >= phrase.first() && mention.last() <= phrase.last() || isTitled(mention, phrase));
            if (speaks && fits && (best == null || length(mention) > length(best) || length(mention) == length(best) && mention.type() == EntityType.ORGANISATION)) {
                best = mention;
            }
        }
        return best;
    }

    /** "Fire chief" of "Fire chief Ana Ruiz", "Pollster" of "Pollster Opina". */
    private static boolean isTitled(Mention mention, Phrase phrase) {
        boolean further = mention.named() && (mention.first() < phrase.first() || mention.last() > phrase.last());
        return further && mention.text().length() > mention.name().length() && mention.text().endsWith(mention.name());
    }

    /** What a pronoun or a description ("the agency") refers back to; null where nothing fits. */
    Mention antecedent(int sentence, Phrase phrase, String words) {
        return coreference.antecedent(sentence, phrase.first(), words).orElse(null);
    }

    /** The organisation that a phrase like "a spokesman for the navy" or "the navy's report" names beside its head; null where there is none. */
    Mention organisationIn(int sentence, Phrase phrase) {
        return in(sentence).stream()
            .filter(mention -> mention.type() == EntityType.ORGANISATION && mention.id() != null && mention.first() >= phrase.first() && mention.last() <= phrase.last() && !mention.covers(phrase.head()))
            .findFirst().orElse(null);
    }

    /** Organs that tell of what befell their own country. */
    private static final Set<String> AT_HOME = Set.of("Civil Protection", "Police", "Interior Ministry", "Health Ministry", "Coast Guard");

    /** Whether a sentence names another state than the first that the article named: as a place, or by an organ that tells of its own country. */
    boolean isAbroad(int sentence) {
        String home = state(0, sentence);
        return home != null && state(sentence, sentence + 1) != null && !home.equals(state(sentence, sentence + 1));
    }

    /** First state that some sentences name as a place or by its adjective; null for none. */
    private String state(int from, int end) {
        for (Mention mention : all) {
            boolean home = mention.id() != null && (mention.type() == EntityType.LOCATION || AT_HOME.contains(mention.id().substring(mention.id().indexOf('/') + 1)));
            if (home && mention.sentence() >= from && mention.sentence() < end && Gazetteer.stateOf(mention.id()).isPresent()) {
                return Gazetteer.stateOf(mention.id()).get();
            }
        }
        return null;
    }

    /** The town in "Halden Motors", a name that no table links: whoever bears it is not the town. */
    boolean isInsideOfName(int sentence, Mention mention) {
        return in(sentence).stream().anyMatch(other -> other.named() && other.id() == null && other.first() <= mention.first() && mention.last() <= other.last() && length(other) > length(mention) && !other.text().contains(" of "));
    }

    private static int length(Mention mention) {
        return mention.last() - mention.first();
    }
}
