package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import rangefinder.enrich.text.Token;

/**
 * Finds base noun phrases in a tagged sentence, in one pass over the tags; a tree is not needed and would cost ten times as much.
 * "The victims' families" gives two, the victims and their families; names inside a phrase are given too.
 */
final class NounPhrases {

    private final List<Token> tokens;
    private final List<NounPhrase> found = new ArrayList<>();

    private NounPhrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<NounPhrase> in(List<Token> tagged) {
        NounPhrases phrases = new NounPhrases(tagged);
        int i = 0;
        while (i < tagged.size()) {
            i = phrases.readFrom(i);
        }
        return phrases.found;
    }

    /** @return where to go on */
    private int readFrom(int start) {
        if (isPronoun(start)) {
            found.add(new NounPhrase(start, start, start, NounPhrase.Shape.PRONOUN));
        }
        if (!opens(start)) {
            return start + 1;
        }
        int head = -1;
        int i = start;
        while (i < tokens.size() && (i == start || continues(i))) {
            if (tag(i).equals("POS")) {
                add(start, i - 1, head);
            }
            head = isNoun(i) ? i : head;
            i++;
        }
        if (head >= 0) {
            add(start, head, head);
        }
        return Math.max(start + 1, head + 1);
    }

    private void add(int first, int last, int head) {
        if (head < 0 || head > last) {
            return;
        }
        found.add(new NounPhrase(first, last, head, NounPhrase.Shape.PHRASE));
        addNames(first, last, head);
    }

    /** Runs of proper nouns before the head that are not all of the phrase. */
    private void addNames(int first, int last, int head) {
        int i = afterPossessor(first, last);
        while (i < head) {
            int end = i;
            while (end < head && (isProper(end) || end > i && joinsNames(end))) {
                end++;
            }
            boolean whole = end == head && isProper(head);
            if (end > i && isProper(end - 1) && !whole) {
                found.add(new NounPhrase(i, end - 1, end - 1, NounPhrase.Shape.NAME));
            }
            i = Math.max(end, i + 1);
        }
    }

    private int afterPossessor(int first, int last) {
        for (int i = last; i > first; i--) {
            if (tag(i).equals("POS")) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean joinsNames(int i) {
        return (isHyphen(i) || tokens.get(i).text().equals("&")) && i + 1 < tokens.size() && isProper(i + 1);
    }

    private boolean isPronoun(int i) {
        return tag(i).equals("PRP") || tag(i).equals("PRP$");
    }

    private boolean opens(int i) {
        return switch (tag(i)) {
            case "VBN" -> i + 1 < tokens.size() && isNoun(i + 1);
            case "JJS" -> i == 0 || !tokens.get(i - 1).lower().equals("at");
            case "DT", "PDT", "PRP$", "CD", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "FW", "$" -> !tokens.get(i).lemma().equals("there");
            default -> false;
        };
    }

    private boolean continues(int i) {
        return switch (tag(i)) {
            case "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "FW", "$" -> !tag(i - 1).equals("CC") || isProper(i);
            case "VBN", "VBG", "RB" -> nounAhead(i);
            case "POS" -> isNoun(i - 1);
            case "DT" -> tag(i - 1).equals("PDT");
            case "CC" -> tokens.get(i).text().equals("&");
            default -> isHyphen(i) && touches(i) || tokens.get(i).text().equals("/");
        };
    }

    /** Whether the participle or adverb stands inside the phrase: "newly liberated areas". */
    private boolean nounAhead(int i) {
        for (int ahead = i + 1; ahead < Math.min(tokens.size(), i + 4); ahead++) {
            if (isNoun(ahead)) {
                return !isNoun(i - 1) || isHyphen(i - 1);
            }
            if (!tag(ahead).startsWith("JJ") && !tag(ahead).startsWith("VB") && !isHyphen(ahead)) {
                return false;
            }
        }
        return false;
    }

    private boolean touches(int i) {
        return i + 1 < tokens.size() && tokens.get(i - 1).end() == tokens.get(i).start() && tokens.get(i).end() == tokens.get(i + 1).start();
    }

    private boolean isHyphen(int i) {
        return tokens.get(i).text().equals("-");
    }

    private boolean isNoun(int i) {
        return tag(i).startsWith("NN");
    }

    private boolean isProper(int i) {
        return tag(i).startsWith("NNP");
    }

    private String tag(int i) {
        return i < 0 ? "" : tokens.get(i).tag();
    }
}
