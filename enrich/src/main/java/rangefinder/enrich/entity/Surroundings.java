package rangefinder.enrich.entity;

import java.util.List;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Token;

/** The tokens of one sentence, and what stands around a phrase of it. */
record Surroundings(List<Token> tokens) {

    Token token(int i) {
        return tokens.get(i);
    }

    /** Empty beyond either end. */
    String tag(int i) {
        return i >= tokens.size() || i < 0 ? "" : tokens.get(i).tag();
    }

    /** In small letters; empty beyond either end. */
    String word(int i) {
        return i >= tokens.size() || i < 0 ? "" : tokens.get(i).lower();
    }

    /** Whether the phrase does something, or something is done by it. */
    boolean acts(NounPhrase phrase) {
        String after = tag(phrase.last() + 1);
        boolean subject = after.equals("MD") || after.equals("VBD") || after.equals("VBZ") || after.equals("VBP");
        boolean adverb = after.equals("RB") && tag(phrase.last() + 2).startsWith("VB");
        boolean agent = word(phrase.first() - 1).equals("by");
        return subject || adverb || agent;
    }

    /** WordNet's class of the verb that follows; 0 where none does. */
    int verbClassAfter(int last) {
        for (int i = last + 1; i < Math.min(tokens.size(), last + 4); i++) {
            if (tag(i).startsWith("VB") && !tokens.get(i).lemma().equals("have") && !tokens.get(i).lemma().equals("be")) {
                return Dictionary.english().verbClass(tokens.get(i).lemma());
            }
        }
        return 0;
    }
}
