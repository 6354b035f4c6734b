package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/**
 * Whether the counted were killed, hurt, shot or lost, by the words around the count alone: "5 injured", "two people were found dead",
 * "killing a woman and three others". News puts these next to the number, and headlines have no grammar that a parser could lean on, so
 * neighbours tell more than trees.
 */
final class HarmReader {

    private static final Set<String> EVERYONE = Set.of("everyone", "everybody", "all");
    private static final int FAR_BEFORE = 12;
    private static final int FAR_BEHIND = 24;
    private static final Set<String> IN_LIST = Set.of("DT", "CD", "CC", ",", "HYPH", "POS", "PDT");
    private static final Set<String> BOUNDING = Set.of("at", "least", "than", "as", "of", "up", "to");

    /** What takes lives: "the blaze claimed four lives", "we lost two lives". */
    private static final Set<String> LOSING = Set.of("claim", "lose", "take", "cost");

    private final Actions actions;
    private final HarmBehind behind;

    HarmReader(Actions actions) {
        this.actions = actions;
        this.behind = new HarmBehind(actions);
    }

    /** Null where no harm stands beside the count. */
    Event read(Tree tree, Figure figure) {
        if (figure.unit() != null || figure.kind() != Figure.Kind.COUNT && figure.kind() != Figure.Kind.PERSON && figure.kind() != Figure.Kind.PRONOUN) {
            return null;
        }
        Event measured = ofMeasured(tree, figure);
        if (measured != null) {
            return measured;
        }
        int last = lastOfPhrase(tree, figure);
        Event event = inPhrase(tree, figure, last);
        if (event != null) {
            Event died = event.action().equals("KILL") || isWholeOfPart(tree, figure) ? null : died(tree, figure, last);
            return died == null ? event : died;
        }
        if (isDoer(tree, figure) || isAddress(tree, figure) || !HarmWords.canBeVictims(tree, figure)) {
            return null;
        }
        boolean whole = isWholeOfPart(tree, figure);
        if (followsHarm(tree, figure) && !whole) {
            return before(tree, figure);
        }
        event = behind.read(tree, figure, last, whole);
        event = event == null ? everyone(tree, figure, last) : event;
        event = event != null && isPart(tree, figure) && !event.action().equals("KILL") ? diedSince(tree, figure, event) : event;
        return event != null || whole || figure.kind() == Figure.Kind.PRONOUN ? event : before(tree, figure);
    }

    /** "The number of dead in the sinking has risen to 27, with 18 still missing". */
    private Event ofMeasured(Tree tree, Figure figure) {
        int noun = figure.noun();
        boolean measured = noun > 1 && noun < figure.firstToken() && tree.token(noun - 1).lower().equals("of") && EventReader.MEASURES.contains(tree.lemma(noun - 2));
        Action action = !measured ? null : actions.noun(tree, noun) != null ? actions.noun(tree, noun) : actions.state(tree, noun);
        return action != null && action.isHarm() ? event(tree, figure, action, noun, "harm-measured") : null;
    }

