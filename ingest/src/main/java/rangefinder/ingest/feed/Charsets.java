package rangefinder.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text, for XML and JSON. What is declared is tried in the order of RFC 7303 (byte order mark, server, document) and believed
 * only if the bytes fit; the last resort, Windows-1252, fits nearly everything.
 */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern PARAMETER = Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})[\"']");
    /** The declaration stands within the first line. */
    private static final int DECLARATION_BYTES = 300;

    private Charsets() {}

    static String decode(byte[] bytes, String contentType) {
        for (Charset charset : candidates(bytes, contentType)) {
            String text = strictly(bytes, charset);
            if (text != null) {
                return repaired(text);
            }
        }
        return repaired(new String(bytes, isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS));
    }

    /** A feed that was cut in the middle of a character, or has a stray byte, is still UTF-8 where most of its other bytes say so. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        return text.chars().filter(c -> c >= 0x80 && c != 0xFFFD).count() > broken;
    }

    private static List<Charset> candidates(byte[] bytes, String contentType) {
        List<Charset> charsets = new ArrayList<>();
        Charset marked = marked(bytes);
        if (marked != null) {
            charsets.add(marked);
        }
        add(charsets, contentType, PARAMETER);
        String head = new String(bytes, 0, Math.min(DECLARATION_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
        add(charsets, head, DECLARATION);
        charsets.add(StandardCharsets.UTF_8);
        return charsets;
    }

    private static void add(List<Charset> charsets, String text, Pattern pattern) {
        Matcher m = text == null ? null : pattern.matcher(text);
        if (m != null && m.find()) {
            Charset named = named(m.group(1));
            if (named == WINDOWS) {
                // The name that programs write without looking; what reads as UTF-8 is hardly ever anything else.
                charsets.add(StandardCharsets.UTF_8);
            }
            if (named != null) {
                charsets.add(named);
            }
        }
    }

    /** Null for a name that is unknown, or that no XML may be written in: UTF-7 smuggles markup past every filter. */
    private static Charset named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("us-ascii") || lower.equals("ascii") || lower.equals("latin1")) {
            return lower.endsWith("ascii") ? null : WINDOWS;
        }
        try {
            return lower.contains("utf-7") ? null : Charset.forName(lower);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** By the byte order mark, or by the zero bytes around the first {@code <} of UTF-16 and UTF-32 without one. */
    private static Charset marked(byte[] b) {
        int first = b.length < 4 ? 0 : ByteBuffer.wrap(b).getInt();
        if (first >>> 8 == 0xEFBBBF) {
            return StandardCharsets.UTF_8;
        } else if (first == 0x0000FEFF || first == 0x0000003C) {
            return Charset.forName("UTF-32BE");
        } else if (first == 0xFFFE0000 || first == 0x3C000000) {
            return Charset.forName("UTF-32LE");
        } else if (first >>> 16 == 0xFEFF || first >>> 16 == 0x003C) {
            return StandardCharsets.UTF_16BE;
        } else if (first >>> 16 == 0xFFFE || first >>> 16 == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** Drops what no XML may hold, and reads the C1 controls as the Windows-1252 characters that they always are. */
    private static String repaired(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wrong = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 || c == 0xFEFF;
            if (wrong && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (out != null && (!wrong || c >= 0x80 && c != 0xFEFF)) {
                out.append(wrong ? windows(c) : c);
            }
        }
        return out == null ? text : out.toString();
    }

    private static char windows(char control) {
        char c = WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) control})).get();
        return c == 0xFFFD ? control : c;
    }
}
