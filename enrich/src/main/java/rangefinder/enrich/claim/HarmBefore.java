package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** The harm before a count of victims, which only the other members of a list keep apart: "killed three", "shooting a man and two women". */
final class HarmBefore {

    /** Rule of "the deaths of 12 people". */
    static final String NOUN_OF = "harm-noun-of";

    private static final Vocabulary WORDS = Vocabulary.beside(HarmBefore.class, "harm-words.tsv");
    private static final int FAR = 12;
    private static final Set<String> IN_LIST = Set.of("DT", "CD", "CC", ",", "HYPH", "POS", "PDT");
    private static final Set<String> BOUNDING = WORDS.words("BOUNDING");

    private static final Set<String> LOSING = WORDS.words("LOSING");

    private static final Set<String> LEAVING = WORDS.words("LEAVING");

    private final Actions actions;

    HarmBefore(Actions actions) {
        this.actions = actions;
    }

    /** "killed three", "shooting a man and two women", "the deaths of 12 people", "claimed four lives"; null where none stands there. */
    Event read(Tree tree, Figure figure) {
        Set<String> kinds = CountedKinds.of(tree, figure);
        boolean own = figure.noun() >= figure.endToken() && PredicateReader.passiveBehind(tree, figure.noun()) >= 0;
        for (int i = figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - FAR); i--) {
            // "Lost power and 90 people were evacuated": what is joined by "and" and has a verb of its own is no list.
            if (own && tree.tag(i).equals("CC")) {
                return null;
            }
            if (LEAVING.contains(tree.token(i).lower())) {
                return null;
            }
            if (LOSING.contains(tree.lemma(i)) && figure.noun() >= 0 && tree.lemma(figure.noun()).equals("life")) {
                return new Event("KILL", i, i, HarmFate.counted(figure), "claimed-lives");
            }
            Action action = verb(tree, i, kinds, isVerbByPlace(tree, i, figure));
            if (action != null) {
                return !hasObject(tree, action, i) ? null : isBereaved(tree, figure, i) ? new Event("KILL", i, i, HarmFate.counted(figure), "bereaved") : HarmFate.of(tree, figure, action, i, "harm-before");
            }
            Action noun = tree.isNoun(i) && i + 1 < tree.size() && tree.token(i + 1).lower().equals("of") ? actions.noun(tree, i) : null;
            if (noun != null && noun.isHarm()) {
                return HarmFate.of(tree, figure, noun, i, NOUN_OF);
            }
            Action shared = isWith(tree, i) ? befallingBefore(tree, i) : null;
            if (shared != null) {
                return HarmFate.of(tree, figure, shared, i, "harm-with");
            }
            if (tree.isVerb(i) || !inList(tree, i)) {
                return null;
            }
        }
        return null;
    }

    /** "Three families lost 14 members", "she lost two sons": they died; what an army lost may be wounded. */
    private static boolean isBereaved(Tree tree, Figure figure, int verb) {
        boolean kin = figure.noun() >= 0 && figure.noun() < tree.size() && HarmWords.is("KIN", tree.lemma(figure.noun()));
        return tree.lemma(verb).equals("lose") && (kin || verb > 0 && HarmWords.is("BEREAVED", tree.lemma(verb - 1)));
    }

    /** "alongside", "together with", "along with": whoever stands behind it shares the fate of who stands before. */
    private static boolean isWith(Tree tree, int i) {
        boolean with = tree.token(i).lower().equals("with") && i > 0 && Set.of("along", "together").contains(tree.token(i - 1).lower());
        return with || tree.token(i).lower().equals("alongside");
    }

    /** The harm right before such a word, suffered by its subject: "was killed alongside", "died together with"; null where none stands there. */
    private Action befallingBefore(Tree tree, int with) {
        int verb = tree.token(with).lower().equals("with") ? with - 2 : with - 1;
        Action action = verb > 0 && tree.isVerb(verb) ? actions.verb(tree, verb) : null;
        boolean suffered = action != null && action.isHarm() && (action.role() == Role.SUBJECT || isPassive(tree, verb));
        return suffered ? action : null;
    }

    /** "killed 12 people and wounded 30": the verb right before the count has it as its object, whatever comes after. */
    boolean isNext(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 1;
        Action action = verb < 0 ? null : verb(tree, verb, CountedKinds.of(tree, figure), verb > 0 && tree.sentence().inTitle());
        return action != null && action.isHarm() && action.role() == Role.OBJECT && !isPassive(tree, verb);
    }

    /** @param untagged whether a word not tagged as a verb may be one, by its form */
    private Action verb(Tree tree, int i, Set<String> kinds, boolean untagged) {
        return tree.isVerb(i) ? actions.verb(tree, i, kinds) : untagged ? actions.headline(tree.token(i).lower()) : null;
    }

    /** In a headline any word may be one that the tagger took for a noun; elsewhere what stands between "and" and the count: "and shot two others". */
    private static boolean isVerbByPlace(Tree tree, int i, Figure figure) {
        return tree.sentence().inTitle() || i == figure.firstToken() - 1 && i > 0 && (tree.tag(i - 1).equals("CC") || tree.tag(i - 1).equals(","));
    }

    private static boolean hasObject(Tree tree, Action action, int verb) {
        boolean harms = action.isHarm() && action.role() != Role.SUBJECT && !tree.lemma(verb).equals("strike");
        return harms && !isOfNumber(tree, verb) && !isPassive(tree, verb);
    }

    /** "The toll hits 63". */
    private static boolean isOfNumber(Tree tree, int verb) {
        return tree.lemma(verb).equals("hit") && verb > 0 && Measures.is(tree.lemma(verb - 1));
    }

    private static boolean isPassive(Tree tree, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (tree.lemma(i).equals("be")) {
                return true;
            }
            if (!tree.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** What may stand between a verb and the count: the other members of a list. */
    static boolean inList(Tree tree, int i) {
        String tag = tree.tag(i);
        boolean word = tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("RB") || tag.startsWith("PRP");
        return word || IN_LIST.contains(tag) || BOUNDING.contains(tree.token(i).lower());
    }
}
