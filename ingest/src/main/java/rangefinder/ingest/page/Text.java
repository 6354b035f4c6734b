package rangefinder.ingest.page;

import java.text.Normalizer;
import org.jsoup.parser.Parser;

/** Values that pages put into attributes and JSON, often escaped twice. */
final class Text {

    private static final char FIRST_MARK = '\u0300';

    private Text() {}

    /** One spelling for letters that can be written with and without combining marks, so that names and words compare. */
    static String normal(String text) {
        return isOneSpelling(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Signs before the first combining mark, and dashes and quotation marks, can be written in one way only. */
    private static boolean isOneSpelling(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_MARK && (c < '\u2010' || c > '\u2027')) {
                return false;
            }
        }
        return true;
    }

    /** Entities resolved, tags taken out, spaces collapsed, cut at a length. */
    static String plain(String value, int longest) {
        String text = value.length() > longest ? value.substring(0, longest) : value;
        if (isPlain(text)) {
            return text;
        }
        if (text.indexOf('&') >= 0) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.indexOf('<') >= 0) {
            text = text.replaceAll("<[^<>]{0,200}>", " ");
        }
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ') {
                space = plain.length() > 0;
            } else {
                if (space) {
                    plain.append(' ');
                }
                space = false;
                plain.append(c);
            }
        }
        return normal(plain.toString());
    }

    /** As nearly every value is: of ASCII, with single spaces between words. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '&' || c == '<' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
