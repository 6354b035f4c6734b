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
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                words.append(c);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }
}
