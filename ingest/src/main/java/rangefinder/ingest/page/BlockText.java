package rangefinder.ingest.page;

import java.util.Arrays;

/** The text of the block that is being read: spaces collapsed, signs that are not seen left out, and how much of it is linked or bold. */
final class BlockText {

    private static final int ROOM = 4_096;
    /** How each sign of ASCII is shown, as nearly every sign is one of them: as itself, as a space, or (0) not at all. */
    private static final char[] ASCII = new char[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isWhitespace(c) ? ' ' : c > ' ' && c <= '~' ? c : 0;
        }
    }

    private char[] chars = new char[ROOM];
    private int length;
    private int linkChars;
    private int boldChars;
    /** 1 where the last sign is no space, behind which one may stand; else 0, as before the first. */
    private int afterSign;
    private int breaks;

    boolean isEmpty() {
        return length == 0;
    }

    void append(String words, boolean linked, boolean bold) {
        makeRoom(words.length() + 1);
        int added = squeeze(words);
        linkChars += linked ? added : 0;
        boldChars += bold ? added : 0;
    }

    private void makeRoom(int more) {
        if (chars.length < length + more) {
            chars = Arrays.copyOf(chars, 2 * (length + more));
        }
    }

    /** Without a branch for spaces, which no processor foresees. */
    private int squeeze(String words) {
        char[] signs = chars;
        int end = length;
        int may = afterSign;
        int added = 0;
        int all = words.length();
        for (int i = 0; i < all; i++) {
            char c = words.charAt(i);
            char shown = c < 0x80 ? ASCII[c] : shown(c);
            if (shown != 0) {
                int sign = ' ' - shown >>> 31;
                signs[end] = shown;
                end += sign | may;
                may = sign;
                added += sign;
            }
        }
        length = end;
        afterSign = may;
        breaks = added > 0 ? 0 : breaks;
        return added;
    }

    private static char shown(char c) {
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2009') {
            return ' ';
        }
        return c != '\u200b' && c != '\u00ad' && c != '\ufeff' ? c : 0;
    }

    void space() {
        makeRoom(1);
        chars[length] = ' ';
        length += afterSign;
        afterSign = 0;
    }

    /** A cell of a row that is set as one line. */
    void cell() {
        if (length > 0) {
            append(" | ", false, false);
        }
    }

    /** Whether it is the second break in a row. */
    boolean lineBreak() {
        space();
        return ++breaks > 1;
    }

    Block block(Block.Kind kind) {
        return new Block(new String(chars, 0, length - 1 + afterSign), linkChars, boldChars, kind);
    }

    void clear() {
        length = 0;
        linkChars = 0;
        boldChars = 0;
        breaks = 0;
        afterSign = 0;
    }
}
