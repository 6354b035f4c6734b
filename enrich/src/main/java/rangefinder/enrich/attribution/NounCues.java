package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.text.Tree;

/** Finds what is introduced by a noun with an owner ("Seoul's estimate was", "a claim by the minister that") or a preposition ("according to"). */
final class NounCues {

    private static final Set<String> OWNERS = Set.of("by", "from");
    private static final Set<String> CITING = Set.of("cite", "quote");

    private static final int LONGEST_NAME = 12;

    private final CueWords words;
    private final Speakers speakers;

    NounCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    List<Saying> in(Tree tree) {
        List<Saying> sayings = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isNoun(i) && words.noun(tree.lemma(i)) != null) {
                owned(tree, i, sayings);
            } else if (tree.token(i).lower().equals("according") && i + 2 < tree.size()) {
                according(tree, i, sayings);
            } else if (tree.isVerb(i) && CITING.contains(tree.lemma(i))) {
                cited(tree, i, sayings);
            }
        }
        return sayings;
    }

    private void owned(Tree tree, int noun, List<Saying> sayings) {
        int owner = owner(tree, noun);
        if (owner < 0 && hasThatClause(tree, noun)) {
            owner = holder(tree, noun);
        }
        if (owner < 0 || !speakers.canSpeak(tree, owner)) {
            return;
        }
        Phrase who = Phrase.around(tree, owner);
        if (noun + 2 < tree.size() && tree.token(noun + 1).lower().equals("that")) {
            add(sayings, tree, noun + 2, tree.size(), who, tree.lemma(noun), "cue-noun");
        }
        for (int clause : tree.childrenAs(noun, "acl", "ccomp", "nmod")) {
            if (!tree.within(owner, clause)) {
                add(sayings, tree, tree.first(clause), tree.end(clause), who, tree.lemma(noun), "cue-noun");
            }
        }
        int predicate = tree.head(noun);
        if (tree.is(noun, "nsubj") && predicate >= 0 && words.verb(tree.lemma(predicate)) == null) {
            add(sayings, tree, tree.end(noun), tree.size(), who, tree.lemma(noun), "cue-noun");
        }
    }

    /** "the agency has information that": who has it; "a newspaper report that": nobody owns it, so the words themselves are cited. */
    private static int holder(Tree tree, int noun) {
        int verb = tree.is(noun, "obj") ? tree.head(noun) : -1;
        int subject = verb < 0 ? -1 : tree.child(verb, "nsubj");
        return subject < 0 ? noun : subject;
    }

    private static boolean hasThatClause(Tree tree, int noun) {
        if (noun + 1 < tree.size() && tree.token(noun + 1).lower().equals("that") && (tree.tag(noun + 1).equals("IN") || tree.is(noun + 1, "mark"))) {
            return true;
        }
        return tree.childrenAs(noun, "acl", "ccomp").stream().anyMatch(c -> tree.child(c, "mark") >= 0 && tree.token(tree.child(c, "mark")).lower().equals("that"));
    }

    private static int owner(Tree tree, int noun) {
        int possessor = tree.child(noun, "nmod:poss");
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : tree.childrenAs(noun, "nmod")) {
            int preposition = tree.child(child, "case");
            if (preposition >= 0 && OWNERS.contains(tree.token(preposition).lower())) {
                return child;
            }
        }
        return -1;
    }

    /** The whole sentence but the phrase itself, up to another clause that says who says it. */
    private void according(Tree tree, int i, List<Saying> sayings) {
        if (!tree.token(i + 1).lower().equals("to")) {
            return;
        }
        int noun = tree.head(i);
        if (noun <= i + 1) {
            noun = nextNoun(tree, i + 2);
        }
        if (noun < 0) {
            return;
        }
        Phrase who = Phrase.around(tree, noun);
        who = new Phrase(tree, noun, noun - i < LONGEST_NAME ? i + 2 : Math.max(who.first(), i + 2), Math.max(who.last(), noun));
        wholeSentence(tree, who, "according to", "according-to", i, sayings);
    }

    private static int nextNoun(Tree tree, int from) {
        for (int i = from; i < Math.min(tree.size(), from + 8); i++) {
            boolean last = i + 1 == tree.size() || !tree.isNoun(i + 1);
            if ((tree.isNoun(i) || tree.tag(i).equals("PRP")) && last) {
                return i;
            }
        }
        return -1;
    }

    /** "…, citing the ministry": the one cited lies deeper than the one who cites. */
    private void cited(Tree tree, int verb, List<Saying> sayings) {
        int cited = tree.child(verb, "obj");
        if (cited >= 0 && !tree.tag(cited).startsWith("PR") && speakers.canSpeak(tree, cited)) {
            wholeSentence(tree, Phrase.around(tree, cited), tree.lemma(verb), "citing", verb, sayings);
        }
    }

    private static void wholeSentence(Tree tree, Phrase who, String cue, String rule, int cueToken, List<Saying> sayings) {
        Saying saying = new Saying(0, 0, who, null, Saying.Weight.FULL, cue, tree.token(cueToken).start(), rule, null);
        if (cueToken > 0) {
            sayings.add(saying.over(tree.token(0).start(), tree.token(cueToken).start(), rule));
        }
        if (who.last() + 1 < tree.size()) {
            sayings.add(saying.over(who.end(), tree.sentence().end(), rule));
        }
    }

    private void add(List<Saying> sayings, Tree tree, int first, int end, Phrase who, String cue, String rule) {
        if (first < end) {
            sayings.add(new Saying(tree.token(first).start(), tree.token(end - 1).end(), who, null, Saying.Weight.FULL, cue, who.start(), rule, null));
        }
    }
}
