package rangefinder.ingest.page;

import java.util.Locale;

/** Texts reduced to their words, for comparing what is written with different signs. */
final class Words {

    private Words() {}

    /** Lower-case letters and digits, one space between words; empty for null. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder words = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (isOfAWord(c)) {
                words.append(c);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    /** ASCII is decided without a look into Unicode's tables: nearly all of most pages, and every page is read sign by sign. */
    static boolean isOfAWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || Character.isLetterOrDigit(c);
    }
}
