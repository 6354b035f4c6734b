package rangefinder.enrich.attribution;

import java.util.Set;
import rangefinder.enrich.attribution.CueWords.CueNoun;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Finds the noun phrase beside a cue verb by the tags alone: "the agency in Lima, which is new, said", "…, said a nurse of the clinic". */
final class SpeakerPhrases {

    private static final Vocabulary WORDS = Vocabulary.beside(SpeakerPhrases.class, "speaker-words.tsv");
    /** In tokens. */
    static final int LONGEST = 20;

    private static final Set<String> DAYS = WORDS.words("DAYS");
    private static final Set<String> LINKS = WORDS.words("LINKS");
    private static final Set<String> DOCUMENT_LINKS = WORDS.words("DOCUMENT_LINKS");
    private static final Set<String> CLOSENESS = WORDS.words("CLOSENESS");
    private static final Set<String> PHRASE_TAGS = Set.of("DT", "PRP$", "POS", "CD", "HYPH", "-LRB-", "-RRB-");
    /** What a document that is the subject does not reach over. */
    private static final Set<String> BREAKS = Set.of(",", ";");
    /** What cannot start a phrase. */
    private static final Set<String> NO_START = Set.of("IN", "CC", "POS", ",", "-LRB-", "-RRB-", "``", "''");
    private static final Set<String> ANYBODY = WORDS.words("ANYBODY");
    private static final Set<String> BE = WORDS.words("BE");

    private final CueWords words;

    SpeakerPhrases(CueWords words) {
        this.words = words;
    }

    /** The phrase right before the verb, over auxiliaries, adverbs, "who" and an apposition between commas; null where there is none. */
    Phrase before(Tree tree, int v) {
        int last = endBefore(tree, v);
        int first = last < 0 ? -1 : start(tree, last);
        return first < 0 ? null : new Phrase(tree, head(tree, first, last), first, last, relative(tree, last, v));
    }

    /** The phrase right behind it: "said the minister". */
    Phrase behind(Tree tree, int v) {
        int last = endBehind(tree, v);
        while (last > v + 1 && !tree.isNoun(last) && !tree.tag(last).equals("CD")) {
            last--;
        }
        return new Phrase(tree, head(tree, v + 1, last), v + 1, last);
    }

    /** Last token of the run of nouns, names and the like behind the verb. */
    int endBehind(Tree tree, int v) {
        int last = v + 1;
        while (last + 1 < tree.size() && last - v < LONGEST && isPart(tree, last + 1)) {
            last++;
        }
        return last;
    }

    /**
     * The document or data that is the verb's subject ("a poll of 900 voters found him ahead", "as one study noted"), which tells all that follows; null where
     * there is none, or where its noun only says which kind of body speaks ("the intelligence service").
     */
    Phrase finding(Tree tree, int v) {
        if (v > 0 && tree.tag(v - 1).equals("CC")) {
            return null;
        }
        int from = v > 2 && tree.token(v - 1).text().equals(",") ? beforeApposition(tree, v - 1) : v - 1;
        for (int i = from; i >= Math.max(0, v - LONGEST) && !tree.isFiniteOrModal(i) && !BREAKS.contains(tree.token(i).text()); i--) {
            boolean heads = tree.isNoun(i) && (i + 1 == v || !tree.isNoun(i + 1));
            if (heads && isDocument(tree, i)) {
                int first = start(tree, i);
                if (first == 0 || !tree.tag(first - 1).equals("IN") || tree.token(first - 1).lower().equals("as")) {
                    int last = documentEnd(tree, i, v);
                    return new Phrase(tree, i, first, last, relative(tree, last, v));
                }
            }
        }
        return null;
    }

    /** "documents from the port office show": what links them to their makers belongs to them. */
    private int documentEnd(Tree tree, int head, int v) {
        int last = head;
        while (last + 1 < v && (isPart(tree, last + 1) || DOCUMENT_LINKS.contains(tree.token(last + 1).lower()) || isBy(tree, last + 1))) {
            last++;
        }
        return tree.isNoun(last) ? last : head;
    }

    /** "obtained by", "published on": the participle of what was done with the document. */
    private static boolean isBy(Tree tree, int i) {
        return tree.tag(i).equals("VBN") && i + 1 < tree.size() && DOCUMENT_LINKS.contains(tree.token(i + 1).lower());
    }

    private boolean isDocument(Tree tree, int noun) {
        CueNoun kind = words.noun(tree.lemma(noun));
        return kind != null && (kind.isDocument() || kind == CueNoun.FIGURE);
    }

    boolean isPart(Tree tree, int i) {
        String tag = tree.tag(i);
        boolean participle = (tag.equals("VBG") || tag.equals("VBN")) && i + 1 < tree.size() && (tree.isNoun(i + 1) || tree.tag(i + 1).startsWith("JJ")) && i > 0 && !tree.isNoun(i - 1);
        return tag.startsWith("NN") || tag.startsWith("JJ") || participle || PHRASE_TAGS.contains(tag) || LINKS.contains(tree.token(i).lower());
    }

