package rangefinder.enrich.text;

import java.util.Locale;

/**
 * A word, number or punctuation mark of a sentence.
 *
 * @param start offset into the document's text, UTF-16 code units
 * @param end   end, exclusive
 * @param text  as it stands, quotes, dashes and spaces normalised one to one
 * @param lower the text in lower case, which is asked for dozens of times
 * @param tag   Penn Treebank tag (NN, VBD, CD); empty before tagging
 * @param lemma lower-case dictionary form; the lower-case text before tagging
 */
public record Token(int start, int end, String text, String lower, String tag, String lemma) {

    public Token(int start, int end, String text, String tag, String lemma) {
        this(start, end, text, text.toLowerCase(Locale.ROOT), tag, lemma);
    }

    /** As the tokenizer leaves it. */
    static Token untagged(int start, int end, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Token(start, end, text, lower, "", lower);
    }

    Token tagged(String tag, String lemma) {
        return new Token(start, end, text, lower, tag, lemma);
    }
}
