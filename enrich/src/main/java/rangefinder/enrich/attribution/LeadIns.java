package rangefinder.enrich.attribution;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Tree;

/** Who is announced by a colon: "The minister said:", "Ana Ruiz, the harbour master:", "The mayor had a warning:". */
final class LeadIns {

    /** More words before a colon are a sentence, not a name. */
    private static final int LONGEST_NAME = 10;
    private static final Set<String> BREAKS = Set.of("-", "--", "\u2013", "\u2014", "]", "\"", "*", "\u2022", ".", "?", "!");

    private final CitedText cited;
    private final Speakers speakers;

    LeadIns(CitedText cited, Speakers speakers) {
        this.cited = cited;
        this.speakers = speakers;
    }

    /** By the sentence before, where that ends with a colon and a verb or noun of saying is in it. */
    Optional<Saying> sayingBefore(int sentence) {
        return endsWithColon(sentence - 1) ? lastCue(sentence - 1, lastToken(sentence - 1)) : Optional.empty();
    }

    /** The same for a quotation, which somebody speaks for sure: the subject will do. */
    Optional<Saying> beforeQuotation(int sentence) {
        return endsWithColon(sentence - 1) ? before(sentence - 1, lastToken(sentence - 1)) : Optional.empty();
    }

    /** @param colon index of a colon with a quotation right behind it */
    Optional<Saying> before(int sentence, int colon) {
        return name(sentence, colon).or(() -> lastCue(sentence, colon)).or(() -> subject(sentence, colon));
    }

    private boolean endsWithColon(int sentence) {
        return sentence >= 0 && !cited.isTitle(sentence) && cited.tokens(sentence).get(lastToken(sentence)).text().equals(":");
    }

    private int lastToken(int sentence) {
        return cited.tokens(sentence).size() - 1;
    }

    private Optional<Saying> lastCue(int sentence, int colon) {
        int end = cited.tokens(sentence).get(colon).end();
        return cited.narrated(sentence).filter(saying -> saying.cueAt() < end && saying.speaker().end() < end).max(Comparator.comparingInt(Saying::cueAt));
    }

    /** Nothing but a name between the start, or a dash, and the colon. */
    private Optional<Saying> name(int sentence, int colon) {
        Tree tree = cited.tree(sentence);
        int first = colon;
        while (first > 0 && colon - first < LONGEST_NAME && !BREAKS.contains(tree.token(first - 1).text()) && !tree.isVerb(first - 1)) {
            first--;
        }
        boolean starts = first == 0 || BREAKS.contains(tree.token(first - 1).text());
        int head = starts && first < colon ? head(tree, first, colon) : -1;
        return head < 0 || !speakers.canSpeak(tree, head) ? Optional.empty() : Optional.of(announced(tree, new Phrase(tree, head, first, colon - 1), colon, "label"));
    }

    /** The last noun before a comma, bracket or preposition. */
    private static int head(Tree tree, int first, int colon) {
        int head = -1;
        for (int i = first; i < colon && !(head >= 0 && (tree.tag(i).equals("IN") || tree.tag(i).equals(",") || tree.tag(i).equals("-LRB-"))); i++) {
            head = tree.isNoun(i) || tree.tag(i).equals("PRP") ? i : head;
        }
        return head;
    }

    /** "The mayor of Lima had a warning:". */
    private Optional<Saying> subject(int sentence, int colon) {
        Tree tree = cited.tree(sentence);
        for (int i = 0; i < colon; i++) {
            if (tree.is(i, "nsubj") && tree.head(i) < colon && speakers.canSpeak(tree, i)) {
                return Optional.of(announced(tree, Phrase.around(tree, i), colon, "announced"));
            }
        }
        return Optional.empty();
    }

    private static Saying announced(Tree tree, Phrase who, int colon, String rule) {
        int at = tree.token(colon).start();
        return new Saying(at, at, who, null, Saying.Weight.FULL, ":", at, rule, null);
    }
}
