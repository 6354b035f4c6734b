package rangefinder.enrich.attribution;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;

/**
 * A noun phrase of a sentence without what hangs loosely from it (relative clauses, appositions).
 *
 * @param tree     its sentence
 * @param head     index of its head noun
 * @param first    index of its first token
 * @param last     index of its last token
 * @param relative index of the "who" or "which" that stands for it beside the cue; -1 where it stands there itself
 */
public record Phrase(Tree tree, int head, int first, int last, int relative) {

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:.]\\d{2}");

    /** "13:40 Police said": when a live blog tells it is no part of who says it. */
    public Phrase {
        while (first < head && CLOCK.matcher(tree.token(first).text()).matches()) {
            first++;
        }
    }

    Phrase(Tree tree, int head, int first, int last) {
        this(tree, head, first, last, -1);
    }

    /** The same cited by a relative pronoun: "the ministry, which counts nine". */
    Phrase by(int pronoun) {
        return new Phrase(tree, head, first, last, pronoun);
    }

    static Phrase around(Tree tree, int head) {
        int first = head;
        int last = head;
        for (int child : tree.children(head)) {
            if (!isLoose(tree, child) && !isBehindComma(tree, head, child) && !isDay(tree, child)) {
                first = Math.min(first, tree.first(child));
                last = Math.max(last, tightEnd(tree, child));
            }
        }
        while (first < head && isOutside(tree, first)) {
            first++;
        }
        while (last > head && isOutside(tree, last)) {
            last--;
        }
        return new Phrase(tree, head, first, last);
    }

    private static boolean isLoose(Tree tree, int child) {
        return tree.is(child, "acl", "appos", "parataxis", "punct", "dep", "cop", "nsubj", "aux", "advcl", "ccomp", "case", "mark", "cc", "conj", "discourse", "obl", "advmod", "csubj")
            && !tree.relation(child).equals("obl:npmod");
    }

    /** "The officials on Tuesday said": when they said it. */
    private static boolean isDay(Tree tree, int child) {
        return tree.is(child, "nmod") && Speakers.DAYS.contains(tree.token(child).lower());
    }

    /** "According to the data, 70 percent": another phrase, whatever the tree says. */
    private static boolean isBehindComma(Tree tree, int head, int child) {
        int first = tree.first(child);
        return child > head && IntStream.rangeClosed(head + 1, first).anyMatch(i -> tree.token(i).text().equals(","));
    }

    /** A prepositional phrase belongs to the name ("the Ministry of Defence"), its own relative clause does not. */
    private static int tightEnd(Tree tree, int child) {
        return tree.is(child, "nmod") ? around(tree, child).last : tree.end(child) - 1;
    }

    private static boolean isOutside(Tree tree, int i) {
        String text = tree.token(i).text();
        return tree.is(i, "punct") && !text.equals(".") || text.equals(",") || text.equals("\"");
    }

    /** Offset of the mention nearest to the cue. */
    public int start() {
        return tree.token(relative < 0 ? first : relative).start();
    }

    public int end() {
        return tree.token(relative < 0 ? last : relative).end();
    }

    /** Whether both name somebody by the same words. */
    boolean overlaps(Phrase other) {
        return tree == other.tree && first <= other.last && other.first <= last;
    }

    public Token headToken() {
        return tree.token(head);
    }

    /** The mention nearest to the cue as it stands in the text. */
    public String textIn(String text) {
        return text.substring(start(), end());
    }

    /** The phrase itself, also where a relative pronoun stands for it. */
    public String wordsIn(String text) {
        return text.substring(tree.token(first).start(), tree.token(last).end());
    }
}
