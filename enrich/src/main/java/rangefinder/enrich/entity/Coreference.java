package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;

/**
 * Which mentions of one article mean the same thing. Short forms and spelling variants of names are linked by {@link EntityTagger};
 * {@link #antecedent} answers for pronouns and for descriptions like "the agency", which only some callers need.
 */
public final class Coreference {

    private final List<Mention> mentions;

    /** @param mentions all mentions of the article in the order of the text, as {@link EntityTagger} gives them */
    public Coreference(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
    }

    /**
     * What a pronoun or a description ("she", "the agency", "my source") refers back to.
     *
     * @param sentence number of the sentence
     * @param first    first token of the pronoun or description
     * @param words    its words, lower case: "he", "the agency"
     * @return the nearest fitting mention before it, a full name where there is one; empty where nothing fits
     */
    public Optional<Mention> antecedent(int sentence, int first, String words) {
        Description description = Description.of(words);
        int i = mentions.size() - 1;
        while (i >= 0 && mentions.get(i).sentence() > sentence) {
            i--;
        }
        for (; i >= 0 && mentions.get(i).sentence() >= sentence - description.reach(); i--) {
            Mention mention = mentions.get(i);
            boolean before = mention.sentence() < sentence || mention.last() < first;
            if (before && description.fits(mention)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    /** Gives short forms ("Sato"), variants and bracketed acronyms the name and id of the full form, wherever in the article that stands. */
    static List<Mention> linkShortForms(List<Mention> mentions, Analysis analysis) {
        Map<String, Mention> full = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.named()) {
                keys(mention).forEach(key -> full.merge(key, mention, Coreference::fuller));
            }
        }
        acronyms(mentions, analysis, full);
        List<Mention> linked = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            Mention other = mention.named() && mention.id() == null ? full.get(key(mention.type(), mention.name())) : null;
            linked.add(other == null || other.name().equals(mention.name()) && other.id() == null ? mention : mention.linkedTo(other));
        }
        return linked;
    }

    private static List<String> keys(Mention mention) {
        List<String> keys = new ArrayList<>(List.of(key(mention.type(), mention.name())));
        String name = mention.name();
        if (mention.type() == EntityType.PERSON && name.contains(" ")) {
            keys.add(key(mention.type(), name.substring(name.lastIndexOf(' ') + 1)));
        }
        return keys;
    }

    private static String key(EntityType type, String name) {
        boolean body = type == EntityType.ORGANISATION || type == EntityType.UNIT;
        return (body ? "o:" : type.name() + ":") + Spelling.key(name);
    }

    /** Of two mentions that may be one, that with an id, else the longer name; of equals the first. */
    private static Mention fuller(Mention one, Mention other) {
        if ((one.id() != null) != (other.id() != null)) {
            return one.id() != null ? one : other;
        }
        return other.name().length() > one.name().length() ? other : one;
    }

    /** "Regional Fire Authority (RFA)": from there on the letters stand for the name. */
    private static void acronyms(List<Mention> mentions, Analysis analysis, Map<String, Mention> full) {
        for (Mention mention : mentions) {
            List<Token> tokens = analysis.tagged(mention.sentence());
            int bracket = mention.last() + 1;
            boolean inBrackets = mention.named() && bracket + 2 < tokens.size() && tokens.get(bracket).text().equals("(") && tokens.get(bracket + 2).text().equals(")");
            if (inBrackets && isAcronym(tokens.get(bracket + 1).text(), mention.name())) {
                full.put(key(mention.type(), tokens.get(bracket + 1).text()), mention);
            }
        }
    }

    /** Whether the letters are the first ones of the name's words, in order; small words may be passed over. */
    private static boolean isAcronym(String letters, String name) {
        int at = 0;
        for (String word : name.split("[ -]+")) {
            if (at < letters.length() && !word.isEmpty() && Character.toUpperCase(word.charAt(0)) == letters.charAt(at)) {
                at++;
            }
        }
        return letters.length() > 1 && Character.isUpperCase(letters.charAt(0)) && at >= Math.min(letters.length(), 2) && at * 2 >= letters.length();
    }
}