    /** First token of the phrase that ends with a token. */
    int start(Tree tree, int last) {
        int i = last;
        while (i > 0 && last - i < LONGEST && isPart(tree, i - 1)) {
            i--;
        }
        boolean linked = i > 1 && tree.isNoun(i - 2) && (isPlaceOf(tree, i, last) || isDocumentOf(tree, i));
        if (linked) {
            return start(tree, i - 2);
        }
        if (isCloseTo(tree, i)) {
            return start(tree, i - 3);
        }
        while (i < last && NO_START.contains(tree.tag(i))) {
            i++;
        }
        return isNounByPlace(tree, i - 1) ? i - 1 : i;
    }

    /** "…, fire officer Ana Ruiz said": right behind a comma no verb begins, whatever the tag says. */
    private static boolean isNounByPlace(Tree tree, int i) {
        return i > 0 && (tree.tag(i).equals("VB") || tree.tag(i).equals("VBP")) && tree.token(i - 1).text().equals(",") && tree.isNoun(i + 1);
    }

    /** "police in New York said": the town belongs to the speaker. */
    private static boolean isPlaceOf(Tree tree, int first, int last) {
        boolean name = true;
        for (int i = first; i <= last; i++) {
            name = name && tree.tag(i).startsWith("NNP");
        }
        return name && tree.token(first - 1).lower().equals("in");
    }

    /** "a person familiar with the matter", "sources close to the family", "officials briefed on the talks". */
    private static boolean isCloseTo(Tree tree, int first) {
        boolean described = first > 2 && CLOSENESS.contains(tree.token(first - 1).lower()) && (tree.tag(first - 2).equals("JJ") || tree.tag(first - 2).equals("VBN"));
        return described && tree.isNoun(first - 3);
    }

    private boolean isDocumentOf(Tree tree, int first) {
        return DOCUMENT_LINKS.contains(tree.token(first - 1).lower()) && words.noun(tree.lemma(first - 2)) != null && words.noun(tree.lemma(first - 2)) != CueNoun.WILL;
    }

    private static int endBefore(Tree tree, int v) {
        int i = overAuxiliaries(tree, v);
        if (i > 1 && DAYS.contains(tree.token(i).lower())) {
            i -= tree.token(i - 1).lower().equals("on") ? 2 : 1;
        }
        if (i > 2 && tree.token(i).text().equals(",")) {
            i = beforeApposition(tree, i);
        }
        return i >= 0 && canEnd(tree, i) ? i : -1;
    }

    /** Last token before the verb's auxiliaries, adverbs and pronoun; -1 where they make it a passive or another verb stands there. */
    private static int overAuxiliaries(Tree tree, int v) {
        int i = v - 1;
        while (i >= 0 && (tree.tag(i).equals("MD") || tree.tag(i).startsWith("RB") || tree.isVerb(i) && !isFirstName(tree, i) || tree.tag(i).equals("WP") || tree.tag(i).equals("WDT"))) {
            boolean passive = BE.contains(tree.token(i).lower()) && !tree.tag(v).equals("VBG");
            if (passive || tree.isVerb(i) && !Set.of("have", "do", "be").contains(tree.lemma(i))) {
                return -1;
            }
            i--;
        }
        return i;
    }

    private static int beforeApposition(Tree tree, int comma) {
        int open = comma - 1;
        while (open > 0 && comma - open < LONGEST && !tree.token(open).text().equals(",")) {
            open--;
        }
        return tree.token(open).text().equals(",") ? open - 1 : comma - 1;
    }

    /** A noun, a pronoun, a bracket, or what was tagged wrongly: a name at the start, "a ministry official". */
    private static boolean canEnd(Tree tree, int i) {
        boolean person = tree.tag(i).equals("JJ") && Dictionary.english().nounClass(tree.token(i).lower()) == Dictionary.PERSON;
        boolean anybody = tree.tag(i).equals("DT") && ANYBODY.contains(tree.token(i).lower());
        return tree.isNoun(i) || isFirstName(tree, i) || person || anybody || tree.tag(i).equals("PRP") || tree.tag(i).equals("-RRB-");
    }

    private static boolean isFirstName(Tree tree, int i) {
        return i == 0 && Character.isUpperCase(tree.token(0).text().charAt(0));
    }

    /** The "who" between the phrase and its verb; -1 where there is none. */
    private static int relative(Tree tree, int last, int v) {
        int i = v - 1;
        while (i > last && !tree.tag(i).startsWith("W") && !tree.token(i).text().equals(",")) {
            i--;
        }
        return i > last && tree.tag(i).startsWith("W") ? i : -1;
    }

    /** The last noun before the first preposition. */
    private static int head(Tree tree, int first, int last) {
        int head = last;
        boolean found = false;
        for (int i = first; i <= last && !(found && (tree.tag(i).equals("IN") || tree.tag(i).equals("TO") || tree.tag(i).equals("-LRB-"))); i++) {
            if (tree.isNoun(i) || tree.tag(i).equals("PRP")) {
                head = i;
                found = true;
            }
        }
        return head;
    }
}
