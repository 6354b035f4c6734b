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
 * Reads a cue verb by its neighbours alone, where the tree made nothing of it: the noun phrase right before it speaks, what follows is said;
 * in "…, a study of 300 schools shows." it is what goes before ({@link SurfaceContents}).
 */
final class SurfaceCues {

    /** What stands so is surer than what the tree made of it. */
    private static final String BETWEEN_COMMAS = "cue-between-commas";
    private static final String OF_A_DOCUMENT = "document-tells";
    private static final String BEHIND_QUOTATION = "said-behind-quotation";
    static final Set<String> SURE = Set.of(BETWEEN_COMMAS, OF_A_DOCUMENT, BEHIND_QUOTATION);

    private static final Set<String> ENDS = Set.of(",", ".", "\"", "''", "'", ")", "(", ";", ":", "\u2014", "--", "and");
    private static final Set<String> OBJECT_STARTS = Set.of("DT", "PRP$", "PRP", "NNP", "CD", "$");
    /** Tags of what can go on telling of a speaker: "said a man who/in/wearing". */
    private static final Set<String> BEHIND_SPEAKER = Set.of("WP", "WDT", "WRB", "WP$", "IN", "VBG", "VBN");
    private static final Set<String> BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "got");

    private final CueWords words;
    private final Speakers speakers;
    private final SpeakerPhrases phrases;
    private final SurfaceContents contents;

    SurfaceCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
        this.phrases = new SpeakerPhrases(words);
        this.contents = new SurfaceContents(words, phrases);
    }

    /** @param known what the tree told: cues that it read are left alone, but for what only their place tells */
    List<Saying> in(Tree tree, List<Saying> known) {
        List<Saying> found = new ArrayList<>();
        for (int v = 1; v < tree.size(); v++) {
            CueVerb cue = cue(tree, v);
            boolean elsewhere = cue != null && cue.takes() == Takes.OF && !(v + 2 < tree.size() && SurfaceContents.ABOUT.contains(tree.token(v + 1).lower()));
            if (cue != null && !elsewhere && (!isRead(tree, v, known) || SurfaceContents.that(tree, v) > 0 || contents.isAt(tree, v, cue) || tellsByItsPlace(tree, v))) {
                read(tree, v, cue, known, found);
            }
        }
        return found;
    }

    /** Verbs by tag; at the end of a sentence ("…, the report shows.") and behind a document also what the tagger took for a noun. */
    private CueVerb cue(Tree tree, int v) {
        if (tree.isVerb(v)) {
            if (NounCues.isNounByPlace(tree, v) || CueSubjects.isQuotingAs(tree, v)) {
                return null;
            }
            boolean bare = tree.tag(v).equals("VB") && !isMark(tree, v - 1) || tree.tag(v).equals("VBG") && !BE.contains(tree.token(v - 1).lower());
            boolean that = v + 1 < tree.size() && tree.token(v + 1).lower().equals("that");
            return bare ? null : that ? words.verbBeforeThat(tree.lemma(v)) : words.verb(tree, v);
        }
        return tree.isNoun(v) ? mistaken(tree, v) : null;
    }

    /** The cue verb that was taken for a noun; null where there is none. */
    private CueVerb mistaken(Tree tree, int v) {
        String lower = tree.token(v).lower();
        boolean third = lower.endsWith("s");
        CueVerb verb = words.verb(third ? lower.substring(0, lower.length() - 1) : lower);
        if (verb == null) {
            return null;
        }
        Phrase finding = Character.isLowerCase(tree.token(v).text().charAt(0)) ? phrases.finding(tree, v) : null;
        boolean behindDocument = finding != null && finding.last() == v - 1;
        boolean closes = v + 1 == tree.size() || tree.token(v + 1).text().equals(".");
        if (third) {
            boolean lists = v > 0 && tree.isNoun(v - 1) && Character.isUpperCase(tree.token(v - 1).text().charAt(0)) && v + 1 < tree.size() && tree.tag(v + 1).equals("PRP");
            return closes || behindDocument || lists ? verb : null;
        }
        boolean objectFollows = v + 1 < tree.size() && (OBJECT_STARTS.contains(tree.tag(v + 1)) || tree.token(v + 1).lower().equals("that"));
        return closes && behindDocument || objectFollows && (behindDocument || isPluralsVerb(tree, v)) ? verb : null;
    }

    /** "Analysts at the bank estimate the cost": a noun by its tag, but of a sentence that has no verb before and a plural for a subject. */
    private boolean isPluralsVerb(Tree tree, int v) {
        Phrase who = tree.tag(v).equals("NN") && v > 0 && tree.isNoun(v - 1) ? phrases.before(tree, v) : null;
        return who != null && who.first() == 0 && tree.tag(who.head()).equals("NNS") && (!tree.tag(v + 1).equals("NNP") || v + 2 < tree.size() && tree.isFiniteOrModal(v + 2));
    }

    private static boolean isMark(Tree tree, int i) {
        return tree.token(i).text().equals("\"");
    }

    private static boolean isRead(Tree tree, int v, List<Saying> known) {
        return of(tree, v, known).anyMatch(s -> !s.isEmpty() || s.speaker() == null);
    }

    private static Stream<Saying> of(Tree tree, int v, List<Saying> known) {
        int at = tree.token(v).start();
        return known.stream().filter(s -> s.cueAt() == at);
    }

    private boolean tellsByItsPlace(Tree tree, int v) {
        return SurfaceContents.closes(tree, v) || SurfaceContents.interrupts(tree, v) || isInverted(tree, v) || phrases.finding(tree, v) != null;
    }

    private void read(Tree tree, int v, CueVerb cue, List<Saying> known, List<Saying> found) {
        Phrase who = speaker(tree, v, known);
        boolean inverted = isInverted(tree, v);
        boolean speaks = who != null && (speakers.canSpeak(tree, who.head()) || !inverted && saysForSure(tree, v, who));
        if (!speaks) {
            return;
        }
        String rule = inverted && isMark(tree, v - 1) ? BEHIND_QUOTATION : !inverted && isBetweenCommas(tree, v) ? BETWEEN_COMMAS : !inverted && !isAside(tree, v) && phrases.finding(tree, v) != null ? OF_A_DOCUMENT : "cue-by-position";
        int at = tree.token(v).start();
        Saying saying = new Saying(at, at, who, null, weight(tree, who.head(), cue), tree.lemma(v), at, rule, cue.strength());
        List<int[]> said = contents.of(tree, v, who, cue, inverted).stream().filter(span -> span[0] < span[1]).toList();
        said.forEach(span -> found.add(saying.over(tree.token(span[0]).start(), tree.token(span[1] - 1).end(), rule)));
        if (said.isEmpty()) {
            found.add(saying);
        }
    }

    /** Null where nobody stands beside the verb and the tree knew nobody either. */
    private Phrase speaker(Tree tree, int v, List<Saying> known) {
        Phrase finding = isAside(tree, v) ? null : phrases.finding(tree, v);
        Phrase who = isInverted(tree, v) ? phrases.behind(tree, v) : finding != null ? finding : isReduced(tree, v) ? null : phrases.before(tree, v);
        return who != null ? who : of(tree, v, known).map(Saying::speaker).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** "A toll of 60, reported on Monday, was": it reports nothing. */
    private static boolean isAside(Tree tree, int v) {
        return tree.tag(v).equals("VBN") && tree.token(v - 1).text().equals(",") && v + 1 < tree.size() && tree.tag(v + 1).equals("IN");
    }

    /** "…, the railway said.": whatever its noun means, here it speaks. */
    private boolean saysForSure(Tree tree, int v, Phrase who) {
        return tree.lemma(v).equals("say") && tree.isNoun(who.head()) && tree.child(who.head(), "nummod") < 0 && isBetweenCommas(tree, v) && speakers.isNoMeasure(tree, who.head());
    }

    /** "the ministry named in the letter": no verb of its own. */
    private boolean isReduced(Tree tree, int v) {
        boolean behind = tree.tag(v).equals("VBN") && (tree.isNoun(v - 1) || tree.token(v - 1).text().equals(","));
        if (!behind || isBetweenCommas(tree, v)) {
            return false;
        }
        int first = tree.isNoun(v - 1) ? phrases.start(tree, v - 1) : 0;
        return first == 0 || !tree.tag(first - 1).startsWith("WRB");
    }

    private Saying.Weight weight(Tree tree, int head, CueVerb cue) {
        return cue.takes().isLight() || words.noun(tree.lemma(head)) == CueNoun.EVIDENCE ? Saying.Weight.LIGHT : Saying.Weight.FULL;
    }

    /** "…," said the minister. */
    private boolean isInverted(Tree tree, int v) {
        boolean said = SurfaceContents.MARKS.contains(tree.token(v - 1).text()) && (tree.isFiniteOrModal(v) || tree.isVerb(v) && isMark(tree, v - 1)) && !tree.lemma(v).equals("tell");
        boolean name = v + 1 < tree.size() && (phrases.isPart(tree, v + 1) || tree.tag(v + 1).equals("PRP")) && !tree.token(v + 1).lower().equals("that");
        int after = phrases.endBehind(tree, v) + 1;
        return said && name && (after >= tree.size() || ENDS.contains(tree.token(after).text()) || !tree.token(after).lower().equals("that") && BEHIND_SPEAKER.contains(tree.tag(after)));
    }

    /** "…, the agency reported on Monday.": no relative clause, whatever the tag says. */
    private boolean isBetweenCommas(Tree tree, int v) {
        int first = tree.isNoun(v - 1) ? phrases.start(tree, v - 1) : 0;
        return first > 1 && SurfaceContents.MARKS.contains(tree.token(first - 1).text()) && (SurfaceContents.closes(tree, v) || SurfaceContents.interrupts(tree, v));
    }
}
