package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.Bound;
import rangefinder.table.Table;

/**
 * Whether the text itself says that a figure was stated before: "previously reported", "an earlier estimate of". Such a figure tells where
 * its speaker once stood; it is no new statement, and must not take the place of one. Words: the table {@code said-before.tsv}.
 */
final class SaidBefore {

    /** "had previously told reporters": an adverb belongs to a word of saying that is so near. */
    private static final int BESIDE = 2;
    /** "an earlier estimate by the ministry of 300": the figure follows its noun within a clause. */
    private static final int BEHIND = 8;
    /** "reported on Monday, was then corrected to". */
    private static final int CLAUSE = 10;
    /** "an earlier official Velden Watch estimate". */
    private static final int PHRASE = 6;

    private final Map<String, Set<String>> words = new HashMap<>();

    SaidBefore() {
        for (List<String> row : Table.read(SaidBefore.class, "said-before.tsv")) {
            words.computeIfAbsent(row.get(1), part -> new HashSet<>()).add(row.get(0));
        }
    }

    /**
     * The word that says so; null where none does.
     *
     * @param cue lemma of the word of saying that announces the figure's speaker; null where nobody is cited
     */
    String cue(Tree tree, Figure figure, String cue) {
        if (is("adverb", tree, 0) && tree.size() > 1 && (tree.token(1).text().equals(",") || tree.token(0).lower().endsWith("ly")) && !turns(tree, 1, figure)) {
            return tree.token(0).text();
        }
        String beside = besideSaying(tree, figure, cue);
        String earlier = beside == null ? earlierFigure(tree, figure) : beside;
        String compared = earlier == null ? compared(tree, figure) : earlier;
        return compared == null ? corrected(tree, figure) : compared;
    }

