package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.Saying.Weight;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * A clause set beside another one that gives a figure of its own speaker: "the army counted 40 dead; the commission later had information on 90",
 * "…, while other sources use 90". Behind the joint a verb says so that alone would not.
 */
final class OwnClauses {

    private static final String RULE = "own-clause";
    private static final Vocabulary WORDS = Vocabulary.beside(OwnClauses.class, "cue-contexts.tsv");
    private static final Set<String> GIVING = WORDS.words("GIVING");
    private static final Set<String> HOLDING = WORDS.words("HOLDING");
    private static final Set<String> CONTRASTING = WORDS.words("CONTRASTING");

    private final CueWords words;
    private final Speakers speakers;
    private final SpeakerPhrases phrases;

    OwnClauses(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
        phrases = new SpeakerPhrases(words);
    }

    /** @param known what has been found of the sentence so far */
    List<Saying> in(Tree tree, List<Saying> known) {
        List<Saying> found = new ArrayList<>();
        int start = -1;
        for (int i = 1; i < tree.size(); i++) {
            start = isJoint(tree, i) ? i + 1 : start;
            int end = start >= 0 && tree.isFinite(i) ? end(tree, i) : -1;
            Phrase who = end < 0 || !states(tree, i, end) ? null : phrases.before(tree, i);
            if (who != null && isAt(tree, start, who.first()) && speakers.canSpeak(tree, who.head()) && isUnread(tree, i, known)) {
                int at = tree.token(i).start();
                found.add(new Saying(tree.token(i + 1).start(), tree.token(end - 1).end(), who, null, Weight.FULL, tree.lemma(i), at, RULE, null));
            }
        }
        return found;
    }

    /** A semicolon, or the conjunction behind a comma. */
    private static boolean isJoint(Tree tree, int i) {
        return tree.token(i).text().equals(";") || CONTRASTING.contains(tree.token(i).lower()) && tree.token(i - 1).text().equals(",");
    }

    /** With nothing but adverbs before it: "; later reporting cited". */
    private static boolean isAt(Tree tree, int start, int first) {
        return first >= start && IntStream.range(start, first).allMatch(i -> tree.tag(i).startsWith("RB"));
    }

    private static int end(Tree tree, int verb) {
        return IntStream.range(verb + 1, tree.size()).filter(i -> tree.token(i).text().equals(";")).findFirst().orElse(tree.size());
    }

    /** "Use 90", "give about 90", "cited 90", "had information on 90": a number, and no other verb before it. */
    private boolean states(Tree tree, int verb, int end) {
        CueWords.CueVerb cue = words.verb(tree, verb);
        boolean gives = GIVING.contains(tree.lemma(verb)) || cue != null && cue.takes() == CueWords.Takes.ANY;
        int number = IntStream.range(verb + 1, end).filter(i -> tree.tag(i).equals("CD") || tree.isFiniteOrModal(i)).findFirst().orElse(-1);
        boolean holds = HOLDING.contains(tree.lemma(verb)) && IntStream.range(verb + 1, Math.max(verb + 1, number)).anyMatch(i -> words.noun(tree.lemma(i)) != null);
        return number >= 0 && tree.tag(number).equals("CD") && (gives || holds);
    }

    private static boolean isUnread(Tree tree, int verb, List<Saying> known) {
        return known.stream().noneMatch(saying -> saying.cueAt() == tree.token(verb).start() && saying.speaker() != null && !saying.isEmpty());
    }
}
