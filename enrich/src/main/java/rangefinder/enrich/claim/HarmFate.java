package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/** What became of those whom a word of harm befell: who was shot dead or died of wounds was killed, who was shot but survived is hurt. */
final class HarmFate {

    private static final int FAR_BEHIND = 24;
    private static final int WITHIN_PHRASE = 4;
    private static final Set<String> DEADLY = Set.of("fatally", "mortally");
    /** What may stand between the clause that a death is told in and its verb: "where she later", "but has since". */
    private static final Set<String> TURNS = Set.of("where", "but", "and", "who", "before");
    /** Others follow: another count, another clause, another subject. */
    private static final Set<String> OTHERS = Set.of("CD", "CC", "PRP", "WDT", "WP", ":");

    private static final Set<String> ENDS = Set.of(",", ";", ":", ".");
    private static final Set<String> FINDING = Set.of("find", "pronounce", "declare", "confirm");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private final Actions actions;

    HarmFate(Actions actions) {
        this.actions = actions;
    }

    /** "shot dead", "fatally shot", "shot to death", "shot and killed", "fatally wounded": killed; not "four shot, two dead". "Shot and wounded", "shot but survived": hurt. */
    static Event of(Tree tree, Figure figure, Action action, int word, String rule) {
        boolean shot = action.name().equals("SHOOT");
        boolean dies = shot && (word > 0 && HarmWords.is("DYING", tree.token(word - 1).lower()) || diesBehind(tree, word));
        dies = dies || action.name().equals("INJURE") && word > 0 && DEADLY.contains(tree.token(word - 1).lower());
        boolean lives = shot && !dies && livesBehind(tree, word);
        boolean both = action.name().equals("KILL") && figure.endToken() <= word && isAlsoHurt(tree, word) || action.name().equals("INJURE") && figure.firstToken() > word && isAlsoKilled(tree, word);
        return new Event(dies ? "KILL" : both ? "CASUALTY" : lives ? "INJURE" : action.name(), word, word, counted(figure), rule);
    }

    static int counted(Figure figure) {
        return figure.noun() >= 0 ? figure.noun() : figure.firstToken();
    }

    private static boolean diesBehind(Tree tree, int word) {
        for (int i = word + 1; i < Math.min(tree.size(), word + WITHIN_PHRASE); i++) {
            if (HarmWords.is("DYING", tree.token(i).lower())) {
                return true;
            }
            if (tree.tag(i).equals("CD") || tree.tag(i).equals(",") || tree.tag(i).equals(":")) {
                return false;
            }
        }
        return false;
    }

    private static boolean livesBehind(Tree tree, int word) {
        int next = word + 1;
        boolean joined = next < tree.size() && Set.of("and", "but").contains(tree.token(next).lower());
        while (joined && next + 2 < tree.size() && tree.tag(next + 1).startsWith("RB")) {
            next++;
        }
        boolean hurt = joined && next + 1 < tree.size() && (HarmWords.is("HURT", tree.token(next + 1).lower()) || tree.lemma(next + 1).equals("survive"));
        return hurt && (next + 2 >= tree.size() || !Set.of("CD", "DT", "PRP$").contains(tree.tag(next + 2)));
    }

    /** "6,000 killed and wounded": either; not "12 killed and wounded at least 30". */
    private static boolean isAlsoHurt(Tree tree, int word) {
        boolean joined = word + 2 < tree.size() && Set.of("and", "or").contains(tree.token(word + 1).lower());
        if (!joined || !HarmWords.is("HURT", tree.token(word + 2).lower())) {
            return false;
        }
        int next = word + 3;
        return next >= tree.size() || !tree.tag(next).equals("CD") && !Set.of("at", "more", "another", "dozens", "a").contains(tree.token(next).lower());
    }

    /** "Killed and wounded about 80": no more words of either. */
    private static boolean isAlsoKilled(Tree tree, int word) {
        return word > 1 && Set.of("and", "or").contains(tree.token(word - 1).lower()) && tree.lemma(word - 2).equals("kill");
    }