    /** "A toll of 60 was corrected to 48": what held until then; null elsewhere. */
    private String corrected(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i + 2 < Math.min(tree.size(), figure.endToken() + CLAUSE) && !tree.tag(i).equals("CD"); i++) {
            boolean to = tree.token(i + 1).lower().equals("to") || tree.token(i + 1).lower().matches("up|down|upwards|downwards") && tree.token(i + 2).lower().equals("to");
            boolean been = tree.lemma(tree.tag(i - 1).startsWith("RB") ? i - 2 : i - 1).equals("be");
            if (to && been && is("correction", tree, i) && isOfFigure(tree, figure)) {
                return tree.token(i).text();
            }
        }
        return null;
    }

    /** "A toll of 60". */
    private boolean isOfFigure(Tree tree, Figure figure) {
        int of = figure.firstToken() - 1;
        return of > 0 && tree.token(of).lower().equals("of") && words.get("noun").contains(tree.lemma(of - 1));
    }

    private String besideSaying(Tree tree, Figure figure, String cue) {
        for (int i = 0; cue != null && i < tree.size(); i++) {
            boolean ofNoun = i + 1 < tree.size() && is("adjective", tree, i) && words.get("noun").contains(tree.lemma(i + 1));
            if (is("adverb", tree, i) && !ofNoun && says(tree, figure, i, cue)) {
                return tree.token(i).text();
            }
        }
        return null;
    }

    /** The word of saying nearest before the figure, or the only one behind it. */
    private static boolean says(Tree tree, Figure figure, int adverb, String cue) {
        for (int i = Math.max(0, adverb - BESIDE); i <= Math.min(tree.size() - 1, adverb + BESIDE); i++) {
            if (i != adverb && isCue(tree, i, cue)) {
                return !isCueBetween(tree, i, figure.firstToken(), cue) && !isNumberBetween(tree, figure.endToken(), i);
            }
        }
        return false;
    }

    /** "Lowered the toll to 17 after earlier saying 22", "52, rather than the 60 first reported": said of the other figure. */
    private static boolean isNumberBetween(Tree tree, int from, int said) {
        return IntStream.range(from, tree.size()).anyMatch(i -> tree.tag(i).equals("CD") && (i < said || i > said && from <= said && i - said <= BESIDE));
    }

    private static boolean isCue(Tree tree, int i, String cue) {
        boolean tells = tree.isVerb(i) && Dictionary.english().verbClass(tree.lemma(i)) == Dictionary.COMMUNICATION;
        return tells || tree.lemma(i).equals(cue) || tree.token(i).lower().equals(cue);
    }

    private static boolean isCueBetween(Tree tree, int said, int figure, String cue) {
        for (int i = said + 1; i < figure; i++) {
            if (isCue(tree, i, cue)) {
                return true;
            }
        }
        return false;
    }

    /** "Up from 41", "compared with some 300", "to 57 from 41", "fewer than the 45 feared at first". */
    private String compared(Tree tree, Figure figure) {
        int last = figure.firstToken() - 1;
        String words = last < 1 ? "" : tree.token(last - 1).lower() + " " + tree.token(last).lower();
        boolean toFrom = last > 1 && tree.token(last).lower().equals("from") && tree.tag(last - 1).equals("CD") && tree.token(last - 2).lower().equals("to");
        boolean fewerThanThe = figure.endToken() - 2 > figure.firstToken() && tree.sentence().words(figure.firstToken() + 1, figure.firstToken() + 2).equalsIgnoreCase("than the");
        return toFrom || fewerThanThe || this.words.get("comparison").contains(words) ? words : movedFrom(tree, figure);
    }

    /** "The toll was lowered from 15 to 12". */
    private String movedFrom(Tree tree, Figure figure) {
        int from = figure.firstToken() - 1;
        boolean ahead = figure.endToken() + 1 < tree.size() && tree.token(figure.endToken()).lower().equals("to") && tree.tag(figure.endToken() + 1).equals("CD");
        if (from < 1 || !tree.token(from).lower().equals("from") || !ahead) {
            return null;
        }
        for (int i = from - 1; i >= 0; i--) {
            if (words.get("noun").contains(tree.lemma(i))) {
                return tree.token(from).text();
            }
        }
        return null;
    }

    private String earlierFigure(Tree tree, Figure figure) {
        for (int i = Math.max(0, figure.firstToken() - BEHIND); i + 1 < figure.firstToken(); i++) {
            int noun = is("adjective", tree, i) ? figureNoun(tree, i + 1) : is("opening", tree, i) && figure.bound() != Bound.AT_LEAST ? pastReports(tree, i + 1) : -1;
            if (noun >= 0 && noun < figure.firstToken() && !turns(tree, noun, figure)) {
                return tree.token(i).text() + " " + tree.token(noun).text();
            }
        }
        return null;
    }

    /** "First reports spoke of": several, and what they told is past, unless it was a floor, which still holds; -1 elsewhere. */
    private int pastReports(Tree tree, int from) {
        int noun = figureNoun(tree, from);
        return noun >= 0 && tree.tag(noun).equals("NNS") && noun + 1 < tree.size() && (tree.tag(noun + 1).equals("VBD") || tree.lemma(noun + 1).equals("put")) ? noun : -1;
    }

    /** "Earlier official figures": the noun may have other words before it; -1 where none stands there. */
    private int figureNoun(Tree tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + PHRASE); i++) {
            if (words.get("noun").contains(tree.lemma(i))) {
                return i;
            }
            if (!tree.tag(i).startsWith("JJ") && !tree.tag(i).startsWith("NNP") && !Set.of("SYM", "POS", "HYPH").contains(tree.tag(i))) {
                return -1;
            }
        }
        return -1;
    }

    /** "Initially six were reported dead, but nine bodies were found": what was said before ends there. */
    private boolean turns(Tree tree, int from, Figure figure) {
        for (int i = from; i < figure.firstToken(); i++) {
            if (is("turn", tree, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String part, Tree tree, int i) {
        return words.get(part).contains(tree.token(i).lower());
    }
}
