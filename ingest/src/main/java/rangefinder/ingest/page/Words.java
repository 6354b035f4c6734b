package rangefinder.ingest.page;

import java.util.BitSet;

/** Texts reduced to their words, for comparing what is written with different signs. */
final class Words {

    /** Every page is read sign by sign, some of it several times: which signs are of words is looked up once for all of them. */
    private static final BitSet OF_A_WORD = new BitSet(Character.MAX_VALUE + 1);
    private static final char[] ASCII = new char[0x80];

    static {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            int type = Character.getType((char) c);
            OF_A_WORD.set(c, type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || Character.isLetterOrDigit((char) c));
        }
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = OF_A_WORD.get(c) ? lower((char) c) : 0;
        }
    }

    private Words() {}

    /** Lower-case letters and digits, one space between words; empty for null. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        char[] words = new char[text.length()];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < words.length; i++) {
            char c = folded(text.charAt(i));
            if (c == 0) {
                space = length > 0;
            } else {
                if (space) {
                    words[length++] = ' ';
                    space = false;
                }
                words[length++] = c;
            }
        }
        return new String(words, 0, length);
    }

    static boolean isOfAWord(char c) {
        return folded(c) != 0;
    }

    /** In lower case; 0 where the sign is of no word. */
    static char folded(char c) {
        return c < 0x80 ? ASCII[c] : OF_A_WORD.get(c) ? Character.toLowerCase(c) : 0;
    }

    static char lower(char c) {
        return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) : Character.toLowerCase(c);
    }
}
