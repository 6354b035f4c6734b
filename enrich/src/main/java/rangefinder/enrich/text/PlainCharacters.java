package rangefinder.enrich.text;

/**
 * Replaces typographic characters by plain ones, one for one, so that offsets into the original stay right:
 * curly quotes, odd spaces, look-alike hyphens, full-width digits and letters. Dashes stay, they mean something.
 * Invisible direction marks and unpaired surrogates become spaces: they must never reach a word.
 */
final class PlainCharacters {

    private PlainCharacters() {
    }

    static String normalise(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = unpaired(plain, i) ? ' ' : plain(plain[i]);
        }
        return new String(plain);
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c < ' ' && c != '\n' ? ' ' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u00B4', '\u02BC', '\uFF07' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u00AB', '\u00BB', '\uFF02' -> '"';
            case '\u2010', '\u2011', '\u2212', '\uFE63', '\uFF0D' -> '-';
            case '\u2012', '\u2015' -> '\u2014';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            case '\u00AD', '\uFEFF' -> ' ';
            default -> rare(c);
        };
    }

    private static char rare(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        boolean invisible = Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
        return invisible ? ' ' : c;
    }

    private static boolean unpaired(char[] text, int i) {
        if (Character.isHighSurrogate(text[i])) {
            return i + 1 == text.length || !Character.isLowSurrogate(text[i + 1]);
        }
        return Character.isLowSurrogate(text[i]) && (i == 0 || !Character.isHighSurrogate(text[i - 1]));
    }
}
