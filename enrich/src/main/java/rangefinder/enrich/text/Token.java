package rangefinder.enrich.text;

/**
 * A word, number or punctuation mark of a sentence.
 *
 * @param start offset into the document's text, UTF-16 code units
 * @param end   end, exclusive
 * @param text  as it stands, quotes, dashes and spaces normalised one to one
 * @param tag   Penn Treebank tag (NN, VBD, CD); empty before tagging
 * @param lemma lower-case dictionary form; the lower-case text before tagging
 */
public record Token(int start, int end, String text, String tag, String lemma) {

    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }
}
