package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/** Which word stands for the counted in the tree: its noun, or the number itself where that stands alone and has a verb of its own. */
final class CountedWord {

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");

    private final Actions actions;

    CountedWord(Actions actions) {
        this.actions = actions;
    }

    /** "Twelve people": the noun; "about 20 of them were buried": the number. */
    int of(Tree tree, Figure figure) {
        int number = number(tree, figure);
        boolean named = figure.noun() >= 0 && figure.noun() < tree.size();
        boolean elsewhere = named && figure.noun() < figure.firstToken();
        boolean ownVerb = elsewhere && tree.is(number, "nsubj", "obl") && hasFiniteSubjectVerb(tree, number);
        ownVerb = ownVerb || elsewhere && number + 1 < tree.size() && tree.tag(number + 1).equals("VBD") && (tree.head(number) == number + 1 || tree.head(number + 1) == number);
        ownVerb = ownVerb || elsewhere && number + 1 < tree.size() && isAuxiliary(tree, number + 1);
        boolean alone = ownVerb || elsewhere && isOfLaterVerb(tree, number, figure.noun());
        return named && !alone && !isOfEarlierCount(tree, figure) ? figure.noun() : number;
    }

    /** The last numeral of the figure; of a range, of its first end. */
    private static int number(Tree tree, Figure figure) {
        int first = figure.firstToken();
        boolean range = figure.low() != null && figure.high() != null && !figure.low().equals(figure.high());
        int number = first;
        for (int i = first; i < figure.endToken(); i++) {
            if (range && i > first && tree.tag(i - 1).equals("CD") && !tree.tag(i).equals("CD")) {
                break;
            }
            number = tree.tag(i).equals("CD") ? i : number;
        }
        return tree.tag(number).equals("CD") ? number : lastNoun(tree, figure);
    }

    /** "At least a dozen": its only noun is the number. */
    private static int lastNoun(Tree tree, Figure figure) {
        int last = figure.endToken() - 1;
        return tree.isNoun(last) ? last : figure.firstToken();
    }

    private static boolean hasFiniteSubjectVerb(Tree tree, int number) {
        int verb = tree.head(number);
        return verb > number && tree.isVerb(verb) && (tree.is(number, "nsubj") || tree.child(verb, "nsubj") < 0);
    }

    /** "Shot down 71 drones and another 16 did not get through": an auxiliary right behind the number begins a clause of its own. */
    private static boolean isAuxiliary(Tree tree, int i) {
        return tree.tag(i).equals("MD") || AUXILIARIES.contains(tree.lemma(i)) && tree.tag(i).matches("VB[DZP]");
    }

    /** "Lists 300 civilians killed; the church gives 120": the bare number has a verb of its own. */
    private static boolean isOfLaterVerb(Tree tree, int number, int noun) {
        int verb = tree.head(number);
        return verb > noun && tree.isVerb(verb) && !tree.within(noun, verb) && tree.child(verb, "nsubj") > noun;
    }

    /** "has killed 112 people and sickened 3,400": the people of the first count are not those sickened. */
    private boolean isOfEarlierCount(Tree tree, Figure figure) {
        boolean earlier = figure.noun() < figure.firstToken() && tree.child(figure.noun(), "nummod") >= 0;
        for (int i = figure.noun() + 1; earlier && i < figure.firstToken(); i++) {
            if (isAct(tree, i) && !tree.within(i, figure.noun()) && tree.head(figure.noun()) != i) {
                return true;
            }
        }
        return false;
    }

    private boolean isAct(Tree tree, int i) {
        return tree.isVerb(i) && actions.verb(tree, i) != null && !TollReader.STATING.contains(tree.lemma(i));
    }
}
