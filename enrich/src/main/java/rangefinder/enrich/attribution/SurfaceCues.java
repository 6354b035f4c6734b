package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import rangefinder.enrich.attribution.CueWords.CueNoun;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.attribution.CueWords.Takes;
import rangefinder.enrich.text.Tree;

/**
 * Reads a cue verb by its neighbours alone, where the tree made nothing of it: the noun phrase right before it speaks, what follows (from
 * "that" on, where it stands there) is said; in "…, a study of 300 schools shows." it is what goes before.
 */
final class SurfaceCues {

    /** What stands so is surer than what the tree made of it. */
    static final String BETWEEN_COMMAS = "cue-between-commas";

    private static final int LONGEST_SPEAKER = 20;
    private static final int LONGEST_WAY_TO_THAT = 14;
    private static final int LONGEST_OCCASION = 5;
    private static final Set<String> OCCASION = Set.of("on", "in", "at", "late", "early", "a", "the", "his", "her", "its", "statement", "interview");
    private static final Set<String> OCCASION_STARTS = Set.of("on", "in", "at", "late", "early");
    private static final Set<String> DAYS = Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday");
    private static final Set<String> MARKS = Set.of(",", "\"", "''", "'", "\u2014", "--", "\u2013", ";", "(");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> ENDS = Set.of(",", ".", "\"", "''", "'", ")", "(", ";", ":", "\u2014", "--", "and");
    private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "got");

    private final CueWords words;
    private final Speakers speakers;

    SurfaceCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    /** @param known what the tree told: cues that it read are left alone, but for what only their place tells */
    List<Saying> in(Tree tree, List<Saying> known) {
        List<Saying> found = new ArrayList<>();
        for (int v = 1; v < tree.size(); v++) {
            CueVerb cue = cue(tree, v);
            boolean elsewhere = cue != null && cue.takes() == Takes.OF && !(v + 2 < tree.size() && tree.token(v + 1).lower().equals("of"));
            if (cue != null && !elsewhere && (!isRead(tree, v, known) || that(tree, v) > 0 || closes(tree, v) || interrupts(tree, v) || isInverted(tree, v) || finding(tree, v) >= 0)) {
                read(tree, v, cue, known, found);
            }
        }
        return found;
    }

    private static boolean isRead(Tree tree, int v, List<Saying> known) {
        return of(tree, v, known).anyMatch(s -> !s.isEmpty() || s.speaker() == null);
    }

    /**
     * The noun of a document or data that is the verb's subject ("a poll of 900 voters found him ahead"), which tells all that follows; -1
     * where there is none, or where it only says which kind of body speaks ("the intelligence service").
     */
    private int finding(Tree tree, int v) {
        for (int i = v - 1; i >= Math.max(0, v - LONGEST_SPEAKER) && !FINITE.contains(tree.tag(i)); i--) {
            if (tree.isNoun(i) && (i + 1 == v || !tree.isNoun(i + 1)) && words.noun(tree.lemma(i)) != null && words.noun(tree.lemma(i)) != CueNoun.WORDS) {
                int first = phraseStart(tree, i);
                if (first == 0 || !tree.tag(first - 1).equals("IN")) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static Stream<Saying> of(Tree tree, int v, List<Saying> known) {
        int at = tree.token(v).start();
        return known.stream().filter(s -> s.cueAt() == at);
    }

    /** "…, the ministry said on Monday evening." ends its sentence: what it introduces went before. */
    private static boolean closes(Tree tree, int v) {
        int i = afterOccasion(tree, v);
        return i >= tree.size() || tree.token(i).text().equals(".") || tree.token(i).text().equals(")");
    }

    /** "The benefit, it says, would be": what it introduces stands on both sides. */
    private static boolean interrupts(Tree tree, int v) {
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

    /** Verbs by tag; at the end of a sentence ("…, the report shows.") and behind a document also what the tagger took for a plural. */
    private CueVerb cue(Tree tree, int v) {
        if (tree.isVerb(v)) {
            boolean bare = tree.tag(v).equals("VB") || tree.tag(v).equals("VBG") && !BE.contains(tree.token(v - 1).lower());
            boolean that = v + 1 < tree.size() && tree.token(v + 1).lower().equals("that");
            return bare ? null : that ? words.verbBeforeThat(tree.lemma(v)) : words.verb(tree.lemma(v));
        }
        String lower = tree.token(v).lower();
        boolean closes = v + 1 == tree.size() || tree.token(v + 1).text().equals(".") || words.noun(tree.lemma(v - 1)) != null && finding(tree, v) == v - 1;
        return closes && lower.endsWith("s") && tree.isNoun(v) ? words.verb(lower.substring(0, lower.length() - 1)) : null;
    }

    private void read(Tree tree, int v, CueVerb cue, List<Saying> known, List<Saying> found) {
        Phrase who = speaker(tree, v, known);
        if (who == null || !speakers.canSpeak(tree, who.head())) {
            return;
        }
        String rule = !isInverted(tree, v) && isBetweenCommas(tree, v) ? BETWEEN_COMMAS : "cue-by-position";
        int at = tree.token(v).start();
        Saying saying = new Saying(at, at, who, null, weight(tree, who.head(), cue), tree.lemma(v), at, rule, cue.strength());
        List<int[]> said = said(tree, v, who, cue).stream().filter(span -> span[0] < span[1]).toList();
        said.forEach(span -> found.add(saying.over(tree.token(span[0]).start(), tree.token(span[1] - 1).end(), rule)));
        if (said.isEmpty()) {
            found.add(saying);
        }
    }

    /** Null where nobody stands beside the verb and the tree knew nobody either. */
    private Phrase speaker(Tree tree, int v, List<Saying> known) {
        int finding = finding(tree, v);
        Phrase who = isInverted(tree, v) ? following(tree, v) : finding >= 0 ? Phrase.around(tree, finding) : preceding(tree, v);
        return who != null ? who : of(tree, v, known).map(Saying::speaker).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Token spans of what is said; empty where only the speaker is named, whose words may stand in a quotation. */
    private List<int[]> said(Tree tree, int v, Phrase who, CueVerb cue) {
        if (isInverted(tree, v)) {
            return List.of(new int[] {0, v - 1});
        }
        int[] before = {0, Math.max(0, who.first() - 1)};
        boolean set = who.last() < v && isSet(tree, who.first());
        if (set && interrupts(tree, v)) {
            return List.of(before, new int[] {afterOccasion(tree, v) + 1, tree.size()});
        }
        int[] after = closes(tree, v) ? null : after(tree, v, finding(tree, v) >= 0 ? Takes.ANY : cue.takes());
        return after != null ? List.of(after) : set ? List.of(before) : List.of();
    }

    /** Behind a comma or a quotation, at the start, or in "as the ministry noted,". */
    private static boolean isSet(Tree tree, int first) {
        return first == 0 || MARKS.contains(tree.token(first - 1).text()) || tree.token(first - 1).lower().equals("as");
    }

    /** "…," said the minister. */
    private static boolean isInverted(Tree tree, int v) {
        boolean said = MARKS.contains(tree.token(v - 1).text()) && FINITE.contains(tree.tag(v)) && !tree.lemma(v).equals("tell");
        boolean name = v + 1 < tree.size() && (inPhrase(tree, v + 1) || tree.tag(v + 1).equals("PRP")) && !tree.token(v + 1).lower().equals("that");
        int after = lastOfPhrase(tree, v) + 1;
        return said && name && (after >= tree.size() || ENDS.contains(tree.token(after).text()) || !tree.token(after).lower().equals("that") && (tree.tag(after).startsWith("W") || tree.tag(after).equals("IN")));
    }

    private static int lastOfPhrase(Tree tree, int v) {
        int last = v + 1;
        while (last + 1 < tree.size() && last - v < LONGEST_SPEAKER && inPhrase(tree, last + 1)) {
            last++;
        }
        return last;
    }

    private static Phrase following(Tree tree, int v) {
        int last = lastOfPhrase(tree, v);
        while (last > v + 1 && !tree.isNoun(last) && !tree.tag(last).equals("CD")) {
            last--;
        }
        return new Phrase(tree, head(tree, v + 1, last), v + 1, last);
    }

    private static Phrase preceding(Tree tree, int v) {
        int last = speakerEnd(tree, v);
        int first = last < 0 ? -1 : phraseStart(tree, last);
        return first < 0 ? null : new Phrase(tree, head(tree, first, last), first, last, relative(tree, last, v));
    }

    private Saying.Weight weight(Tree tree, int head, CueVerb cue) {
        boolean evidence = words.noun(tree.lemma(head)) == CueWords.CueNoun.EVIDENCE;
        return evidence || cue.takes() == Takes.WILL ? Saying.Weight.LIGHT : Saying.Weight.FULL;
    }

    /** The "who" between the phrase and its verb; -1 where there is none. */
    private static int relative(Tree tree, int last, int v) {
        int i = v - 1;
        while (i > last && !tree.tag(i).startsWith("W") && !tree.token(i).text().equals(",")) {
            i--;
        }
        return i > last && tree.tag(i).startsWith("W") ? i : -1;
    }

    /** Last token of the phrase before the verb, over auxiliaries, adverbs, "who" and an apposition between commas; -1 for a passive. */
    private static int speakerEnd(Tree tree, int v) {
        int i = v - 1;
        boolean reduced = tree.tag(v).equals("VBN") && i >= 0 && (tree.isNoun(i) || tree.token(i).text().equals(","));
        if (reduced && !isBetweenCommas(tree, v)) {
            return -1;
        }
        while (i >= 0 && (tree.tag(i).equals("MD") || tree.tag(i).startsWith("RB") || tree.tag(i).startsWith("VB") || tree.tag(i).equals("WP") || tree.tag(i).equals("WDT"))) {
            if (BE.contains(tree.token(i).lower()) && !tree.tag(v).equals("VBG")) {
                return -1;
            }
            if (tree.tag(i).startsWith("VB") && !Set.of("have", "do", "be").contains(tree.lemma(i))) {
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
        return i >= 0 && (tree.isNoun(i) || i == 0 && Character.isUpperCase(tree.token(i).text().charAt(0)) || tree.tag(i).equals("PRP") || tree.tag(i).equals("-RRB-")) ? i : -1;
    }

    /** "…, the agency reported on Monday.": no relative clause, whatever the tag says. */
    private static boolean isBetweenCommas(Tree tree, int v) {
        int first = tree.isNoun(v - 1) ? phraseStart(tree, v - 1) : 0;
        return first > 1 && MARKS.contains(tree.token(first - 1).text()) && (closes(tree, v) || interrupts(tree, v));
    }

    private static int phraseStart(Tree tree, int last) {
        int i = last;
        while (i > 0 && last - i < LONGEST_SPEAKER && inPhrase(tree, i - 1)) {
            i--;
        }
        if (i > 1 && tree.token(i - 1).lower().equals("in") && isName(tree, i, last) && tree.isNoun(i - 2)) {
            return phraseStart(tree, i - 2);
        }
        while (i < last && Set.of("IN", "CC", "POS", ",", "-LRB-", "-RRB-").contains(tree.tag(i))) {
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
        boolean participle = (tag.equals("VBG") || tag.equals("VBN")) && i + 1 < tree.size() && tree.isNoun(i + 1) && i > 0 && !tree.isNoun(i - 1);
        return tag.startsWith("NN") || tag.startsWith("JJ") || participle || Set.of("DT", "PRP$", "POS", "CD", "HYPH", "-LRB-", "-RRB-").contains(tag)
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
    private static int[] after(Tree tree, int v, Takes takes) {
        int that = that(tree, v);
        if (that >= 0) {
            return new int[] {that + 1, tree.size()};
        }
        int from = v + 1 < tree.size() && OCCASION_STARTS.contains(tree.token(v + 1).lower()) ? Math.max(v + 1, afterOccasion(tree, v)) : v + 1;
        boolean clause = from + 1 < tree.size() && !MARKS.contains(tree.token(from).text()) && (!tree.tag(from).equals("IN") || tree.token(from).lower().equals("of")) && (hasVerb(tree, v + 1) || takes == Takes.ANY || takes == Takes.OF);
        return takes != Takes.QUOTE && clause ? new int[] {from, tree.size()} : null;
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
            if (FINITE.contains(tree.tag(i))) {
                return true;
            }
        }
        return false;
    }
}
