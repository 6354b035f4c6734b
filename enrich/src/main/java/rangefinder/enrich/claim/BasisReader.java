package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;

/**
 * What kind of figure it is, by the words of its own clause: a rate, a part of another figure, a sum, an addition or a level. Asked in this order,
 * for "another 30 a day" is a rate, and "including 30 more" a part. What the figure before it makes of it, {@link StatementReader} knows.
 */
final class BasisReader {

    /** @param rule name of the rule that read it; "default" where no word says what it is */
    record Reading(Basis basis, String rule, String words) {

        /** A former level is of the kind of what is compared with it; what was added now is compared with what was added then. */
        Reading compared() {
            return new Reading(basis, "compared", words);
        }

        /** Where only "and" or a comma parts two figures, the word that makes the first a part or an addition holds for the second. */
        Reading coordinatedWith(Reading before, Figure figure) {
            boolean part = before.basis == Basis.PART && figure.kind() != Figure.Kind.SHARE && !before.rule.equals("share");
            return rule.equals("default") && (part || before.basis == Basis.INCREMENT) ? new Reading(before.basis, "coordinated", before.words) : this;
        }

        /** An addition to what befell others is the whole of what befell these; it keeps its basis, and says so. */
        Reading besidesOtherHarm() {
            return basis == Basis.INCREMENT ? new Reading(basis, "besides-other-harm", words) : this;
        }

        /** Of those who suffered something else: all to whom this happened. It keeps its basis, and says so. */
        Reading partOfOtherHarm() {
            return basis == Basis.PART ? new Reading(basis, "part-of-other-harm", words) : this;
        }

        boolean isAllOfItsHarm() {
            return rule.equals("part-of-other-harm");
        }

        boolean isPartOf() {
            return basis == Basis.PART && rule.equals("part-of");
        }
    }

    private static final Vocabulary WORDS = Vocabulary.beside(BasisReader.class, "basis-words.tsv");
    private static final Set<String> EACH = WORDS.words("EACH");
    private static final Set<String> LEVELS = WORDS.words("LEVELS");

    Reading read(Tree tree, Figure figure, Event event) {
        if (figure.per() != null) {
            return new Reading(Basis.RATE, "per", figure.per());
        }
        int each = eachWord(tree, figure);
        if (each >= 0) {
            return by(Basis.RATE, "each", tree, each);
        }
        if (figure.kind() == Figure.Kind.SHARE) {
            return new Reading(Basis.PART, "share", figure.text());
        }
        int stock = Levels.noun(tree, figure);
        if (stock >= 0) {
            return by(Basis.STOCK, "level", tree, stock);
        }
        int part = Parts.word(tree, figure);
        part = part < 0 && event.isHarm() ? Parts.alone(tree, figure) : part;
        if (part >= 0) {
            return by(Basis.PART, "part-of", tree, part);
        }
        int ordinal = Additions.ordinal(tree, figure);
        if (ordinal >= 0) {
            return by(Basis.INCREMENT, "one-more", tree, ordinal);
        }
        int sum = ResultingTotals.word(tree, figure);
        if (sum >= 0) {
            return by(Basis.TOTAL, ResultingTotals.RULE, tree, sum);
        }
        Reading added = Additions.read(tree, figure, event);
        if (added != null) {
            return added;
        }
        if (event.predicate() >= 0 && LEVELS.contains(tree.lemma(event.predicate()))) {
            return by(Basis.STOCK, "level", tree, event.predicate());
        }
        int found = FoundBodies.word(tree, figure);
        return found >= 0 ? by(Basis.TOTAL, FoundBodies.RULE, tree, found) : new Reading(Basis.TOTAL, "default", null);
    }

    private static Reading by(Basis basis, String rule, Tree tree, int word) {
        return new Reading(basis, rule, tree.token(word).text());
    }

    /** "5,000 rupees each", "200,000 to each family"; -1 where no such word stands behind the amount. */
    private static int eachWord(Tree tree, Figure figure) {
        int after = Math.max(figure.endToken(), figure.noun() >= figure.endToken() && figure.noun() < figure.endToken() + 3 ? figure.noun() + 1 : 0);
        boolean preposition = after < tree.size() && Set.of("to", "for").contains(tree.token(after).lower());
        int each = preposition ? after + 1 : after;
        return each < tree.size() && (EACH.contains(tree.token(each).lower()) && (preposition || !tree.isNoun(Math.min(each + 1, tree.size() - 1)))) ? each : -1;
    }
}
