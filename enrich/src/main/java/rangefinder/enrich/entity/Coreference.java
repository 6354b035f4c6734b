package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.quantity.NumberWords;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.schema.EntityType;

/**
 * Which mentions of one article mean the same thing. Short forms and spelling variants of names are linked by {@link EntityTagger};
 * {@link #antecedent} answers for pronouns and for descriptions like "the agency", which only some callers need.
 */
public final class Coreference {

    private static final Mention NONE = new Mention(0, 0, "", EntityType.ORGANISATION, "", "", null, 0, 0, 0, 0, false);

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
     * @return the nearest fitting mention before it, of a sentence before it the first, which mostly is its subject; empty where nothing fits
     */
    public Optional<Mention> antecedent(int sentence, int first, String words) {
        Description description = Description.of(words);
        Mention found = null;
        for (int i = before(sentence, first); i >= 0 && mentions.get(i).sentence() >= sentence - description.reach(); i--) {
            Mention mention = mentions.get(i);
            boolean further = found != null && (mention.sentence() < found.sentence() || found.sentence() == sentence);
            if (further) {
                break;
            }
            found = description.fits(mention) && !isCount(mention) ? mention : found;
        }
        return Optional.ofNullable(found);
    }

    /** "1,300 people", "ten people" were counted, and say nothing. */
    private static boolean isCount(Mention mention) {
        String first = mention.text().substring(0, Math.max(0, mention.text().indexOf(' '))).toLowerCase(Locale.ROOT);
        return !mention.named() && (mention.text().chars().anyMatch(Character::isDigit) || NumberWords.isNumber(first));
    }

    /** The last mention that ends before a token. */
    private int before(int sentence, int first) {
        int i = mentions.size() - 1;
        while (i >= 0 && (mentions.get(i).sentence() > sentence || mentions.get(i).sentence() == sentence && mentions.get(i).last() >= first)) {
            i--;
        }
        return i;
    }

    /** A name that one sentence gives to a place is that place's throughout: "near Mirsk", then "the strike on Mirsk". Not where a person bears it, too. */
    static List<Mention> placed(List<Mention> mentions) {
        Set<String> places = mentions.stream().filter(mention -> mention.named() && mention.type() == EntityType.LOCATION && isOneWord(mention)).map(Mention::name).collect(Collectors.toSet());
        mentions.stream().filter(mention -> mention.type() == EntityType.PERSON && !isOneWord(mention)).forEach(person -> places.remove(lastWord(person.name())));
        return mentions.stream().map(mention -> mention.type() == EntityType.PERSON && mention.named() && mention.id() == null && places.contains(mention.name()) ? mention.asPlace() : mention).toList();
    }

    private static boolean isOneWord(Mention mention) {
        return mention.name().indexOf(' ') < 0;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
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
        return linkOrgans(linked);
    }

    /** "the health ministry" is that of the only state whose health ministry the article names. */
    private static List<Mention> linkOrgans(List<Mention> mentions) {
        Map<String, Mention> only = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.id() != null && mention.type() == EntityType.ORGANISATION && mention.id().contains("/")) {
                only.merge(mention.id().substring(mention.id().indexOf('/') + 1), mention, (one, other) -> one.id().equals(other.id()) ? one : NONE);
            }
        }
        return mentions.stream().map(mention -> isBareOrgan(mention) ? linked(mention, only.get(organ(mention.name().toLowerCase(Locale.ROOT)))) : mention).toList();
    }

    /** Plurals ("officials", "troops") may be anybody's. */
    private static boolean isBareOrgan(Mention mention) {
        return mention.id() == null && mention.type() == EntityType.ORGANISATION && !mention.text().endsWith("s");
    }

    private static Mention linked(Mention mention, Mention organ) {
        return organ == null || organ == NONE ? mention : mention.linkedTo(organ);
    }

    private static String organ(String words) {
        return Gazetteer.world().organ(words).orElse("");
    }

    private static List<String> keys(Mention mention) {
        List<String> keys = new ArrayList<>(List.of(key(mention.type(), mention.name())));
        String name = mention.name();
        if (mention.type() == EntityType.PERSON && name.contains(" ")) {
            keys.add(key(mention.type(), lastWord(name)));
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
