package rangefinder.enrich.claim;

import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * The harm behind a count of victims, as far as the words between lead to it: "two people were found dead", "three others, all in their
 * 20s, were taken to hospitals". What is said of others ends the search: another clause, a doer's object, a verb of something else.
 */
final class HarmBehind {

    private static final Vocabulary WORDS = Vocabulary.beside(HarmBehind.class, "harm-words.tsv");
    private static final int FAR = 24;
    private static final int WITHIN_CLAUSE = 14;
    private static final Set<String> BETWEEN = Set.of("IN", "DT", "CD", "TO", "WP", "WDT", "MD", "CC", "POS", ",", "HYPH", "-LRB-", "-RRB-");
    /** "“Dozens” of wounded": in somebody's words. */
    private static final Set<String> QUOTES = Set.of("“", "”", "\"", "``", "''");
    private static final Set<String> SPEAKING = WORDS.words("SPEAKING");
    private static final Set<String> UNSURE = WORDS.words("UNSURE");

    private static final Set<String> AUXILIARIES = Set.of("be", "have");

    private final Actions actions;
    private final HarmCare care;

    HarmBehind(Actions actions, HarmFate fate) {
        this.actions = actions;
        this.care = new HarmCare(fate);
    }

    /**
     * Null where nothing is said of them.
     *
     * @param last  last token of the counted phrase
     * @param whole a part of the counted is what the sentence is about: only a participle right behind tells of all of them
     */
    Event read(Tree tree, Figure figure, int last, boolean whole) {
        boolean passive = false;
        boolean verb = false;
        boolean object = isObject(tree, figure);
        int told = toldOfAll(tree, figure);
        for (int i = last + 1; i < Math.min(tree.size(), last + FAR); i++) {
            i = behindDescribed(tree, behindIncluded(tree, i));
            Event condition = i == last + 1 ? condition(tree, figure, i) : null;
            if (condition != null) {
                return condition;
            }
            boolean ends = Parts.endsGravely(tree, i) || i >= tree.size() || isOfAnother(tree, i, last, verb) || object && tree.tag(i).equals("CC");
            if (ends || isSpeaking(tree, figure, i, last) || whole && goesOn(tree, i, last)) {
                return null;
            }
            if (told >= 0 && tree.token(i).text().equals(",")) {
                return HarmFate.of(tree, figure, toldBy(tree, told), told, "part-of-those");
            }
            Action action = harm(tree, i);
            if (action != null) {
                boolean suffers = !whole && (passive || action.role() == Role.SUBJECT);
                return suffers || HarmParticiples.is(tree, action, i) ? HarmFate.of(tree, figure, action, i, "harm-after") : null;
            }
            Event unnamed = losesLife(tree, i) ? new Event("KILL", i, i, HarmFate.counted(figure), "harm-after") : cared(tree, figure, i, last);
            if (unnamed != null) {
                return unnamed;
            }
            passive = passive || tree.lemma(i).equals("be");
            verb = verb || tree.isVerb(i);
            if (!mayStandBetween(tree, i)) {
                return null;
            }
        }
        return null;
    }

    /** "Two listed as missing", "1 critical": what the words right behind the count call them; null where they call them nothing. */
    private Event condition(Tree tree, Figure figure, int i) {
        Action listed = i + 1 < tree.size() && tree.token(i).lower().equals("as") ? actions.state(tree, i + 1) : null;
        if (listed != null && listed.isHarm()) {
            return HarmFate.of(tree, figure, listed, i + 1, "listed-as");
        }
        return isCritical(tree, figure, i) ? new Event("INJURE", i, i, HarmFate.counted(figure), "harm-after") : null;
    }

    /** "3 dead, 1 critical after crash": a condition that nothing is named by. */
    private static boolean isCritical(Tree tree, Figure figure, int i) {
        boolean bare = figure.noun() < figure.endToken() && tree.token(i).lower().equals("critical");
        return bare && (i + 1 == tree.size() || Set.of("IN", ",", ".", ":").contains(tree.tag(i + 1)));
    }

    /** "treated 40 people, and nine died": what is said behind "and" is said of others than those whom somebody treated. */
    private boolean isObject(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 1;
        if (verb <= 0 || !tree.isFinite(verb) || tree.sentence().inTitle() || HarmWords.is("TELLING", tree.lemma(verb))) {
            return false;
        }
        Action action = actions.verb(tree, verb);
        return !HarmWords.leads(tree, verb) || action != null && !action.isHarm() && action.role() == Role.OBJECT && !tree.lemma(verb).equals("leave") && !tree.lemma(verb).equals("report");
    }

    private static boolean isSpeaking(Tree tree, Figure figure, int i, int last) {
        return SPEAKING.contains(tree.lemma(i)) && (i == last + 1 || tree.tag(i - 1).equals("CC") || speaks(tree, figure, i));
    }

    /** "A spokesman for the party, Ana Ruiz, said the figure"; but "a man, police say, was killed". */
    private static boolean speaks(Tree tree, Figure figure, int verb) {
        boolean person = figure.kind() == Figure.Kind.PERSON && tree.isVerb(verb);
        boolean goesOn = verb + 1 < tree.size() && !tree.token(verb + 1).text().equals(",");
        return person && goesOn && !tree.tag(verb - 1).equals("VBN") && !tree.lemma(verb - 1).equals("be");
    }

    /** The clause of a whole goes on with what its part did: "two of the four were killed". */
    private static boolean goesOn(Tree tree, int i, int last) {
        return tree.isVerb(i) && !tree.tag(i).equals("VBN") && (i > last + 1 || AUXILIARIES.contains(tree.lemma(i)));
    }

