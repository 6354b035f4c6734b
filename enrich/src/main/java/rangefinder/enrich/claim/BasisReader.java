package rangefinder.enrich.claim;

import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;

/** What kind of figure it is: a sum, a level, an addition, a part of another figure or a rate. */
final class BasisReader {

    record Reading(Basis basis, String rule, String words) {

        /** A former level is of the kind of what is compared with it; what was added now is compared with what was added then. */
        Reading compared() {
            return new Reading(basis, "compared", words);
        }

        /** An addition to what befell others is the whole of what befell these; it keeps its basis, and says so. */
        Reading besidesOtherHarm() {
            return basis == Basis.INCREMENT ? new Reading(basis, "besides-other-harm", words) : this;
        }

        /** Where only "and" or a comma parts two figures, the word that makes the first a part or an addition holds for the second. */
        Reading coordinatedWith(Reading before, Figure figure) {
            boolean part = before.basis == Basis.PART && figure.kind() != Figure.Kind.SHARE && !before.rule.equals("share");
            return rule.equals("default") && (part || before.basis == Basis.INCREMENT) ? new Reading(before.basis, "coordinated", before.words) : this;
        }

        boolean isPartOf() {
            return basis == Basis.PART && rule.equals("part-of");
        }

        boolean isAllOfItsHarm() {
            return rule.equals("part-of-other-harm");
        }

        /** Of those who suffered something else: all to whom this happened. It keeps its basis, and says so. */
        Reading partOfOtherHarm() {
            return basis == Basis.PART ? new Reading(basis, "part-of-other-harm", words) : this;
        }
    }

