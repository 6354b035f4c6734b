package rangefinder.ingest.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page into text. A byte-order mark decides, then what reads as UTF-8 is UTF-8 whatever it is called, then the header's
 * declaration, then the page's own, then the web's old default.
 */
final class Charsets {

    /** Where the HTML standard lets a page declare its encoding, with room for long heads. */
    private static final int PRESCAN_BYTES = 8_192;
    /** One broken letter among so many that are not ASCII. */
    private static final int MOST_BROKEN = 10;
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w.:-]{2,40})");

    private Charsets() {}

    static String decode(byte[] bytes, String contentType) {
        Charset marked = byMark(bytes);
        if (marked != null) {
            String text = new String(bytes, marked);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        String utf8 = asUtf8(bytes);
        Charset declared = declared(contentType);
        if (declared == null) {
            declared = declared(new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1));
        }
        if (utf8 != null && (declared == null || !isSevenBit(declared))) {
            return utf8;
        }
        return declared == null || StandardCharsets.UTF_8.equals(declared) ? nearlyUtf8(bytes) : new String(bytes, declared);
    }

    /** UTF-8 with a few broken letters, as a cut body has, is better read so than as something else. */
    private static String nearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long foreign = text.chars().filter(c -> c > 127).count();
        return broken * MOST_BROKEN < foreign ? text : new String(bytes, FALLBACK);
    }

    private static Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE || b.length >= 4 && b[0] == '<' && b[1] == 0 && b[3] == 0) {
            return StandardCharsets.UTF_16LE;
        } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF || b.length >= 4 && b[0] == 0 && b[1] == '<' && b[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static String asUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Escape-coded Japanese, Chinese and Korean are made of ASCII bytes and so always valid UTF-8. */
    private static boolean isSevenBit(Charset charset) {
        return charset.name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
    }

    /** UTF-7, which hides markup, is unknown to Java and so not believed. */
    private static Charset declared(String where) {
        Matcher matcher = where == null ? null : DECLARED.matcher(where);
        if (matcher == null || !matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            return name.equals("iso-8859-1") || name.equals("latin1") || name.equals("us-ascii") ? FALLBACK
                : name.startsWith("gb2312") || name.equals("gbk") ? Charset.forName("GB18030") : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
