package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/**
 * Who is hurt by the care taken of them: "were taken to hospitals", "walked into a clinic with gunshot wounds", "are expected to survive".
 * A clause that tells of death tells of the dead.
 */
final class HarmCare {

    private static final int WITHIN_CLAUSE = 14;
    private static final String CARED = "harm-cared-for";

    private final HarmFate fate;

    HarmCare(HarmFate fate) {
        this.fate = fate;
    }

    /**
     * Null where no care is told.
     *
     * @param i    a word behind the count, to which all before it leads
     * @param last last token of the counted phrase
     */
    Event read(Tree tree, Figure figure, int i, int last) {
        if (isUnhurt(tree, figure)) {
            return null;
        }
        if (isExpectedToLive(tree, i, last)) {
            return new Event("INJURE", i, -1, HarmFate.counted(figure), "harm-survived");
        }
        int with = cameWith(tree, i);
        return with >= 0 ? caredFor(tree, figure, with) : mayTake(tree, i, last) ? caredFor(tree, figure, i) : null;
    }

    /** Survivors and evacuees are taken to hospitals, too, to be looked at. */
    private static boolean isUnhurt(Tree tree, Figure figure) {
        return figure.noun() >= 0 && figure.noun() < tree.size() && HarmWords.is("UNHURT", tree.lemma(figure.noun()));
    }

    private static boolean mayTake(Tree tree, int i, int last) {
        String lower = tree.token(i).lower();
        return tree.isVerb(i) && HarmWords.is("TAKEN", tree.lemma(i)) || i == last + 1 && lower.equals("to") || lower.equals("with") || lower.equals("in");
    }

    /** "Two others are expected to survive", "are recovering in hospital": said of nobody who is well. */
    private static boolean isExpectedToLive(Tree tree, int i, int last) {
        boolean be = i > last + 1 && tree.lemma(i - 1).equals("be");
        boolean expected = be && i + 2 < tree.size() && tree.token(i).lower().equals("expected") && tree.token(i + 1).lower().equals("to");
        return expected && HarmWords.is("LIVE", tree.lemma(i + 2));
    }

    /** "Showed up at a hospital with gunshot wounds": who comes to a hospital by himself may be a visitor, so the wounds tell; where they begin, -1 where none do. */
    private static int cameWith(Tree tree, int verb) {
        if (!tree.isVerb(verb) || !HarmWords.is("COME", tree.lemma(verb))) {
            return -1;
        }
        int with = -1;
        for (int i = verb + 1; i < Math.min(tree.size(), verb + WITHIN_CLAUSE) && !tree.isVerb(i) && !Set.of(",", ";", "and", "but").contains(tree.token(i).lower()); i++) {
            with = tree.token(i).lower().equals("with") ? i : with;
            if (with >= 0 && HarmWords.is("WOUNDS", tree.token(i).lower())) {
                return with;
            }
        }
        return -1;
    }

    /** "were taken to hospitals", "with non-life-threatening injuries": hurt, unless the clause tells of death. */
    private Event caredFor(Tree tree, Figure figure, int from) {
        for (int i = from; i < Math.min(tree.size(), from + WITHIN_CLAUSE); i++) {
            String lower = tree.token(i).lower();
            boolean ends = lower.equals(";") || lower.equals("but") || lower.equals("after") || tree.tag(i).equals("CD") && i > from;
            if (ends || HarmWords.is("DYING", lower)) {
                return null;
            }
            if (isCare(tree, i) || lower.equals("scene") && tree.lemma(from).equals("treat")) {
                boolean died = fate.diedInCare(tree, i);
                return new Event(died ? "KILL" : "INJURE", i, tree.isVerb(from) ? from : i, HarmFate.counted(figure), died ? "harmed-then-died" : CARED);
            }
        }
        return null;
    }

    private static boolean isCare(Tree tree, int i) {
        boolean medical = tree.token(i).lower().equals("medical") && i + 1 < tree.size() && HarmWords.is("MEDICAL", tree.token(i + 1).lower());
        return medical || HarmWords.is("CARE", tree.token(i).lower());
    }
}