    private static final Vocabulary WORDS = Vocabulary.beside(BasisReader.class, "basis-words.tsv");
    private static final Set<String> INCLUDING = WORDS.words("INCLUDING");
    private static final Set<String> THOSE = Set.of("them", "those", "whom", "these", "which");
    private static final Set<String> DIFFERING = WORDS.words("DIFFERING");
    private static final Set<String> SUMMING = WORDS.words("SUMMING");
    private static final Set<String> OF_THOSE = Set.of("which", "whom");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "all");
    private static final Set<String> SUMS = WORDS.words("SUMS");
    private static final Set<String> HEDGES = Set.of("at", "more", "about", "nearly", "almost", "some", "around", "over", "roughly");
    private static final Pattern ORDINAL = Pattern.compile("second|third|\\d+(?:nd|rd|th|st)|(?:\\w+-)?(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\\w+teen|\\w+tie)th");
    private static final Set<String> EACH = WORDS.words("EACH");
    private static final Set<String> BATCHES = WORDS.words("BATCHES");
    private static final Set<String> ADDING = WORDS.words("ADDING");
    private static final Set<String> LEVELS = WORDS.words("LEVELS");

    Reading read(Tree tree, Figure figure, Event event) {
        if (figure.per() != null) {
            return new Reading(Basis.RATE, "per", figure.per());
        }
        int each = eachWord(tree, figure);
        if (each >= 0) {
            return new Reading(Basis.RATE, "each", tree.token(each).text());
        }
        if (figure.kind() == Figure.Kind.SHARE) {
            return new Reading(Basis.PART, "share", figure.text());
        }
        if (Levels.noun(tree, figure) >= 0) {
            return new Reading(Basis.STOCK, "level", tree.token(Levels.noun(tree, figure)).text());
        }
        int part = partWord(tree, figure);
        part = part >= 0 ? part : wholeWord(tree, figure);
        part = part >= 0 ? part : Wholes.word(tree, figure);
        if (part >= 0) {
            return new Reading(Basis.PART, "part-of", tree.token(part).text());
        }
        int ordinal = ordinal(tree, figure);
        if (ordinal >= 0) {
            return new Reading(Basis.INCREMENT, "one-more", tree.token(ordinal).text());
        }
        int sum = ResultingTotals.word(tree, figure);
        if (sum >= 0) {
            return new Reading(Basis.TOTAL, ResultingTotals.RULE, tree.token(sum).text());
        }
        int than = difference(tree, figure);
        if (than >= 0) {
            return new Reading(Basis.INCREMENT, "difference", tree.token(than).text());
        }
        if ((figure.additional() || figure.change() != null) && !isSum(tree, figure, event)) {
            return new Reading(Basis.INCREMENT, figure.change() == null ? "additional" : "change", figure.text());
        }
        int onTop = ResultingTotals.onTopWord(tree, figure);
        int adding = onTop >= 0 ? onTop : addingWord(tree, figure, event);
        if (adding >= 0) {
            return new Reading(Basis.INCREMENT, "additional", tree.token(adding).text());
        }
        if (event.predicate() >= 0 && LEVELS.contains(tree.lemma(event.predicate()))) {
            return new Reading(Basis.STOCK, "level", tree.token(event.predicate()).text());
        }
        int found = FoundBodies.word(tree, figure);
        return found >= 0 ? new Reading(Basis.TOTAL, FoundBodies.RULE, tree.token(found).text()) : new Reading(Basis.TOTAL, "default", null);
    }

    /** "1,100 fewer than a year ago", "1.3 tonnes more than in May": how far apart two figures lie; -1 elsewhere. */
    private static int difference(Tree tree, Figure figure) {
        for (int i : new int[] {figure.endToken(), Math.max(figure.endToken(), figure.noun() + 1)}) {
            if (i + 1 < tree.size() && DIFFERING.contains(tree.token(i).lower()) && tree.token(i + 1).lower().equals("than")) {
                return i;
            }
        }
        return -1;
    }

    /** "Lost $86 million", "raised $48,000": money that came or went, and posts that are cut, are a sum, no change of a level. */
    private static boolean isSum(Tree tree, Figure figure, Event event) {
        boolean moved = figure.kind() == Figure.Kind.MONEY && event.predicate() >= 0 && SUMMING.contains(tree.lemma(event.predicate()));
        return !figure.additional() && (moved || "LAY_OFF".equals(event.action()));
    }

    /** "including 3 children", "1,500 of them", "among them 12 officers", "of whom two"; -1 where no such word stands beside the number. */
    private static int partWord(Tree tree, Figure figure) {
        boolean amongAll = isAmongAll(tree, figure);
        for (int i = figure.firstToken() - 1; !amongAll && i >= Math.max(0, figure.firstToken() - 3); i--) {
            if (INCLUDING.contains(tree.token(i).lower())) {
                return i;
            }
        }
        int those = figure.firstToken() - 1;
        while (those > 1 && HEDGES.contains(tree.token(those).lower())) {
            those--;
        }
        if (those > 1 && OF_THOSE.contains(tree.token(those).lower()) && tree.token(those - 1).lower().equals("of")) {
            return those - 1;
        }
        int after = figure.endToken();
        while (after < tree.size() && after <= Math.max(figure.endToken(), figure.noun()) + 1) {
            boolean of = Set.of("of", "among").contains(tree.token(after).lower());
            if (of && after + 1 < tree.size() && THOSE.contains(tree.token(after + 1).lower())) {
                return after;
            }
            after++;
        }
        return coordinatedWith(tree, figure);
    }

    /** "She was among six people killed": six in all; but "among them six". */
    private static boolean isAmongAll(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        while (before > 0 && Set.of("the", "these", "those").contains(tree.token(before).lower())) {
            before--;
        }
        return before > 0 && tree.token(before).lower().equals("among") && figure.low() != null && figure.low() > 1;
    }

    /** "150 of the animals", "41 of its 54 shops", "300 tonnes of this": the known whole right behind the number; of stuff, only a sum of it. -1 where none stands there. */
    private static int wholeWord(Tree tree, Figure figure) {
        int of = figure.endToken();
        if (of + 1 >= tree.size() || !tree.token(of).lower().equals("of")) {
            return -1;
        }
        String whole = tree.token(of + 1).lower();
        boolean hedged = figure.unit() == null && HEDGES.contains(whole) && nextNumber(tree, of + 2);
        boolean known = THOSE.contains(whole) || whole.equals("this") || whole.equals("that");
        boolean counts = figure.unit() == null && (isPossessorsNumber(tree, of + 1) || DEFINITE.contains(whole) || tree.tag(of + 1).equals("PRP$") || tree.tag(of + 1).equals("CD"));
        boolean sum = figure.unit() != null && whole.equals("the") && of + 2 < tree.size() && SUMS.contains(tree.lemma(of + 2));
        return known || counts || sum || hedged ? of : -1;
    }

    /** "nine of the town's 21 libraries". */
    private static boolean isPossessorsNumber(Tree tree, int from) {
        int i = from;
        while (i < tree.size() - 1 && i < from + 5 && (tree.isNoun(i) || tree.tag(i).equals("DT"))) {
            i++;
        }
        return i > from && i + 1 < tree.size() && tree.tag(i).equals("POS") && tree.tag(i + 1).equals("CD");
    }

    /** "one of at least 31 people". */
    private static boolean nextNumber(Tree tree, int from) {
        int i = from;
        while (i < tree.size() && i < from + 2 && !tree.tag(i).equals("CD")) {
            i++;
        }
        return i < tree.size() && tree.tag(i).equals("CD");
    }

    /** "5,000 rupees each", "200,000 to each family"; -1 where no such word stands behind the amount. */
    private static int eachWord(Tree tree, Figure figure) {
        int after = Math.max(figure.endToken(), figure.noun() >= figure.endToken() && figure.noun() < figure.endToken() + 3 ? figure.noun() + 1 : 0);
        boolean preposition = after < tree.size() && Set.of("to", "for").contains(tree.token(after).lower());
        int each = preposition ? after + 1 : after;
        return each < tree.size() && (EACH.contains(tree.token(each).lower()) && (preposition || !tree.isNoun(Math.min(each + 1, tree.size() - 1)))) ? each : -1;
    }

    /** "including 500 officers and 3 generals": the second number stands under the same word. */
    private static int coordinatedWith(Tree tree, Figure figure) {
        int noun = figure.noun();
        while (noun >= 0 && tree.is(noun, "conj")) {
            noun = tree.head(noun);
            for (int child : tree.children(noun)) {
                if (tree.is(child, "case") && INCLUDING.contains(tree.token(child).lower())) {
                    return isClosed(tree, noun, figure) ? -1 : child;
                }
            }
        }
        return -1;
    }

    /** "A tenth victim has died": one more; -1 where no such word stands in the phrase. */
    private static int ordinal(Tree tree, Figure figure) {
        for (int i = figure.firstToken(); figure.kind() == Figure.Kind.PERSON && i < Math.min(tree.size(), figure.noun()); i++) {
            if (ORDINAL.matcher(tree.token(i).lower()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** "Including 16 children, were killed and dozens hurt": the verb of all of them stands between. */
    private static boolean isClosed(Tree tree, int included, Figure figure) {
        for (int i = included + 1; i < figure.firstToken(); i++) {
            if (tree.lemma(i).equals("be") && tree.token(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "Two more bodies were found, raising the toll to 11": what the noun says of the two it does not say of the 11. */
    private static boolean isCountedBefore(Tree tree, Figure figure) {
        return figure.noun() < figure.firstToken() && tree.childrenAs(figure.noun(), "nummod").stream().anyMatch(number -> number < figure.firstToken());
    }

    private static int addingWord(Tree tree, Figure figure, Event event) {
        for (int i = figure.firstToken() - 1; i > Math.max(0, figure.firstToken() - 3); i--) {
            if (tree.token(i).lower().equals("of") && BATCHES.contains(tree.lemma(i - 1))) {
                return i - 1;
            }
        }
        if (figure.noun() >= 0 && !isCountedBefore(tree, figure)) {
            for (int child : tree.childrenAs(figure.noun(), "amod", "det", "advmod")) {
                boolean bound = child + 1 < tree.size() && tree.token(child + 1).lower().equals("than");
                if (ADDING.contains(tree.token(child).lower()) && !bound) {
                    return child;
                }
            }
            int head = tree.head(figure.noun());
            if (head >= 0 && tree.is(figure.noun(), "nmod") && BATCHES.contains(tree.lemma(head))) {
                return head;
            }
        }
        if (event.predicate() >= 0) {
            for (int child : tree.childrenAs(event.predicate(), "advmod")) {
                if (Set.of("additionally", "further").contains(tree.token(child).lower())) {
                    return child;
                }
            }
        }
        return -1;
    }
}
