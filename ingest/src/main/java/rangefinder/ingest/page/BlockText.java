package rangefinder.ingest.page;

import java.util.Arrays;

/** The text of the block that is being read: spaces collapsed, signs that are not seen left out, and how much of it is linked or bold. */
final class BlockText {

    private static final int ROOM = 4_096;
    /** What each sign of ASCII is: nearly every sign is one of them. */
    private static final byte[] ASCII = new byte[0x80];
    private static final byte SPACE = 1;
    private static final byte SEEN = 2;

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isWhitespace(c) ? SPACE : c > ' ' && c <= '~' ? SEEN : 0;
        }
    }

    private char[] chars = new char[ROOM];
    private int length;
    private int linkChars;
    private int boldChars;
    private boolean spaceDue;
    private int breaks;

    boolean isEmpty() {
        return length == 0;
    }

    void append(String words, boolean linked, boolean bold) {
        int end = words.length();
        if (chars.length < length + end + 1) {
            chars = Arrays.copyOf(chars, 2 * (length + end + 1));
        }
        int from = length + 1;
        words.getChars(0, end, chars, from);
        int added = squeeze(from, from + end);
        linkChars += linked ? added : 0;
        boldChars += bold ? added : 0;
    }

    /** Moves the signs that are seen from behind the text to its end. What is due between words leaves them no further back than they stood. */
    private int squeeze(int from, int to) {
        char[] signs = chars;
        int end = length;
        boolean due = spaceDue;
        int added = 0;
        for (int i = from; i < to; i++) {
            char c = signs[i];
            byte kind = c < 0x80 ? ASCII[c] : kind(c);
            if (kind == SPACE) {
                due = true;
            } else if (kind == SEEN) {
                if (due && end > 0) {
                    signs[end++] = ' ';
                }
                due = false;
                signs[end++] = c;
                added++;
            }
        }
        length = end;
        spaceDue = due;
        breaks = added > 0 ? 0 : breaks;
        return added;
    }

    private static byte kind(char c) {
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
            return SPACE;
        }
        return c != '\u200b' && c != '\u00ad' && c != '\ufeff' ? SEEN : 0;
    }

    void space() {
        spaceDue = true;
    }

    /** A cell of a row that is set as one line. */
    void cell() {
        if (length > 0) {
            chars[length++] = ' ';
            chars[length++] = '|';
        }
        spaceDue = true;
    }

    /** Whether it is the second break in a row. */
    boolean lineBreak() {
        spaceDue = true;
        return ++breaks > 1;
    }

    Block block(Block.Kind kind) {
        return new Block(new String(chars, 0, length), linkChars, boldChars, kind);
    }

    void clear() {
        length = 0;
        linkChars = 0;
        boldChars = 0;
        breaks = 0;
        spaceDue = false;
    }
}
