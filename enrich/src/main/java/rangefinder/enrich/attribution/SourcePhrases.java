package rangefinder.enrich.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.CueWords.CueNoun;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Phrases that say of all the sentence around them where it comes from: "according to the ministry", "citing the ministry", "in a poll by the paper". */
final class SourcePhrases {

    private static final Vocabulary WORDS = Vocabulary.beside(SourcePhrases.class, "cue-contexts.tsv");
    private static final Set<String> CITING = WORDS.words("CITING");
    private static final Set<String> WITHIN = Set.of("in", "by", "from");
    private static final int LONGEST_NAME = 12;
    /** Tokens before the noun that a phrase is about. */
    private static final int LONGEST_START = 8;

    private final CueWords words;
    private final Speakers speakers;

    SourcePhrases(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    /** Reads the phrase that begins at a token, if one does. */
    void naming(Tree tree, int i, List<Saying> sayings) {
        if (tree.token(i).lower().equals("according") && i + 2 < tree.size()) {
            according(tree, i, i + 2, sayings);
        } else if (isAsReportedBy(tree, i)) {
            according(tree, i, i + 3, sayings);
        } else if (tree.tag(i).equals("VBG") && CITING.contains(tree.lemma(i))) {
            cited(tree, i, sayings);
        }
    }

    /** "As reported by the paper, …". */
    private boolean isAsReportedBy(Tree tree, int i) {
        return i + 3 < tree.size() && tree.token(i).lower().equals("as") && tree.tag(i + 1).equals("VBN") && words.verb(tree.lemma(i + 1)) != null && tree.token(i + 2).lower().equals("by");
    }

    /** The whole sentence but the phrase itself, up to another clause that says who says it. */
    private void according(Tree tree, int i, int name, List<Saying> sayings) {
        if (tree.token(i).lower().equals("according") && !tree.token(i + 1).lower().equals("to")) {
            return;
        }
        int noun = tree.head(i);
        if (noun < name || noun - name > LONGEST_NAME || isBehindComma(tree, name, noun)) {
            noun = nextNoun(tree, name);
        }
        if (noun < 0) {
            return;
        }
        Phrase around = Phrase.around(tree, noun);
        int last = Math.max(around.last(), noun);
        last = last > noun && tree.tag(last).equals("CD") && !tree.tag(noun).startsWith("NNP") ? last - 1 : last;
        Phrase who = new Phrase(tree, noun, noun - i < LONGEST_NAME ? name : Math.max(around.first(), name), last);
        wholeSentence(tree, saying(tree, who, Saying.Weight.FULL, "according to", "according-to", i), i, who.last(), sayings);
    }

    /** "According to the paper, nine": another phrase, whatever the tree says; but "the paper's editor, Ana Ruiz". */
    private static boolean isBehindComma(Tree tree, int name, int noun) {
        return IntStream.range(name, noun).anyMatch(i -> tree.token(i).text().equals(",")) && !tree.tag(noun).startsWith("NNP");
    }

    /** "…, citing the ministry": the one cited lies deeper than the one who cites. */
    private void cited(Tree tree, int verb, List<Saying> sayings) {
        int cited = tree.child(verb, "obj");
        int owner = cited >= 0 && words.noun(tree.lemma(cited)) != null ? ownerBehind(tree, cited) : -1;
        cited = owner >= 0 ? owner : cited;
        if (cited >= 0 && !tree.tag(cited).startsWith("PR") && speakers.canSpeak(tree, cited)) {
            Phrase who = Phrase.around(tree, cited);
            wholeSentence(tree, saying(tree, who, Saying.Weight.FULL, tree.lemma(verb), "citing", verb), verb, who.last(), sayings);
        }
    }

    private static int ownerBehind(Tree tree, int noun) {
        int owner = NounCues.owner(tree, noun);
        boolean from = noun + 2 < tree.size() && NounCues.OWNERS.contains(tree.token(noun + 1).lower());
        return owner < 0 && from ? nextNoun(tree, noun + 2) : owner;
    }

    private static int nextNoun(Tree tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + LONGEST_START); i++) {
            boolean last = i + 1 == tree.size() || !tree.isNoun(i + 1);
            if ((tree.isNoun(i) || tree.tag(i).equals("PRP")) && last) {
                return i;
            }
        }
        return -1;
    }

    /** "In a poll by the paper, …", "by the ministry's count": a document or somebody's words tell what the sentence tells; whoever is cited beside them comes first. */
    void finding(Tree tree, int noun, List<Saying> sayings) {
        int preposition = tree.child(noun, "case");
        String in = preposition < 0 || preposition > noun ? "" : tree.token(preposition).lower();
        int possessor = tree.child(noun, "nmod:poss");
        if (possessor >= 0 && WITHIN.contains(in) && words.noun(tree.lemma(noun)) != CueNoun.RECORD && speakers.canSpeak(tree, possessor)) {
            wholeSentence(tree, saying(tree, Phrase.around(tree, possessor), Saying.Weight.FULL, tree.lemma(noun), "in-words-of", preposition), preposition, noun, sayings);
        } else if (!in.equals("in") && words.noun(tree.lemma(noun)) == CueNoun.FINDING && isInByPlace(tree, noun)) {
            int first = afterIn(tree, noun);
            wholeSentence(tree, saying(tree, new Phrase(tree, noun, first, noun), Saying.Weight.LIGHT, tree.lemma(noun), "in-a-finding", first - 1), first - 1, noun, sayings);
        } else if (in.equals("in") && words.noun(tree.lemma(noun)) == CueNoun.FINDING) {
            Phrase who = Phrase.around(tree, noun);
            int last = IntStream.range(noun, who.last() + 1).filter(i -> i == who.last() || tree.token(i + 1).text().equals(",")).findFirst().orElse(noun);
            wholeSentence(tree, saying(tree, new Phrase(tree, noun, Math.max(who.first(), preposition + 1), last), Saying.Weight.LIGHT, tree.lemma(noun), "in-a-finding", preposition), preposition, noun, sayings);
        }
    }

    /** "In a poll by the paper this week, …", "30 percent in a recent poll said", where the tree lost the preposition. */
    private boolean isInByPlace(Tree tree, int noun) {
        int first = afterIn(tree, noun);
        boolean said = noun + 1 < tree.size() && tree.isVerb(noun + 1) && words.verb(tree.lemma(noun + 1)) != null;
        return first > 0 && (first == 1 || said);
    }

    /** First token behind the "in" that leads to a noun, over its articles, names and adjectives; -1 where none does. */
    private static int afterIn(Tree tree, int noun) {
        int i = noun;
        while (i > 0 && noun - i < LONGEST_NAME && (tree.isNoun(i) || NounCues.OF_PHRASE.contains(tree.tag(i)))) {
            i--;
        }
        return tree.token(i).lower().equals("in") && i < noun ? i + 1 : -1;
    }

    private static Saying saying(Tree tree, Phrase who, Saying.Weight weight, String cue, String rule, int cueToken) {
        return new Saying(0, 0, who, null, weight, cue, tree.token(cueToken).start(), rule, null);
    }

    /** All that the sentence tells around a phrase that says who tells it: up to a semicolon, where the phrase does not stand at the head of all. */
    private static void wholeSentence(Tree tree, Saying saying, int cueToken, int last, List<Saying> sayings) {
        int from = leads(tree, cueToken, last) ? cueToken : Math.max(semicolon(tree, cueToken, -1) + 1, behindOther(tree, cueToken));
        int end = cueToken == 0 ? beforeLeading(tree, last) : Math.min(semicolon(tree, last, 1), beforeOther(tree, last));
        if (from < cueToken) {
            sayings.add(saying.over(tree.token(from).start(), tree.token(cueToken).start(), saying.rule()));
        }
        if (last + 1 < end) {
            sayings.add(saying.over(tree.token(last).end(), tree.token(end - 1).end(), saying.rule()));
        }
    }

    /** "Some 90 marched according to the union, 35 according to police": behind the first speaker begins what the second tells; 0 where nobody else is cited so before. */
    private static int behindOther(Tree tree, int according) {
        int joint = -1;
        for (int i = according - 1; i > 0 && isAccording(tree, according); i--) {
            joint = isJoint(tree, i) ? i : joint;
            if (isAccording(tree, i)) {
                return joint + 1;
            }
        }
        return 0;
    }

    /** The same from the first speaker on; the end of the sentence where nobody else is cited so behind. */
    private static int beforeOther(Tree tree, int last) {
        int joint = -1;
        for (int i = last + 1; i < tree.size(); i++) {
            joint = joint < 0 && isJoint(tree, i) ? i : joint;
            if (isAccording(tree, i) && joint >= 0) {
                return joint;
            }
        }
        return tree.size();
    }

    /** "According to the mayor 14 died, according to the hospital 16": the second goes before its number as the first does. */
    private static boolean leads(Tree tree, int according, int last) {
        boolean number = last + 1 < tree.size() && tree.tag(last + 1).equals("CD");
        return number && according > 0 && isJoint(tree, according - 1) && tree.token(0).lower().equals("according");
    }

    /** Where the next such phrase begins; the end of the sentence where none does. */
    private static int beforeLeading(Tree tree, int last) {
        return IntStream.range(last + 1, tree.size()).filter(i -> tree.token(i).lower().equals("according") && isJoint(tree, i - 1) && !isAccording(tree, i)).findFirst().orElse(tree.size());
    }

    /** "…, 35 according to police": a number, and nothing but its noun before the words. */
    private static boolean isAccording(Tree tree, int i) {
        boolean words = tree.token(i).lower().equals("according") && i > 1 && i + 1 < tree.size() && tree.token(i + 1).lower().equals("to");
        return words && (tree.tag(i - 1).equals("CD") || tree.tag(i - 2).equals("CD") || tree.isVerb(i - 1));
    }

    private static boolean isJoint(Tree tree, int i) {
        return tree.token(i).text().equals(",") || tree.tag(i).equals("CC") || tree.token(i).lower().equals("while");
    }

    /** Index of the next semicolon in a direction, behind which something else is told; the one beyond the sentence where there is none. */
    private static int semicolon(Tree tree, int start, int step) {
        int i = start;
        while (i >= 0 && i < tree.size() && !tree.token(i).text().equals(";")) {
            i += step;
        }
        return i;
    }
}