    /** "One of the wounded has died", "three wounded soldiers died": what came last counts; null where none did. */
    Event died(Tree tree, Figure figure, int last) {
        for (int i = last + 1; i < Math.min(tree.size(), last + FAR_BEHIND); i++) {
            if (dies(tree, i)) {
                return new Event("KILL", i, i, counted(figure), "harmed-then-died");
            }
            boolean another = tree.isVerb(i) && !HarmWords.leads(tree, i) && !isNameOfTitle(tree, i) && !HappeningNouns.is(tree, i);
            if (another || isClause(tree, i) || OTHERS.contains(tree.tag(i))) {
                return null;
            }
        }
        return null;
    }

    /** "One of five people shot outside the lounge has died": what the sentence ends with became of the one; the harm itself where none died. */
    Event diedSince(Tree tree, Figure figure, Event harm) {
        for (int i = harm.word() + 1; i < Math.min(tree.size(), harm.word() + FAR_BEHIND); i++) {
            if (dies(tree, i)) {
                return new Event("KILL", i, i, counted(figure), "harmed-then-died");
            }
            boolean after = tree.token(i).lower().equals("after") && !tree.sentence().inTitle();
            boolean clause = isClause(tree, i) && !after || FINITE.contains(tree.tag(i)) && !Set.of("be", "have").contains(tree.lemma(i));
            boolean named = Set.of("CD", "CC").contains(tree.tag(i)) && tree.tag(i - 1).equals("NNP");
            boolean title = tree.sentence().inTitle() && ENDS.contains(tree.token(i).text());
            if (clause || title || !named && OTHERS.contains(tree.tag(i))) {
                return harm;
            }
        }
        return harm;
    }

    /** "One of the victims of a fire that sent nine to hospital has died": agrees with the count in number, wherever it stands; null where none does. */
    Event hasDied(Tree tree, Figure figure, int last) {
        boolean one = figure.low() != null && figure.low() == 1;
        for (int i = last + 2; i < tree.size() && !tree.tag(i).equals("CC") && !ENDS.contains(tree.token(i - 1).text()); i++) {
            if (dies(tree, i) && tree.token(i - 1).lower().equals(one ? "has" : "have")) {
                return new Event("KILL", i, i, counted(figure), "harmed-then-died");
            }
        }
        return null;
    }

    /** "Has since died", "missing since Sunday" begin none. */
    private static boolean isClause(Tree tree, int i) {
        boolean since = tree.token(i).lower().equals("since") && (tree.lemma(i - 1).equals("have") || i + 1 < tree.size() && tree.tag(i + 1).startsWith("NNP"));
        return HarmWords.is("CLAUSE", tree.token(i).lower()) && !since;
    }

    /** In a headline "Pines" is as good a name as a verb. */
    private static boolean isNameOfTitle(Tree tree, int i) {
        return tree.sentence().inTitle() && Character.isUpperCase(tree.token(i).text().charAt(0));
    }

    /** "Was taken to a hospital, where he later died": who was cared for is no longer hurt. */
    boolean diedInCare(Tree tree, int care) {
        for (int i = care + 1; i < tree.size() && !tree.tag(i).equals("CD") && !tree.token(i).text().equals(";"); i++) {
            if (dies(tree, i)) {
                return isSaidOfSame(tree, isFoundDead(tree, i) ? i - 1 : i);
            }
        }
        return false;
    }

    /** The verb has no subject of its own but a pronoun. */
    private static boolean isSaidOfSame(Tree tree, int verb) {
        int i = verb - 1;
        while (i > 0 && (tree.tag(i).startsWith("RB") || tree.tag(i).equals("PRP") || Set.of("have", "be").contains(tree.lemma(i)))) {
            i--;
        }
        return TURNS.contains(tree.token(i).lower());
    }

    /** "Three missing hikers were found dead", "was pronounced dead". */
    private static boolean isFoundDead(Tree tree, int i) {
        return i > 0 && tree.token(i).lower().equals("dead") && FINDING.contains(tree.lemma(i - 1));
    }

    private boolean dies(Tree tree, int i) {
        if (isFoundDead(tree, i)) {
            return true;
        }
        Action action = tree.isVerb(i) ? actions.verb(tree, i) : tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : null;
        return action != null && action.name().equals("KILL") && action.role() == Role.SUBJECT;
    }
}
