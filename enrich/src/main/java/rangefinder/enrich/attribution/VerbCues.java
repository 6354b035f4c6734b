package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.attribution.CueWords.Takes;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Finds what is introduced by a verb of saying, thinking or showing: "police said that", "…, the minister added", "confirmed by". */
final class VerbCues {

    private static final Vocabulary WORDS = Vocabulary.beside(VerbCues.class, "cue-contexts.tsv");
    private static final Set<String> HEARSAY = WORDS.words("HEARSAY");
    private static final Set<String> TELLING = WORDS.words("TELLING");

    private final CueWords words;
    private final Speakers speakers;
    private final CueSubjects subjects;

    VerbCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
        subjects = new CueSubjects(words);
    }

    List<Saying> in(Tree tree) {
        List<Saying> sayings = new ArrayList<>();
        for (int v = 0; v < tree.size(); v++) {
            CueVerb cue = tree.isVerb(v) && !NounCues.isNounByPlace(tree, v) && !CueSubjects.isQuotingAs(tree, v) ? words.verb(tree, v) : null;
            if (cue != null) {
                read(tree, v, cue, sayings);
            } else if (HEARSAY.contains(tree.token(v).lower()) && tree.head(v) >= 0) {
                Saying saying = new Saying(0, 0, null, null, Saying.Weight.FULL, tree.lemma(v), tree.token(v).start(), "hearsay", null);
                add(sayings, tree, new int[] {tree.first(tree.head(v)), tree.end(tree.head(v))}, saying);
            }
        }
        return sayings;
    }

    private void read(Tree tree, int v, CueVerb cue, List<Saying> sayings) {
        boolean bare = tree.tag(v).equals("VBN") && tree.child(v, "aux") < 0 && CueSubjects.agent(tree, v) < 0;
        if (bare) {
            return;
        }
        int before = sayingBefore(tree, v);
        int speaker = subjects.of(tree, before < 0 ? v : before);
        if (speaker < 0 && CueSubjects.isPassive(tree, v)) {
            unnamed(tree, v, cue, sayings);
        }
        speaker = speaker >= 0 && isAdded(tree, v) && !speakers.canSpeak(tree, speaker) ? CueSubjects.mainSubject(tree, v) : speaker;
        if (speaker < 0 || speaker < afterSemicolon(tree, v) || !speakers.canSpeak(tree, speaker)) {
            return;
        }
        int pronoun = relativeBetween(tree, speaker, v);
        Phrase who = pronoun < 0 ? Phrase.around(tree, speaker) : Phrase.around(tree, speaker).by(pronoun);
        Phrase hearer = TELLING.contains(tree.lemma(v)) ? hearer(tree, tree.child(v, "obj", "iobj")) : null;
        Saying saying = new Saying(tree.token(v).start(), tree.token(v).start(), who, hearer, weight(tree, speaker, cue), tree.lemma(v), tree.token(v).start(), "cue-verb", cue.strength());
        List<int[]> spans = CueContents.of(tree, v, cue);
        spans.stream().filter(span -> span[0] > v).min(Comparator.comparingInt(span -> span[0])).ifPresent(span -> span[0] = v + 1);
        spans.stream().filter(span -> span[1] > v && isLoose(tree, span[1])).max(Comparator.comparingInt(span -> span[1])).ifPresent(span -> span[1] = Math.max(span[1], beforeSemicolon(tree, v)));
        if (cue.takes() == Takes.AT) {
            spans.forEach(span -> span[1] = Math.min(span[1], beforeSemicolon(tree, v)));
        }
        spans.forEach(span -> add(sayings, tree, new int[] {span[0] < v ? Math.max(span[0], afterSemicolon(tree, v)) : span[0], span[1]}, saying));
        if (spans.isEmpty() && cue.takes() != Takes.OF) {
            sayings.add(saying);
        }
    }

    /** "…, explaining the cuts came to nine": whatever the tree hangs it from, it goes on from the sentence's subject. */
    private static boolean isAdded(Tree tree, int v) {
        return tree.tag(v).equals("VBG") && v > 0 && tree.token(v - 1).text().equals(",");
    }

    /** "…, the air force said on Sunday, adding that": the verb of saying that it goes on from, with no other verb between; -1 for none. */
    private int sayingBefore(Tree tree, int v) {
        int i = v - 2;
        while (isAdded(tree, v) && i > 0 && !tree.isVerb(i)) {
            i--;
        }
        return isAdded(tree, v) && i > 0 && tree.isFiniteOrModal(i) && words.verb(tree, i) != null ? i : -1;
    }

    /** "…; the city does not comment": what stands before a semicolon is told by somebody else. */
    private static int afterSemicolon(Tree tree, int v) {
        int i = v;
        while (i > 0 && !tree.token(i - 1).text().equals(";")) {
            i--;
        }
        return i;
    }

    /** "put it at nine; the city, which": an amount ends where the next clause begins. */
    private static int beforeSemicolon(Tree tree, int v) {
        return IntStream.range(v, tree.size()).filter(i -> tree.token(i).text().equals(";")).findFirst().orElse(tree.size());
    }

    /** "confirmed nine cases, four of them in children": what follows without a verb of its own belongs to what was said. */
    private static boolean isLoose(Tree tree, int from) {
        return IntStream.range(from, tree.size()).noneMatch(tree::isFiniteOrModal);
    }

    /** The "who" that is the verb's subject and stands for the speaker; -1 where there is none, as in "Ruiz, who was there, said". */
    private static int relativeBetween(Tree tree, int speaker, int v) {
        int pronoun = tree.childrenAs(v, "nsubj").stream().filter(s -> CueSubjects.RELATIVE.contains(tree.token(s).lower()) && s > speaker && s < v).findFirst().orElse(-1);
        return pronoun >= 0 && IntStream.range(pronoun, v).noneMatch(i -> tree.token(i).text().equals(",")) ? pronoun : -1;
    }

    private Saying.Weight weight(Tree tree, int speaker, CueVerb cue) {
        boolean evidence = words.noun(tree.lemma(speaker)) == CueWords.CueNoun.EVIDENCE;
        return evidence || cue.takes().isLight() ? Saying.Weight.LIGHT : Saying.Weight.FULL;
    }

    /** "is believed to have", "was accused of": somebody says it, the text does not tell who. */
    private static void unnamed(Tree tree, int v, CueVerb cue, List<Saying> sayings) {
        Saying saying = new Saying(0, 0, null, null, Saying.Weight.FULL, tree.lemma(v), tree.token(v).start(), "passive-cue", cue.strength());
        for (int c : tree.children(v)) {
            if (tree.is(c, "ccomp", "xcomp", "nsubj") || c > v && tree.is(c, "obl", "advcl")) {
                add(sayings, tree, new int[] {tree.first(c), tree.end(c)}, saying);
            }
        }
    }

    private static void add(List<Saying> sayings, Tree tree, int[] span, Saying saying) {
        if (span[0] < span[1]) {
            sayings.add(saying.over(tree.token(span[0]).start(), tree.token(span[1] - 1).end(), saying.rule()));
        }
    }

    /** A medium, which relays what it is told; null for anybody else ("told the court", "told reporters"). */
    private Phrase hearer(Tree tree, int head) {
        Phrase phrase = head < 0 || tree.tag(head).equals("NNS") ? null : Phrase.around(tree, head);
        return phrase != null && speakers.isMedium(phrase) ? phrase : null;
    }
}
