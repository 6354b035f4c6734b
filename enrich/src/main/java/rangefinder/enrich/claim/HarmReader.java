package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;

/**
 * Whether the counted were killed, hurt, shot or lost, by the words around the count alone: "5 injured", "two people were found dead",
 * "killing a woman and three others", "were taken to hospitals". News puts these next to the number, and headlines have no grammar that a
 * parser could lean on, so neighbours tell more than trees.
 */
final class HarmReader {

    private static final int FAR_AFTER = 24;
    private static final int FAR_BEFORE = 12;
    private static final int WITHIN_CLAUSE = 14;
    private static final Set<String> NO_VICTIMS = Set.of("time", "shot", "round", "bullet", "count", "charge", "block", "gunshot", "gun", "scene", "mile", "hour", "year", "home", "house", "car", "vehicle", "building", "apartment", "source", "generation", "bomb", "missile", "rocket", "airstrike", "outlet", "post");
    private static final Set<String> BETWEEN = Set.of("report", "confirm", "believe", "fear", "presume", "find", "pronounce", "declare", "list", "say", "think", "know", "leave", "estimate", "describe", "have", "be", "do", "get", "lie", "include");
    private static final Set<String> TAKEN = Set.of("take", "transport", "rush", "airlift", "fly", "send", "admit", "treat", "suffer", "sustain", "remain", "hospitalize", "bring", "drive", "receive", "recover", "require", "need", "undergo", "be", "have");
    private static final Set<String> CARE = Set.of("hospital", "hospitals", "injuries", "injury", "wounds", "wound", "condition", "surgery", "ambulance", "trauma", "burns", "bruises");
    private static final Set<String> STARTS_CLAUSE = Set.of("before", "after", "while", "when", "because", "although", "though", "if", "since", "until", "as", "where", "whether", "but", "so");
    private static final Set<String> DYING = Set.of("dead", "death", "died", "killed", "fatally", "fatal");

    private final Actions actions;

    HarmReader(Actions actions) {
        this.actions = actions;
    }

    /** Null where no harm stands beside the count. */
    Event read(Tree tree, Figure figure) {
        int last = lastOfPhrase(tree, figure);
        Event event = inPhrase(tree, figure, last);
        boolean doer = figure.firstToken() > 0 && tree.token(figure.firstToken() - 1).lower().equals("by");
        if (event != null || doer || !countsVictims(tree, figure)) {
            return event;
        }
        if (followsHarm(tree, figure)) {
            return before(tree, figure);
        }
        event = after(tree, figure, last);
        return event != null ? event : before(tree, figure);
    }

    private static int lastOfPhrase(Tree tree, Figure figure) {
        boolean near = figure.noun() >= figure.endToken() && figure.noun() < figure.endToken() + 8;
        return Math.min(tree.size(), near ? figure.noun() + 1 : figure.endToken()) - 1;
    }

    private static boolean countsVictims(Tree tree, Figure figure) {
        if (figure.unit() != null || figure.kind() != Figure.Kind.COUNT && figure.kind() != Figure.Kind.PERSON) {
            return false;
        }
        if (figure.noun() < 0 || figure.noun() >= tree.size()) {
            return figure.kind() == Figure.Kind.COUNT;
        }
        if (isAddress(tree, figure)) {
            return false;
        }
        String noun = tree.lemma(figure.noun());
        int kind = Dictionary.english().nounClass(noun);
        boolean person = kind == Dictionary.PERSON || noun.equals("people") || noun.equals("body");
        return figure.kind() == Figure.Kind.PERSON ? person : person || !NO_VICTIMS.contains(noun);
    }

    /** "A shooting at 120 Elm": a number between "at" and a single name. */
    private static boolean isAddress(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        return before >= 0 && tree.token(before).lower().equals("at") && tree.tag(figure.noun()).equals("NNP");
    }

    /** "4 dead", "three wounded soldiers", "12 deaths". */
    private Event inPhrase(Tree tree, Figure figure, int last) {
        for (int i = Math.min(last, tree.size() - 1); i >= figure.firstToken(); i--) {
            Action action = i == figure.noun() || figure.noun() < 0 ? actions.noun(tree, i) : null;
            action = action == null ? actions.state(tree, i) : action;
            if (action != null && action.isHarm() && (figure.kind() != Figure.Kind.PERSON || i != figure.noun())) {
                return event(tree, figure, action, i, "harm-in-phrase");
            }
        }
        return null;
    }

    /** "killed 12 people and wounded 30": the verb right before the count has it as its object, whatever comes after. */
    private boolean followsHarm(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 1;
        Action action = verb >= 0 && tree.isVerb(verb) ? actions.verb(tree, verb) : null;
        return action != null && action.isHarm() && action.role() == Role.OBJECT && !isPassive(tree, verb);
    }

    private Event after(Tree tree, Figure figure, int last) {
        boolean passive = false;
        for (int i = last + 1; i < Math.min(tree.size(), last + FAR_AFTER); i++) {
            String lower = tree.token(i).lower();
            Action action = harm(tree, i);
            if (action != null) {
                boolean suffers = passive || action.role() == Role.SUBJECT || action.role() == Role.SELF || !hasObject(tree, i);
                return suffers ? event(tree, figure, action, i, "harm-after") : null;
            }
            if (TAKEN.contains(tree.lemma(i)) && tree.isVerb(i) || i == last + 1 && lower.equals("to") || lower.equals("with") || lower.equals("in")) {
                Event cared = caredFor(tree, figure, i);
                if (cared != null) {
                    return cared;
                }
            }
            if (STARTS_CLAUSE.contains(lower) || tree.tag(i).equals("PRP") && !lower.equals("them")) {
                return null;
            }
            passive = passive || tree.lemma(i).equals("be") || lower.equals("been");
            if (!mayStandBetween(tree, i)) {
                return null;
            }
        }
        return null;
    }

