package rangefinder.ingest.page;

/**
 * The headline that was found, as lines of the page may repeat it.
 *
 * @param text  as the page has it; null where it has none or it is not known yet
 * @param words its words; empty where it has none
 */
record KnownTitle(String text, String words) {

    /** So many signs may one spelling have more than another. */
    private static final int SIGNS = 30;

    static KnownTitle of(String text) {
        return new KnownTitle(text, Words.of(text));
    }

    /** Whether the line says the same, whatever signs stand between the words. */
    boolean isSaidBy(Block line) {
        return !words.isEmpty() && Math.abs(line.chars() - text.length()) <= SIGNS && Words.of(line.text()).equals(words);
    }
}