    /** "14 were killed, including a boy, and six were hurt", "two deaths, among them a judge, and six hurt": what befell all of them was told before the boy; -1 where it comes behind. */
    private int toldOfAll(Tree tree, Figure figure) {
        int i = figure.firstToken() - 1;
        while (i > 0 && !includes(tree, i) && HarmBefore.inList(tree, i) && !isCommaBeforeAnd(tree, i)) {
            i--;
        }
        boolean included = i > 0 && includes(tree, i);
        for (int told = i - 1; included && told >= Math.max(0, i - WITHIN_CLAUSE) && !tree.tag(told).equals("CD"); told--) {
            if (toldBy(tree, told) != null) {
                return told;
            }
        }
        return -1;
    }

    /** "Including", "among them". */
    private static boolean includes(Tree tree, int i) {
        return tree.token(i).lower().equals("including") || tree.token(i).lower().equals("them") && tree.token(i - 1).lower().equals("among");
    }

    /** Also by a counted noun: "two deaths, among them a judge". */
    private Action toldBy(Tree tree, int i) {
        Action noun = tree.isNoun(i) && i > 0 && tree.tag(i - 1).equals("CD") ? actions.noun(tree, i) : null;
        return noun != null && noun.isHarm() ? noun : harm(tree, i);
    }

    private static boolean isCommaBeforeAnd(Tree tree, int i) {
        return tree.token(i).text().equals(",") && tree.tag(i + 1).equals("CC");
    }

    /** "four people, including the fatally wounded person, were": what is included is told of by itself, up to a comma or the verb of all. */
    private static int behindIncluded(Tree tree, int from) {
        boolean among = from + 1 < tree.size() && tree.token(from).lower().equals("among") && tree.token(from + 1).lower().equals("them");
        if (!tree.token(from).lower().equals("including") && !among) {
            return from;
        }
        int i = from;
        while (i < tree.size() && !tree.token(i).lower().equals(",") && !(tree.isFinite(i) && !tree.tag(i - 1).startsWith("W"))) {
            i++;
        }
        return i;
    }

    /** Another clause, somebody else's, or one that tells of another noun ("two men over a shooting which killed"). */
    private static boolean isOfAnother(Tree tree, int i, int last, boolean verb) {
        String lower = tree.token(i).lower();
        boolean another = HarmWords.is("CLAUSE", lower) || tree.tag(i).equals("PRP") && !lower.equals("them") || isNextCount(tree, i, last);
        boolean ofWhom = tree.token(i - 1).lower().equals("of") && i > last + 2;
        boolean relative = tree.tag(i).equals("WDT") && i > last + 2 || tree.tag(i).equals("WP") && (verb || ofWhom);
        return another || relative || isSaid(tree, i);
    }

    /** "Two agencies reported that six had died": of others than who reports. */
    private static boolean isSaid(Tree tree, int that) {
        return tree.token(that).lower().equals("that") && tree.tag(that).equals("IN") && tree.isVerb(that - 1);
    }

    /** "Kills 12, 14 missing", "rose to 22, with six still missing": what is said of the next count is not said of a bare number before it. */
    private static boolean isNextCount(Tree tree, int i, int last) {
        boolean bare = tree.tag(last).equals("CD") && i == last + 1 && tree.token(i).text().equals(",") && i + 1 < tree.size();
        boolean joined = bare && (tree.tag(i + 1).equals("CC") || tree.token(i + 1).lower().equals("with"));
        boolean with = tree.token(i).lower().equals("with") && tree.token(i - 1).text().equals(",");
        return (bare || with) && isNumber(tree, joined ? i + 2 : i + 1);
    }

    /** "6,000 of the soldiers sent to fight there have been killed": what only describes them is passed over. */
    private int behindDescribed(Tree tree, int i) {
        int behind = PredicateReader.behindParticiple(tree, i);
        return behind > i && harm(tree, i) == null ? behind : i;
    }

    private Action harm(Tree tree, int i) {
        Action action = tree.isVerb(i) && !tree.tag(i).equals("VBG") ? actions.verb(tree, i) : actions.state(tree, i);
        action = action == null ? actions.state(tree, i) : action;
        boolean finite = !tree.token(i).lower().endsWith("ing");
        action = action == null && finite && tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : action;
        return action != null && action.isHarm() && !UNSURE.contains(tree.lemma(i)) ? action : null;
    }

    private static boolean isNumber(Tree tree, int i) {
        return i < tree.size() && tree.tag(i).equals("CD");
    }

    private static boolean losesLife(Tree tree, int i) {
        return tree.lemma(i).equals("lose") && i + 2 < tree.size() && tree.tag(i + 1).equals("PRP$") && tree.lemma(i + 2).equals("life");
    }

    private Event cared(Tree tree, Figure figure, int i, int last) {
        return isGapped(tree, figure, last) ? null : care.read(tree, figure, i, last);
    }

    /** "Three died at the scene and two in hospital": the verb of the first is the second's. */
    private static boolean isGapped(Tree tree, Figure figure, int last) {
        int and = figure.firstToken() - 1;
        boolean gap = and > 0 && tree.tag(and).equals("CC") && figure.noun() < figure.firstToken() && last + 1 < tree.size() && tree.tag(last + 1).equals("IN");
        return gap && IntStream.range(Math.max(0, and - WITHIN_CLAUSE), and).anyMatch(i -> tree.isVerb(i) && HarmWords.is("DYING", tree.token(i).lower()));
    }

    private static boolean mayStandBetween(Tree tree, int i) {
        String tag = tree.tag(i);
        boolean phrase = tag.startsWith("NN") || tag.startsWith("RB") || tag.startsWith("JJ") || tag.startsWith("PRP") || BETWEEN.contains(tag) || QUOTES.contains(tree.token(i).text());
        return (tree.isVerb(i) || phrase) && HarmWords.leads(tree, i);
    }
}
