package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.CueWords.CueNoun;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Finds what is introduced by a noun with an owner ("Seoul's estimate was", "a claim by the minister that"), or by a phrase ({@link SourcePhrases}). */
final class NounCues {

    private static final Vocabulary WORDS = Vocabulary.beside(NounCues.class, "cue-contexts.tsv");
    static final Set<String> OWNERS = Set.of("by", "from");
    private static final Set<String> REVISING = WORDS.words("REVISING");
    /** Tags of the words that may stand before a noun in its phrase. */
    static final Set<String> OF_PHRASE = Set.of("DT", "JJ", "JJS", "SYM", "POS", "HYPH", "CD", "PRP$");
    /** "of more than about nine". */
    private static final int LONGEST_AMOUNT = 6;
    private static final Set<String> OF_AMOUNTS = WORDS.words("OF_AMOUNTS");

    private static final Set<String> VICTIMS = WORDS.words("VICTIMS");

    private final CueWords words;
    private final Speakers speakers;
    private final SourcePhrases phrases;

    NounCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
        phrases = new SourcePhrases(words, speakers);
    }

    List<Saying> in(Tree tree) {
        List<Saying> sayings = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            String noun = noun(tree, i);
            if (words.noun(noun) != null) {
                owned(tree, i, noun, sayings);
                if (words.noun(noun) != CueNoun.WILL) {
                    phrases.finding(tree, i, sayings);
                    revised(tree, i, sayings);
                }
            } else {
                if (isOfVictims(tree, i)) {
                    revised(tree, i, sayings);
                }
                phrases.naming(tree, i, sayings);
            }
        }
        return sayings;
    }

    /** Dictionary form of a noun, also of one that was taken for a verb; empty for other words. */
    private static String noun(Tree tree, int i) {
        return tree.isNoun(i) || isNounByPlace(tree, i) ? tree.lemma(i) : "";
    }

    /** "his claims that", "the navy's reports": no verb stands there. */
    static boolean isNounByPlace(Tree tree, int i) {
        return tree.isVerb(i) && i > 0 && (tree.tag(i - 1).equals("PRP$") || tree.tag(i - 1).equals("POS")) && !tree.tag(i).equals("VBG") && !tree.tag(i).equals("VBN");
    }

    private void owned(Tree tree, int noun, String lemma, List<Saying> sayings) {
        int owner = owner(tree, noun);
        if (owner < 0 && words.noun(lemma) != CueNoun.WILL && hasThatClause(tree, noun)) {
            owner = holder(tree, noun);
        }
        if (owner < 0 && words.noun(lemma) == CueNoun.FIGURE) {
            owner = bodyBefore(tree, noun);
        }
        if (owner < 0) {
            ofAmount(tree, noun, lemma, sayings);
        }
        if (owner < 0 || !speakers.canSpeak(tree, owner)) {
            return;
        }
        Phrase who = Phrase.around(tree, owner);
        if (noun + 2 < tree.size() && tree.token(noun + 1).lower().equals("that")) {
            add(sayings, tree, noun + 2, tree.size(), who, lemma, "cue-noun");
        }
        for (int clause : tree.childrenAs(noun, "acl", "ccomp", "nmod")) {
            if (!tree.within(owner, clause) && !isMatter(tree, clause, lemma)) {
                add(sayings, tree, tree.first(clause), tree.end(clause), who, lemma, "cue-noun");
            }
        }
        int predicate = tree.head(noun);
        if (tree.is(noun, "nsubj") && predicate >= 0 && tells(tree, predicate, lemma)) {
            add(sayings, tree, tree.end(noun), tree.size(), who, lemma, "cue-noun");
        }
    }

    /** "The number of dead": who raises it counts, who raises the number of soldiers sends some. */
    private static boolean isOfVictims(Tree tree, int noun) {
        boolean number = noun + 2 < tree.size() && tree.token(noun).lower().equals("number") && tree.token(noun + 1).lower().equals("of");
        int victims = number && tree.token(noun + 2).lower().equals("the") ? noun + 3 : noun + 2;
        return number && victims < tree.size() && VICTIMS.contains(tree.lemma(victims));
    }

    /** "Against a police estimate of 6,500": whose it is, where a body stands before it; -1 elsewhere. */
    private static int bodyBefore(Tree tree, int noun) {
        boolean ofNumber = noun + 2 < tree.size() && tree.token(noun + 1).lower().equals("of");
        int body = noun - 1;
        boolean a = body > 0 && Set.of("a", "an").contains(tree.token(body - 1).lower());
        return ofNumber && a && tree.isNoun(body) && Speakers.isPersonOrBody(tree.lemma(body)) ? body : -1;
    }

    /** "After reports of nine assaults": nobody's in particular, so any speaker around them comes first. */
    private static void ofAmount(Tree tree, int noun, String lemma, List<Saying> sayings) {
        int of = noun + 1;
        int number = of + 1;
        while (number < tree.size() && number < noun + LONGEST_AMOUNT && !tree.tag(number).equals("CD")) {
            number++;
        }
        boolean holds = OF_AMOUNTS.contains(lemma) && number < tree.size() && tree.tag(number).equals("CD") && tree.token(of).lower().equals("of");
        int content = holds ? tree.childrenAs(noun, "nmod").stream().filter(child -> tree.first(child) >= of).findFirst().orElse(-1) : -1;
        if (content < 0) {
            return;
        }
        int first = noun;
        while (first > 0 && OF_PHRASE.contains(tree.tag(first - 1)) && !tree.tag(first - 1).equals("CD")) {
            first--;
        }
        Phrase who = new Phrase(tree, noun, first, noun);
        sayings.add(new Saying(tree.token(tree.first(content)).start(), tree.token(tree.end(content) - 1).end(), who, null, Saying.Weight.LIGHT, lemma, who.start(), "words-of-amount", null));
    }

    /** "its review of 300 rules": what a document is about, unless it is a figure. */
    private boolean isMatter(Tree tree, int clause, String lemma) {
        return words.noun(lemma).isDocument() && tree.is(clause, "nmod") && tree.child(clause, "nummod") < 0 && !tree.tag(clause).equals("CD");
    }

    /** "Its estimate rose to nine", "its report was that"; but nothing in "her remarks came nine days later". */
    private boolean tells(Tree tree, int predicate, String lemma) {
        boolean copula = !tree.isVerb(predicate) || tree.lemma(predicate).equals("be");
        return words.verb(tree.lemma(predicate)) == null && words.noun(lemma) != CueNoun.WILL && (copula || words.noun(lemma) == CueNoun.FIGURE);
    }

    /** "The board cut its forecast to nine", "the agency raised the toll to nine", "raised the number of dead to nine": whose words they are is the subject. */
    private void revised(Tree tree, int noun, List<Saying> sayings) {
        int possessor = tree.child(noun, "nmod:poss");
        int verb = tree.is(noun, "obj") ? tree.head(noun) : -1;
        int subject = verb < 0 ? -1 : CueSubjects.subject(tree, verb);
        subject = subject < 0 && verb >= 0 && verb > 0 && tree.isNoun(verb - 1) ? verb - 1 : subject;
        boolean own = possessor >= 0 && tree.tag(possessor).equals("PRP$") || verb >= 0 && REVISING.contains(tree.lemma(verb)) && (words.noun(tree.lemma(noun)) == CueNoun.FIGURE || isOfVictims(tree, noun));
        if (own && subject >= 0 && speakers.canSpeak(tree, subject)) {
            add(sayings, tree, noun + 1, tree.size(), Phrase.around(tree, subject), tree.lemma(noun), "revised-words");
        }
    }

    /** "the agency has information that": who has it; "a newspaper report that": nobody owns it, so the words themselves are cited; -1 for the bare word, a verb taken for a noun. */
    private static int holder(Tree tree, int noun) {
        int verb = tree.is(noun, "obj") ? tree.head(noun) : -1;
        int subject = verb < 0 ? -1 : tree.child(verb, "nsubj");
        boolean phrase = tree.tag(noun).equals("NNS") || tree.child(noun, "det", "amod", "compound") >= 0;
        return subject >= 0 ? subject : phrase ? noun : -1;
    }

    private static boolean hasThatClause(Tree tree, int noun) {
        if (noun + 1 < tree.size() && tree.token(noun + 1).lower().equals("that") && (tree.tag(noun + 1).equals("IN") || tree.is(noun + 1, "mark"))) {
            return true;
        }
        return tree.childrenAs(noun, "acl", "ccomp").stream().anyMatch(c -> tree.child(c, "mark") >= 0 && tree.token(tree.child(c, "mark")).lower().equals("that"));
    }

    /** "The agency's toll", "a toll by the agency"; but "the toll from Typhoon Lando" is the storm's. */
    static int owner(Tree tree, int noun) {
        int possessor = tree.child(noun, "nmod:poss");
        if (possessor < 0) {
            possessor = ownerByPlace(tree, noun);
        }
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : tree.childrenAs(noun, "nmod")) {
            int preposition = tree.child(child, "case");
            boolean cause = preposition >= 0 && tree.token(preposition).lower().equals("from") && tree.lemma(noun).equals("toll");
            if (preposition >= 0 && !cause && OWNERS.contains(tree.token(preposition).lower())) {
                return child;
            }
        }
        return -1;
    }

    /** "The government's own count", "his claims", where the tree lost whose they are; -1 where nobody's. */
    private static int ownerByPlace(Tree tree, int noun) {
        int i = noun - 1;
        while (i > 1 && (tree.tag(i).startsWith("JJ") || tree.tag(i).equals("NN") || tree.tag(i).equals("HYPH"))) {
            i--;
        }
        boolean possessive = i > 0 && tree.tag(i).equals("POS") && tree.isNoun(i - 1) && (tree.tag(i - 1).startsWith("NNP") || Speakers.isPersonOrBody(tree.lemma(i - 1)));
        return possessive ? i - 1 : isNounByPlace(tree, noun) && tree.tag(noun - 1).equals("PRP$") ? noun - 1 : -1;
    }

    private void add(List<Saying> sayings, Tree tree, int first, int end, Phrase who, String cue, String rule) {
        if (first < end) {
            Saying.Weight weight = words.noun(cue) == CueNoun.WILL ? Saying.Weight.LIGHT : Saying.Weight.FULL;
            sayings.add(new Saying(tree.token(first).start(), tree.token(end - 1).end(), who, null, weight, cue, who.start(), rule, null));
        }
    }
}
