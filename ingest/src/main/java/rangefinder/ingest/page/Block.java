package rangefinder.ingest.page;

/**
 * A run of text that a browser would set as one paragraph, heading, list item, table row or caption.
 *
 * @param text      spaces collapsed, never empty
 * @param linkChars how much of it stands in links
 * @param boldChars how much of it is bold or italic
 */
record Block(String text, int linkChars, int boldChars, Kind kind) implements Outline {

    enum Kind { PARAGRAPH, HEADING, ITEM, QUOTE, ROW }

    /** Shorter texts are labels, buttons and names more often than sentences. */
    private static final int SENTENCE_CHARS = 60;
    /** As long as this, a text without a full stop is prose too (a quotation that goes on, a list set as one paragraph). */
    private static final int PARAGRAPH_CHARS = 140;

    double linkShare() {
        return (double) linkChars / text.length();
    }

    /** Running text: long enough for a sentence, punctuated like one, and not one long link. */
    boolean isProse() {
        int length = text.length();
        return kind != Kind.HEADING && linkChars * 2 < length
            && (length >= PARAGRAPH_CHARS || length >= SENTENCE_CHARS && Sentences.ends(text) && !text.endsWith("..."));
    }

    @Override
    public int chars() {
        return text.length();
    }

    @Override
    public int prose() {
        return isProse() ? text.length() - linkChars : 0;
    }
}
