package rangefinder.enrich.attribution;

/**
 * Single quotation marks, as British papers set them, told from apostrophes: one opens behind a space and before a word; one closes behind a word
 * and before none, and rather behind a full stop or comma than behind a plural's "s" ("the workers' pay").
 */
final class SingleMarks {

    private static final String PUNCTUATION = ".,?!\u2026";

    private SingleMarks() {}

    /** Whether a paragraph has no double marks and a single one that opens and closes. */
    static boolean are(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || (isMark(c) || c == '`') && i + 1 < end && text.charAt(i + 1) == c) {
                return false;
            }
        }
        int open = opening(text, start, end);
        return open >= 0 && closing(text, open, end) >= 0;
    }

    /** Offset of the next opening mark; -1 for none. */
    static int opening(String text, int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            boolean afresh = i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '(' || text.charAt(i - 1) == '\u2014';
            if (afresh && (text.charAt(i) == '\'' || text.charAt(i) == '\u2018') && Character.isLetterOrDigit(text.charAt(i + 1)) && !isElision(text, i, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Offset of the mark that closes a quotation; -1 where the paragraph ends before. */
    static int closing(String text, int open, int end) {
        int plural = -1;
        for (int i = open + 2; i < end; i++) {
            boolean last = i + 1 == end || !Character.isLetterOrDigit(text.charAt(i + 1));
            if (isMark(text.charAt(i)) && last && !Character.isWhitespace(text.charAt(i - 1))) {
                if (PUNCTUATION.indexOf(text.charAt(i - 1)) >= 0 || text.charAt(i - 1) != 's') {
                    return i;
                }
                plural = plural < 0 ? i : plural;
            }
        }
        return plural;
    }

    private static boolean isMark(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019';
    }

    /** "'90s", "'em", "'til". */
    private static boolean isElision(String text, int mark, int end) {
        int to = mark + 1;
        while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String word = text.substring(mark + 1, to).toLowerCase(java.util.Locale.ROOT);
        return Character.isDigit(word.charAt(0)) && word.endsWith("s") || word.equals("em") || word.equals("til") || word.equals("cause") || word.equals("n");
    }
}
