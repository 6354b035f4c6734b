package rangefinder.enrich.text;

/**
 * What the models see of a word by itself. A few thousand words make up most of any text, so those met lately are remembered: a place in
 * the table belongs to whichever word came last, and who finds another one there works its own looks out again.
 *
 * @param text    the word
 * @param key     of the word in lower case
 * @param shape   of its letters
 * @param known   what the dictionary says of it, and of what is left of it without an ending
 * @param prefix1 key of its first letter; likewise the others
 */
public record WordLooks(String text, int key, int shape, int known, int prefix1, int prefix3, int suffix1, int suffix2, int suffix3, int suffix4) {

    private static final int REMEMBERED_BITS = 14;
    private static final WordLooks[] REMEMBERED = new WordLooks[1 << REMEMBERED_BITS];

    private static final String[] ENDINGS = {"s", "ed", "ing", "er", "est", "ly"};

    public static WordLooks of(Token token) {
        int place = token.text().hashCode() * 0x9E3779B9 >>> 32 - REMEMBERED_BITS;
        WordLooks looks = REMEMBERED[place];
        if (looks == null || !looks.text.equals(token.text())) {
            looks = read(token.text(), token.lower());
            REMEMBERED[place] = looks;
        }
        return looks;
    }

    private static WordLooks read(String text, String lower) {
        return new WordLooks(text, WordShape.key(lower), WordShape.pattern(text), known(lower), WordShape.prefix(lower, 1), WordShape.prefix(lower, 3),
                WordShape.suffix(lower, 1), WordShape.suffix(lower, 2), WordShape.suffix(lower, 3), WordShape.suffix(lower, 4));
    }

    private static int known(String lower) {
        Dictionary dictionary = Dictionary.english();
        int entry = dictionary.entry(lower) & 0xFF;
        for (int e = 0; e < ENDINGS.length; e++) {
            int n = lower.length() - ENDINGS[e].length();
            if (n > 1 && lower.endsWith(ENDINGS[e])) {
                String stem = lower.substring(0, n);
                int whole = dictionary.entry(stem) & 0xFF;
                int base = whole != 0 || e == 0 ? whole : dictionary.entry(stem + "e") & 0xFF;
                return entry | base << 8 | e + 1 << 16;
            }
        }
        return entry;
    }
}