    /** "A plane with seven people on board crashed, killing everyone": those on board are those it befell. */
    private Event everyone(Tree tree, Figure figure, int last) {
        boolean aboard = last + 1 < tree.size() && (tree.token(last + 1).lower().equals("aboard") || last + 2 < tree.size() && tree.sentence().words(last + 1, last + 2).equalsIgnoreCase("on board"));
        for (int i = last + 1; aboard && i + 1 < tree.size(); i++) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i) : null;
            boolean all = EVERYONE.contains(tree.token(i + 1).lower()) && !(i + 2 < tree.size() && tree.tag(i + 2).equals("CD"));
            if (action != null && action.isHarm() && all) {
                return event(tree, figure, action, i, "harm-to-everyone");
            }
        }
        return null;
    }

    private static int lastOfPhrase(Tree tree, Figure figure) {
        boolean near = figure.noun() >= figure.endToken() && figure.noun() < figure.endToken() + 8;
        return Math.min(tree.size(), near ? figure.noun() + 1 : figure.endToken()) - 1;
    }

    private static boolean isDoer(Tree tree, Figure figure) {
        return figure.firstToken() > 0 && tree.token(figure.firstToken() - 1).lower().equals("by");
    }

    /** "A shooting at 120 Elm": a number between "at" and a single name. */
    private static boolean isAddress(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        boolean named = figure.noun() >= 0 && figure.noun() < tree.size() && tree.tag(figure.noun()).equals("NNP");
        return named && before >= 0 && tree.token(before).lower().equals("at");
    }

    /** The 12 of "four of the 12 people": what the sentence goes on to say befell the four. */
    static boolean isWholeOfPart(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        if (of > 1 && tree.tag(of).equals("POS")) {
            of = behindPossessor(tree, of - 1);
        }
        while (of > 0 && (Set.of("the", "those", "these").contains(tree.token(of).lower()) || tree.tag(of).equals("PRP$"))) {
            of--;
        }
        return of > 0 && tree.token(of).lower().equals("of") && (tree.tag(of - 1).equals("CD") || Set.of("one", "%", "percent", "cent").contains(tree.token(of - 1).lower()));
    }

    /** Last token before "the town" of "the town's 12". */
    private static int behindPossessor(Tree tree, int last) {
        int i = last;
        while (i > 0 && (tree.isNoun(i) || tree.tag(i).startsWith("JJ") || tree.tag(i).equals("DT"))) {
            i--;
        }
        return i;
    }

    /** "4 dead", "three wounded soldiers", "12 deaths". */
    private Event inPhrase(Tree tree, Figure figure, int last) {
        for (int i = Math.min(last, tree.size() - 1); i >= figure.firstToken(); i--) {
            Action action = i == figure.noun() || figure.noun() < 0 ? actions.noun(tree, i) : null;
            action = action == null && (i == figure.noun() || HarmWords.canBeVictims(tree, figure)) ? actions.state(tree, i) : action;
            boolean multiplied = figure.kind() == Figure.Kind.PERSON && figure.low() > 1 && i == figure.noun();
            action = action == null && multiplied ? actions.headline(tree.token(i).lower()) : action;
            if (action != null && action.isHarm() && (figure.kind() != Figure.Kind.PERSON || i != figure.noun() || multiplied)) {
                return event(tree, figure, action, i, "harm-in-phrase");
            }
        }
        return null;
    }

    /** "One of the wounded has died", "three wounded soldiers died": what came last counts. */
    private Event died(Tree tree, Figure figure, int last) {
        for (int i = last + 1; i < Math.min(tree.size(), last + FAR_BEHIND); i++) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i) : tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : null;
            if (action != null && action.name().equals("KILL") && action.role() == Role.SUBJECT) {
                return new Event("KILL", i, i, counted(figure), "harmed-then-died");
            }
            if (HarmWords.is("CLAUSE", tree.token(i).lower()) || tree.isVerb(i) && !HarmWords.leads(tree, i) || Set.of("CD", "CC", "PRP", "WDT", "WP", ":").contains(tree.tag(i))) {
                return null;
            }
        }
        return null;
    }

    private static boolean isPart(Tree tree, Figure figure) {
        return figure.endToken() < tree.size() && tree.token(figure.endToken()).lower().equals("of");
    }

    /** "One of five people shot outside the lounge has died": what the sentence ends with became of the one. */
    private Event diedSince(Tree tree, Figure figure, Event event) {
        for (int i = event.word() + 1; i < Math.min(tree.size(), event.word() + FAR_BEHIND); i++) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i) : tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : null;
            if (action != null && action.name().equals("KILL") && action.role() == Role.SUBJECT) {
                return new Event("KILL", i, i, counted(figure), "harmed-then-died");
            }
            boolean date = tree.tag(i).equals("CD") && tree.tag(i - 1).equals("NNP");
            if (HarmWords.is("CLAUSE", tree.token(i).lower()) && !tree.token(i).lower().equals("after") || !date && Set.of("CD", "CC", "PRP", "WDT", "WP", ":").contains(tree.tag(i))) {
                return event;
            }
        }
        return event;
    }

    /** "killed 12 people and wounded 30": the verb right before the count has it as its object, whatever comes after. */
    private boolean followsHarm(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 1;
        Action action = verb >= 0 && tree.isVerb(verb) ? actions.verb(tree, verb, CountedKinds.of(tree, figure)) : verb > 0 && tree.sentence().inTitle() ? actions.headline(tree.token(verb).lower()) : null;
        return action != null && action.isHarm() && action.role() == Role.OBJECT && !isPassive(tree, verb);
    }

    /** "killed three", "shooting a man and two women", "the deaths of 12 people", "claimed four lives". */
    private Event before(Tree tree, Figure figure) {
        Set<String> kinds = CountedKinds.of(tree, figure);
        for (int i = figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - FAR_BEFORE); i--) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i, kinds) : isVerbByPlace(tree, i, figure) ? actions.headline(tree.token(i).lower()) : null;
            if (LOSING.contains(tree.lemma(i)) && figure.noun() >= 0 && tree.lemma(figure.noun()).equals("life")) {
                return new Event("KILL", i, i, counted(figure), "claimed-lives");
            }
            if (action != null) {
                boolean acts = action.isHarm() && action.role() != Role.SUBJECT && !tree.lemma(i).equals("strike") && !isOfNumber(tree, i) && !isPassive(tree, i);
                return acts ? event(tree, figure, action, i, "harm-before") : null;
            }
            Action noun = tree.isNoun(i) && i + 1 < tree.size() && tree.token(i + 1).lower().equals("of") ? actions.noun(tree, i) : null;
            if (noun != null && noun.isHarm()) {
                return event(tree, figure, noun, i, "harm-noun-of");
            }
            if (tree.isVerb(i) || !inList(tree, i)) {
                return null;
            }
        }
        return null;
    }

    /** In a headline any word may be one that the tagger took for a noun; elsewhere what stands between "and" and the count: "and shot two others". */
    private static boolean isVerbByPlace(Tree tree, int i, Figure figure) {
        return tree.sentence().inTitle() || i == figure.firstToken() - 1 && i > 0 && (tree.tag(i - 1).equals("CC") || tree.tag(i - 1).equals(","));
    }

    /** "The toll hits 63". */
    private static boolean isOfNumber(Tree tree, int verb) {
        return tree.lemma(verb).equals("hit") && verb > 0 && EventReader.MEASURES.contains(tree.lemma(verb - 1));
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
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("RB") || tag.startsWith("PRP") || IN_LIST.contains(tag) || BOUNDING.contains(tree.token(i).lower());
    }

    /** "shot dead", "fatally shot", "shot to death", "shot and killed": killed; not "four shot, two dead". "Shot and wounded", "shot but survived": hurt. */
    static Event event(Tree tree, Figure figure, Action action, int word, String rule) {
        boolean shot = action.name().equals("SHOOT");
        boolean dies = shot && (word > 0 && HarmWords.is("DYING", tree.token(word - 1).lower()) || diesBehind(tree, word));
        boolean lives = shot && !dies && livesBehind(tree, word);
        boolean both = action.name().equals("KILL") && figure.endToken() <= word && isAlsoHurt(tree, word);
        return new Event(dies ? "KILL" : both ? "CASUALTY" : lives ? "INJURE" : action.name(), word, word, counted(figure), rule);
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

    /** "6,000 killed and wounded": either. */
    private static boolean isAlsoHurt(Tree tree, int word) {
        boolean joined = word + 2 < tree.size() && Set.of("and", "or").contains(tree.token(word + 1).lower()) && HarmWords.is("HURT", tree.token(word + 2).lower());
        return joined && (word + 3 >= tree.size() || !tree.tag(word + 3).equals("CD") && !Set.of("at", "more", "another", "dozens", "a").contains(tree.token(word + 3).lower()));
    }

    private static final int WITHIN_PHRASE = 4;

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

    static int counted(Figure figure) {
        return figure.noun() >= 0 ? figure.noun() : figure.firstToken();
    }
}