    private Action harm(Tree tree, int i) {
        Action action = tree.isVerb(i) && !tree.tag(i).equals("VBG") ? actions.verb(tree, i) : actions.state(tree, i);
        action = action == null ? actions.state(tree, i) : action;
        action = action == null && tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : action;
        return action != null && action.isHarm() && !tree.lemma(i).equals("strike") && !tree.lemma(i).equals("lose") && !tree.lemma(i).equals("claim") ? action : null;
    }

    /** An active verb takes an object: the count before it is who did it. */
    private static boolean hasObject(Tree tree, int verb) {
        if (!tree.isVerb(verb) || verb + 1 >= tree.size()) {
            return false;
        }
        int next = verb + 1;
        if (tree.token(next).lower().equals("and") && next + 2 < tree.size() && tree.isVerb(next + 1)) {
            next += 2;
        }
        if (countsNext(tree, next)) {
            return true;
        }
        String tag = tree.tag(next);
        return Set.of("DT", "CD", "PRP$", "PRP", "NN", "NNS", "NNP", "JJ").contains(tag) && !tree.token(next).lower().equals("dead");
    }

    /** "wounded at least 30", "injuring between 80 and 100": a hedge leads to the number. */
    private static boolean countsNext(Tree tree, int from) {
        String word = tree.token(from).lower();
        boolean hedge = Set.of("at", "more", "up").contains(word) && from + 1 < tree.size() && Set.of("least", "most", "than", "to").contains(tree.token(from + 1).lower());
        boolean span = word.equals("between") && from + 2 < tree.size() && !tree.tag(from + 2).equals("NNP");
        return hedge && isNumber(tree, from + 2) || span && isNumber(tree, from + 1);
    }

    private static boolean isNumber(Tree tree, int i) {
        return i < tree.size() && tree.tag(i).equals("CD");
    }

    /** "were taken to hospitals", "with non-life-threatening injuries": hurt, unless the clause tells of death. */
    private Event caredFor(Tree tree, Figure figure, int from) {
        int care = -1;
        for (int i = from; i < Math.min(tree.size(), from + WITHIN_CLAUSE); i++) {
            String lower = tree.token(i).lower();
            if (DYING.contains(lower) || lower.equals(";") || lower.equals("but") || lower.equals("after")) {
                return null;
            }
            if (tree.tag(i).equals("CD") && i > from) {
                break;
            }
            if (CARE.contains(lower)) {
                care = i;
                break;
            }
        }
        return care < 0 ? null : new Event("INJURE", care, tree.isVerb(from) ? from : care, counted(figure), "harm-cared-for");
    }

    private static boolean mayStandBetween(Tree tree, int i) {
        String tag = tree.tag(i);
        if (tree.isVerb(i)) {
            return BETWEEN.contains(tree.lemma(i));
        }
        return tag.startsWith("NN") || tag.startsWith("RB") || tag.startsWith("JJ") || tag.startsWith("PRP")
            || Set.of("IN", "DT", "CD", "TO", "WP", "WDT", "MD", "CC", "POS", ",", "HYPH", "-LRB-", "-RRB-").contains(tag);
    }

    /** "killed three", "shooting a man and two women", "the deaths of 12 people", "claimed four lives". */
    private Event before(Tree tree, Figure figure) {
        for (int i = figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - FAR_BEFORE); i--) {
            Action action = tree.isVerb(i) ? actions.verb(tree, i) : tree.sentence().inTitle() ? actions.headline(tree.token(i).lower()) : null;
            if (tree.lemma(i).equals("claim") && figure.noun() >= 0 && tree.lemma(figure.noun()).equals("life")) {
                return new Event("KILL", i, i, counted(figure), "claimed-lives");
            }
            if (action != null) {
                boolean acts = action.isHarm() && action.role() != Role.SUBJECT && !tree.lemma(i).equals("strike") && !isPassive(tree, i);
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

    private static boolean isPassive(Tree tree, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (Set.of("was", "were", "been", "be", "being", "is", "are").contains(tree.token(i).lower())) {
                return true;
            }
            if (!tree.tag(i).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** What may stand between a verb and the count: the other members of a list. */
    private static boolean inList(Tree tree, int i) {
        String tag = tree.tag(i);
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("RB") || Set.of("DT", "CD", "CC", ",", "PRP$", "PRP", "HYPH", "POS", "PDT").contains(tag)
            || Set.of("at", "least", "than", "as", "of", "up", "to").contains(tree.token(i).lower()) || tag.startsWith("PRP");
    }

    /** "shot dead", "fatally shot", "shot to death", "shot and killed": killed. */
    private static Event event(Tree tree, Figure figure, Action action, int word, String rule) {
        String name = action.name();
        if (name.equals("SHOOT")) {
            for (int i = Math.max(0, word - 1); i < Math.min(tree.size(), word + 4); i++) {
                name = DYING.contains(tree.token(i).lower()) ? "KILL" : name;
            }
        }
        return new Event(name, word, word, counted(figure), rule);
    }

    private static int counted(Figure figure) {
        return figure.noun() >= 0 ? figure.noun() : figure.firstToken();
    }
}
