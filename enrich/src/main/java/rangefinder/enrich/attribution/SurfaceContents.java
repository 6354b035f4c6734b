package rangefinder.enrich.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.attribution.CueWords.Takes;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** What a cue verb introduces, by the words around it alone: from "that" on, where it stands there, a clause right behind the verb, or what goes before it. */
final class SurfaceContents {

    private static final Vocabulary WORDS = Vocabulary.beside(SurfaceContents.class, "cue-contexts.tsv");
    private static final int LONGEST_WAY_TO_THAT = 14;
    private static final int LONGEST_OCCASION = 5;
    private static final Set<String> OCCASION = WORDS.words("OCCASION");
    private static final Set<String> OCCASION_STARTS = WORDS.words("OCCASION_STARTS");
    static final Set<String> MARKS = Set.of(",", "\"", "''", "'", "\u2014", "--", "\u2013", ";", "(");
    private static final Set<String> BOUNDING = WORDS.words("BOUNDING");
    static final Set<String> ABOUT = Set.of("of", "about");
    /** "Reported at least nine" tells no occasion. */
    private static final Set<String> AT_BOUNDS = Set.of("least", "most");

    private final CueWords words;
    private final SpeakerPhrases phrases;

    SurfaceContents(CueWords words, SpeakerPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * Token spans of what is said; empty where only the speaker is named, whose words may stand in a quotation.
     *
     * @param inverted whether the verb stands before its speaker
     */
    List<int[]> of(Tree tree, int v, Phrase who, CueVerb cue, boolean inverted) {
        if (inverted) {
            return List.of(new int[] {0, v - 1});
        }
        int[] before = {0, Math.max(0, who.first() - 1)};
        boolean set = who.last() < v && isSet(tree, who.first());
        if (set && interrupts(tree, v)) {
            return List.of(before, new int[] {afterOccasion(tree, v) + 1, tree.size()});
        }
        if (isAt(tree, v, cue)) {
            int amount = v + 1;
            while (amount < tree.size() && !tree.token(amount).text().equals(";")) {
                amount++;
            }
            return List.of(new int[] {v + 1, amount});
        }
        int[] after = closes(tree, v) ? null : after(tree, v, phrases.finding(tree, v) != null ? Takes.ANY : cue.takes());
        // "As pilots began a strike": a verb that introduces only quotations says so of none before it, unless it ends the sentence.
        boolean introduced = cue.takes() != Takes.QUOTE || closes(tree, v) && !tree.token(Math.max(0, who.first() - 1)).lower().equals("as");
        return after != null ? List.of(after) : set && introduced ? List.of(before) : List.of();
    }

    /** "Put the losses at nine", "estimated the losses last week at nine". */
    boolean isAt(Tree tree, int v, CueVerb cue) {
        return cue.takes() == Takes.AT || cue.takes() == Takes.ANY && words.isWithAmountAt(tree, v);
    }

    /** From "that" on, where one follows soon; else a clause right behind the verb; null where nothing is said there. */
    private static int[] after(Tree tree, int v, Takes takes) {
        int that = that(tree, v);
        if (that >= 0) {
            return new int[] {that + 1, tree.size()};
        }
        boolean occasion = v + 2 < tree.size() && OCCASION_STARTS.contains(tree.token(v + 1).lower()) && !AT_BOUNDS.contains(tree.token(v + 2).lower());
        int from = occasion ? Math.max(v + 1, afterOccasion(tree, v)) : v + 1;
        boolean starts = from + 1 < tree.size() && !MARKS.contains(tree.token(from).text()) && (!tree.tag(from).equals("IN") || ABOUT.contains(tree.token(from).lower()) || bounds(tree, from));
        boolean clause = starts && (hasVerb(tree, v + 1, takes) || takes == Takes.ANY || takes == Takes.AT || takes == Takes.OF);
        return takes != Takes.QUOTE && clause ? new int[] {from, tree.size()} : null;
    }

    /** "found about nine", "counted between nine and twelve". */
    private static boolean bounds(Tree tree, int preposition) {
        return BOUNDING.contains(tree.token(preposition).lower()) && IntStream.range(preposition + 1, Math.min(tree.size(), preposition + 4)).anyMatch(i -> tree.tag(i).equals("CD"));
    }

    /** The "that" which the verb introduces, over a hearer and a time but no other clause; -1 where there is none. */
    static int that(Tree tree, int v) {
        for (int i = v + 1; i < Math.min(tree.size(), v + LONGEST_WAY_TO_THAT); i++) {
            if (tree.token(i).lower().equals("that")) {
                return i;
            }
            if (tree.isFiniteOrModal(i) || tree.tag(i).equals("CD") || tree.tag(i).equals(",") || tree.tag(i).equals(":")) {
                return -1;
            }
        }
        return -1;
    }

    /** Of what somebody found, before the next comma: "found nine people alive, the guard said" tells that somebody else speaks. */
    private static boolean hasVerb(Tree tree, int from, Takes takes) {
        for (int i = from + 1; i < tree.size() && !(takes == Takes.CLAUSE && tree.token(i).text().equals(",")); i++) {
            if (tree.isFiniteOrModal(i)) {
                return true;
            }
        }
        return false;
    }

    /** "…, the ministry said on Monday evening." ends its sentence: what it introduces went before. */
    static boolean closes(Tree tree, int v) {
        int i = afterOccasion(tree, v);
        return i >= tree.size() || tree.token(i).text().equals(".") || tree.token(i).text().equals(")");
    }

    /** "The benefit, it says, would be": what it introduces stands on both sides. */
    static boolean interrupts(Tree tree, int v) {
        int i = afterOccasion(tree, v);
        return i < tree.size() && tree.token(i).text().equals(",");
    }

    private static int afterOccasion(Tree tree, int v) {
        int i = v + 1;
        while (i < tree.size() && i - v <= LONGEST_OCCASION && (tree.isNoun(i) || OCCASION.contains(tree.token(i).lower()))) {
            i++;
        }
        return i;
    }

    /** Behind a comma or a quotation, at the start, or in "as the ministry noted,". */
    private static boolean isSet(Tree tree, int first) {
        String mark = first == 0 ? "" : tree.token(first - 1).text();
        return first == 0 || MARKS.contains(mark) && !mark.equals(";") || tree.token(first - 1).lower().equals("as");
    }
}
