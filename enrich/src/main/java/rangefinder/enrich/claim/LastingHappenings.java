package rangefinder.enrich.claim;

import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Wars and whatever else goes on so long that its dead are not those of one day in it. Words: the table {@code other-happenings.tsv}. */
final class LastingHappenings {

    private static final Vocabulary WORDS = Vocabulary.beside(LastingHappenings.class, "other-happenings.tsv");
    private static final Set<String> NOUNS = WORDS.words("LASTING");
    private static final Set<String> BEGINNINGS = WORDS.words("BEGINNING");
    private static final Set<String> CAUSES = WORDS.words("CAUSES");
    private static final Set<String> INTO = Set.of("in", "during");

    private LastingHappenings() {}

    /** "61,000 have been killed since the war began", "the war has killed 61,000", "of the conflict's 4,000 dead": the word for it; -1 for none. What happened "in the war's deadliest strike" is one happening. */
    static int at(Tree tree, Figure figure) {
        return IntStream.range(1, tree.size()).filter(i -> NOUNS.contains(tree.lemma(i)) && isLasting(tree, figure, i)).findFirst().orElse(-1);
    }

    private static boolean isLasting(Tree tree, Figure figure, int noun) {
        int start = noun;
        while (start > 0 && noun - start < HappeningNouns.PHRASE && HappeningNouns.isInPhrase(tree, start - 1)) {
            start--;
        }
        boolean whole = noun + 1 == tree.size() || !tree.isNoun(noun + 1) && !tree.tag(noun + 1).equals("POS");
        if (noun < figure.firstToken() && whole && isDefinite(tree, start, noun) && hasDone(tree, noun)) {
            return true;
        }
        if (start == 0 || !tree.isNoun(noun) || !whole) {
            return false;
        }
        boolean since = tree.token(start - 1).lower().equals("since") || isBeginning(tree, start - 1);
        boolean into = start > figure.firstToken() && INTO.contains(tree.token(start - 1).lower()) && isDefinite(tree, start, noun);
        return since || into && !isOneBetween(tree, figure.endToken(), start);
    }

    /** "The war has killed 61,000". */
    private static boolean hasDone(Tree tree, int noun) {
        boolean perfect = noun + 2 < tree.size() && Set.of("has", "have").contains(tree.token(noun + 1).lower());
        return perfect && CAUSES.contains(tree.lemma(noun + 2));
    }

    private static boolean isDefinite(Tree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> tree.token(i).lower().equals("the") || tree.tag(i).equals("POS"));
    }

    /** "Since the start of". */
    private static boolean isBeginning(Tree tree, int of) {
        boolean began = of > 2 && tree.token(of).lower().equals("of") && BEGINNINGS.contains(tree.lemma(of - 1));
        return began && IntStream.rangeClosed(2, 4).anyMatch(back -> of - back >= 0 && tree.token(of - back).lower().equals("since"));
    }

    /** "Killed in the worst attack in the war". */
    private static boolean isOneBetween(Tree tree, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> HappeningNouns.is(tree, i));
    }
}
