package rangefinder.enrich.claim;

import java.util.Locale;
import java.util.Set;
import rangefinder.enrich.entity.Entry;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.entity.Mention;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.EntityType;

/** Whether a sentence puts an event at a place that it names: by the preposition that the place hangs from. */
final class Whereabouts {

    private static final Vocabulary WORDS = Vocabulary.beside(Whereabouts.class, "placing-words.tsv");
    private static final Set<String> SOME = Set.of("most", "many", "some", "half", "several");
    private static final Set<String> THEM = Set.of("them", "those", "whom", "which");

    private static final Set<String> WHERE = WORDS.words("WHERE");
    /** WordNet's classes of what can be "of" a place: an act, an artefact, an event, a place, a thing of nature ("the bombing of", "the port of", "the coast of"). */
    private static final Set<Integer> OF_PLACES = Set.of(4, 6, 11, 15, 17);
    private static final Set<String> SAYING = WORDS.words("SAYING");
    private static final Set<String> HOSPITALS = WORDS.words("HOSPITALS");
    private static final Set<String> CARING = WORDS.words("CARING");
    private static final int FAR_BACK = 7;

    private Whereabouts() {}

    /** "1,500 workers from Kenya": where they come from, not where it happens. */
    static boolean isOrigin(Tree tree, Figure figure, Mention mention) {
        boolean ofThem = mention.first() > 3 && tree.sentence().words(mention.first() - 3, mention.first() - 1).equalsIgnoreCase("of them from");
        int from = figure.noun() + 1;
        return ofThem || isListedBehind(tree, mention) || figure.noun() >= figure.firstToken() && from < mention.first() && mention.first() <= from + 3 && tree.token(from).lower().equals("from");
    }

    /** The second of "most of them from Chad and Sudan". */
    private static boolean isListedBehind(Tree tree, Mention mention) {
        int i = mention.first() - 1;
        while (i > 3 && (tree.tag(i).equals("CC") || tree.tag(i).equals(",") || tree.tag(i).startsWith("NNP"))) {
            i--;
        }
        return i > 2 && i < mention.first() - 1 && tree.sentence().words(i - 2, i).equalsIgnoreCase("of them from");
    }

    /** "13 deaths, including that of a boy in Arica", "18 are missing, most of them in Arica": where a part of them is, not all. */
    static boolean isOfPart(Tree tree, Figure figure, Mention mention) {
        boolean part = false;
        for (int i = figure.endToken(); i + 1 < mention.first(); i++) {
            boolean some = SOME.contains(tree.token(i).lower()) && tree.token(i + 1).lower().equals("of") && i + 2 < tree.size() && THEM.contains(tree.token(i + 2).lower());
            part = some || tree.token(i).lower().equals("including") || part && !tree.token(i).text().equals(",");
        }
        return part;
    }

    /** "17 people were killed in the capital and two in Arica": a place without a name, before the next figure. */
    static boolean isSomewhere(Reading reading, int sentence, Tree tree, Figure figure) {
        int next = reading.figures(sentence).stream().mapToInt(Figure::firstToken).filter(first -> first >= figure.endToken()).min().orElse(0);
        for (int i = figure.endToken(); i + 2 < next; i++) {
            boolean in = Set.of("in", "at").contains(tree.token(i).lower()) && tree.tag(i + 1).equals("DT");
            if (in && (tree.lemma(i + 2).equals("capital") || Dictionary.english().nounClass(tree.lemma(i + 2)) == Dictionary.PLACE)) {
                return true;
            }
        }
        return false;
    }

    static boolean isBesideAnother(Reading reading, int sentence, Figure figure, Mention place) {
        return reading.figures(sentence).stream().anyMatch(other -> other != figure && other.claimable() && isBeside(reading, sentence, other, place));
    }

    /** Right behind a figure, before the next one: "22,000 people in Germany and 6,000 in Slovakia". */
    static boolean isBeside(Reading reading, int sentence, Figure figure, Mention place) {
        int behind = Math.max(figure.endToken(), figure.noun() + 1);
        boolean close = place.first() >= behind && place.first() <= behind + 3;
        return close && reading.figures(sentence).stream().noneMatch(other -> other.firstToken() >= figure.endToken() && other.firstToken() < place.first());
    }

    /** Walks to the preposition that the place hangs from; nothing but the words of its own phrase and other places may stand between. */
    static boolean isWhere(Reading reading, int sentence, Tree tree, Mention mention) {
        if (isAdjective(mention) || isOfCare(tree, mention) || isOwner(tree, mention)) {
            return false;
        }
        for (int i = mention.first() - 1; i >= Math.max(0, mention.first() - FAR_BACK); i--) {
            String word = tree.token(i).lower();
            if (WHERE.contains(word)) {
                return !isOfSaying(tree, i);
            }
            if (word.equals("of")) {
                return i > 0 && OF_PLACES.contains(Dictionary.english().nounClass(tree.lemma(i - 1).toLowerCase(Locale.ROOT)));
            }
            boolean list = word.equals(",") ? Places.isBehindName(reading.times(sentence), tree, i) : (word.equals("and") || word.equals("or")) && i > 0 && isInPlace(reading, sentence, i - 1);
            boolean beside = i == mention.first() - 1 && tree.tag(i).equals("VBG");
            if (!list && !beside && !isOfPhrase(tree.tag(i))) {
                return false;
            }
        }
        return false;
    }

    /** "31 were being treated at Mercy Hospital in Lima": where they are cared for is not where it happened. */
    private static boolean isOfCare(Tree tree, Mention mention) {
        boolean hospital = false;
        int end = mention.last();
        while (end + 1 < tree.size() && tree.tag(end + 1).startsWith("NNP")) {
            end++;
        }
        for (int i = end; i >= Math.max(0, mention.first() - FAR_BACK); i--) {
            boolean care = HarmWords.is("TAKEN", tree.lemma(i)) && !tree.lemma(i).equals("be") && !tree.lemma(i).equals("have") || CARING.contains(tree.lemma(i));
            if (hospital && (tree.isVerb(i) || care)) {
                return care;
            }
            hospital = hospital || HOSPITALS.contains(tree.token(i).lower());
        }
        return false;
    }

    /** "In Mali, France's minister said": whose minister it is, behind the place. */
    private static boolean isOwner(Tree tree, Mention mention) {
        int behind = mention.last() + 1;
        return behind < tree.size() && tree.tag(behind).equals("POS") && mention.first() > 0 && tree.token(mention.first() - 1).text().equals(",");
    }

    /** Adjectives stand among the names, too, and are no places. */
    private static boolean isAdjective(Mention mention) {
        return Gazetteer.world().find(mention.text()).filter(entry -> entry.role() == Entry.Role.ADJECTIVE).isPresent();
    }

    private static boolean isOfPhrase(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("POS") || tag.equals("PRP$") || tag.equals("HYPH") || tag.startsWith("RB");
    }

    private static boolean isInPlace(Reading reading, int sentence, int token) {
        return reading.names().in(sentence).stream().anyMatch(other -> other.covers(token) && other.type() == EntityType.LOCATION);
    }

    /** "told reporters in Geneva": where it was said; "said a fire in Geneva": where what was said happened. */
    private static boolean isOfSaying(Tree tree, int preposition) {
        for (int i = preposition - 1; i >= Math.max(0, preposition - 5); i--) {
            if (tree.isVerb(i)) {
                return SAYING.contains(tree.lemma(i)) && !tree.token(i + 1).lower().equals("that");
            }
            if (tree.tag(i).equals("CD") || HappeningNouns.is(tree, i)) {
                return false;
            }
        }
        return false;
    }
}
