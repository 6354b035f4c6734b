package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.attribution.CueWords.Takes;
import rangefinder.enrich.text.Tree;

/**
 * Reads a cue verb by its neighbours alone, where the tree made nothing of it: the noun phrase right before it speaks, what follows (from
 * "that" on, where it stands there) is said; in "…, a study of 300 schools shows." it is what goes before.
 */
final class SurfaceCues {

    private static final int LONGEST_SPEAKER = 20;
    private static final int LONGEST_WAY_TO_THAT = 14;
    private static final int LONGEST_OCCASION = 5;
    private static final Set<String> OCCASION = Set.of("on", "in", "at", "late", "early", "a", "the", "statement");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday");
    private static final Set<String> MARKS = Set.of(",", "\"", "''", "'", "\u2014", "--", "\u2013", ";");
    private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "got");

    private final CueWords words;
    private final Speakers speakers;

    SurfaceCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    /** @param known what the tree told: cues that it read are left alone */
    List<Saying> in(Tree tree, List<Saying> known) {
        List<Saying> found = new ArrayList<>();
        for (int v = 1; v < tree.size(); v++) {
            int at = tree.token(v).start();
            CueVerb cue = cue(tree, v);
            boolean read = known.stream().anyMatch(s -> s.cueAt() == at && (!s.isEmpty() || s.speaker() == null));
            if (cue != null && (!read || that(tree, v) > 0 || closes(tree, v))) {
                read(tree, v, cue, found);
            }
        }
        return found;
    }

    /** "…, the ministry said on Monday evening." ends its sentence: what it introduces went before. */
    private static boolean closes(Tree tree, int v) {
        int i = v + 1;
        while (i < tree.size() && i - v <= LONGEST_OCCASION && (tree.isNoun(i) || OCCASION.contains(tree.token(i).lower()))) {
            i++;
        }
        return i >= tree.size() || tree.token(i).text().equals(".");
    }

    /** Verbs by tag; at the end of a sentence also what the tagger took for a plural ("…, the report shows."). */
    private CueVerb cue(Tree tree, int v) {
        if (tree.isVerb(v)) {
            return tree.tag(v).equals("VBG") || tree.tag(v).equals("VB") ? null : words.verb(tree.lemma(v));
        }
        String lower = tree.token(v).lower();
        boolean closes = v + 1 == tree.size() || tree.token(v + 1).text().equals(".");
        return closes && lower.endsWith("s") && tree.isNoun(v) ? words.verb(lower.substring(0, lower.length() - 1)) : null;
    }

    private void read(Tree tree, int v, CueVerb cue, List<Saying> found) {
        int last = speakerEnd(tree, v);
        int first = last < 0 ? -1 : phraseStart(tree, last);
        if (first < 0) {
            return;
        }
        int head = head(tree, first, last);
        if (!speakers.canSpeak(tree, head)) {
            return;
        }
        Phrase who = new Phrase(tree, head, first, last);
        Saying saying = new Saying(0, 0, who, null, weight(tree, head, cue), tree.lemma(v), tree.token(v).start(), "cue-by-position", cue.strength());
        int[] said = closes(tree, v) ? null : after(tree, v, cue);
        if (said == null && first > 1 && MARKS.contains(tree.token(first - 1).text())) {
            said = new int[] {0, first - 1};
        }
        if (said == null) {
            found.add(saying.over(saying.cueAt(), saying.cueAt(), saying.rule()));
        } else if (said[0] < said[1]) {
            found.add(saying.over(tree.token(said[0]).start(), tree.token(said[1] - 1).end(), saying.rule()));
        }
    }

    private Saying.Weight weight(Tree tree, int head, CueVerb cue) {
        boolean evidence = words.noun(tree.lemma(head)) == CueWords.CueNoun.EVIDENCE;
        return evidence || cue.takes() == Takes.WILL ? Saying.Weight.LIGHT : Saying.Weight.FULL;
    }

    /** Last token of the phrase before the verb, over auxiliaries, adverbs, "who" and an apposition between commas; -1 for a passive. */
    private static int speakerEnd(Tree tree, int v) {
        int i = v - 1;
        if (tree.tag(v).equals("VBN") && i >= 0 && (tree.isNoun(i) || tree.token(i).text().equals(","))) {
            return -1;
        }
        while (i >= 0 && (tree.tag(i).equals("MD") || tree.tag(i).startsWith("RB") || tree.tag(i).startsWith("VB") || tree.token(i).lower().equals("who"))) {
            if (BE.contains(tree.token(i).lower())) {
                return -1;
            }
            if (tree.tag(i).startsWith("VB") && !Set.of("have", "do").contains(tree.lemma(i))) {
                return -1;
            }
            i--;
        }
        if (i > 1 && DAYS.contains(tree.token(i).lower())) {
            i -= tree.token(i - 1).lower().equals("on") ? 2 : 1;
        }
        if (i > 2 && tree.token(i).text().equals(",")) {
            int open = i - 1;
            while (open > 0 && i - open < LONGEST_SPEAKER && !tree.token(open).text().equals(",")) {
                open--;
            }
            i = tree.token(open).text().equals(",") ? open - 1 : i - 1;
        }
        return i >= 0 && (tree.isNoun(i) || tree.tag(i).equals("PRP") || tree.tag(i).equals("-RRB-")) ? i : -1;
    }

    private static int phraseStart(Tree tree, int last) {
        int i = last;
        while (i > 0 && last - i < LONGEST_SPEAKER && inPhrase(tree, i - 1)) {
            i--;
        }
        if (i > 1 && tree.token(i - 1).lower().equals("in") && isName(tree, i, last) && tree.isNoun(i - 2)) {
            return phraseStart(tree, i - 2);
        }
        while (i < last && Set.of("IN", "CC", "POS", ",").contains(tree.tag(i))) {
            i++;
        }
        return i;
    }

    /** "police in New York said": the town belongs to the speaker. */
    private static boolean isName(Tree tree, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!tree.tag(i).startsWith("NNP")) {
                return false;
            }
        }
        return true;
    }

    private static boolean inPhrase(Tree tree, int i) {
        String tag = tree.tag(i);
        return tag.startsWith("NN") || tag.startsWith("JJ") || Set.of("DT", "PRP$", "POS", "CD", "HYPH", "-LRB-", "-RRB-").contains(tag)
            || Set.of("of", "for", "'s", "'", "&", "and", "at").contains(tree.token(i).lower());
    }

    /** The last noun before the first preposition. */
    private static int head(Tree tree, int first, int last) {
        int head = last;
        boolean found = false;
        for (int i = first; i <= last; i++) {
            if (found && (tree.tag(i).equals("IN") || tree.tag(i).equals("-LRB-"))) {
                break;
            }
            if (tree.isNoun(i) || tree.tag(i).equals("PRP")) {
                head = i;
                found = true;
            }
        }
        return head;
    }

    /** From "that" on, where one follows soon; else a clause right behind the verb; null where nothing is said there. */
    private static int[] after(Tree tree, int v, CueVerb cue) {
        int that = that(tree, v);
        if (that >= 0) {
            return new int[] {that + 1, tree.size()};
        }
        if (cue.takes() == Takes.QUOTE || v + 2 >= tree.size() || MARKS.contains(tree.token(v + 1).text()) || tree.tag(v + 1).equals("IN") || !hasVerb(tree, v + 1) && cue.takes() != Takes.ANY) {
            return null;
        }
        return new int[] {v + 1, tree.size()};
    }

    /** The "that" which the verb introduces, over a hearer and a time but no other clause; -1 where there is none. */
    private static int that(Tree tree, int v) {
        for (int i = v + 1; i < Math.min(tree.size(), v + LONGEST_WAY_TO_THAT); i++) {
            if (tree.token(i).lower().equals("that")) {
                return i;
            }
            if (Set.of("VBD", "VBZ", "VBP", "MD", ",", ":").contains(tree.tag(i))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean hasVerb(Tree tree, int from) {
        for (int i = from + 1; i < tree.size(); i++) {
            if (Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.tag(i))) {
                return true;
            }
        }
        return false;
    }
}
