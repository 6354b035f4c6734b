package rangefinder.enrich.text;

/** The endings that are words of their own: "n't", "'s", "'re", and the second halves of "cannot" and "gonna". */
final class Clitics {

    private static final String[] ENDINGS = {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"};

    private Clitics() {
    }

    /** Where the clitic of the word starts, or {@code end} where it has none. */
    static int start(String text, int from, int end) {
        for (String ending : ENDINGS) {
            int start = end - ending.length();
            if (start > from && text.regionMatches(true, start, ending, 0, ending.length())) {
                return start;
            }
        }
        return fused(text, from, end);
    }

    private static int fused(String text, int from, int end) {
        boolean cannot = end - from == 6 && text.regionMatches(true, from, "cannot", 0, 6);
        boolean colloquial = end - from == 5 && (text.regionMatches(true, from, "gonna", 0, 5) || text.regionMatches(true, from, "gotta", 0, 5));
        return cannot || colloquial ? from + 3 : end;
    }
}
