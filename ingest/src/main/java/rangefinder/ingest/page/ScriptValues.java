package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Texts that scripts of a page (its measuring of readers, mostly) hold under a name: {@code "pub_date": "..."}. */
final class ScriptValues {

    private static final int LONGEST_SCRIPT = 500_000;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_GAP = 3;

    private ScriptValues() {}

    /**
     * What the first value that can be read is.
     *
     * @param names in lower case and without underscores
     * @param read  null where the value is nothing
     */
    static <T> T first(List<Element> scripts, Set<String> names, Function<String, T> read) {
        for (Element script : scripts) {
            String code = script.data();
            T found = first(code.length() > LONGEST_SCRIPT ? code.substring(0, LONGEST_SCRIPT) : code, names, read);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <T> T first(String code, Set<String> names, Function<String, T> read) {
        for (int quote = code.indexOf('"'); quote >= 0; ) {
            int end = code.indexOf('"', quote + 1);
            if (end > quote && end - quote - 1 <= LONGEST_NAME && names.contains(name(code, quote + 1, end))) {
                String value = value(code, end + 1);
                T found = value == null ? null : read.apply(value);
                if (found != null) {
                    return found;
                }
            }
            quote = end;
        }
        return null;
    }

    private static String name(String code, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            if (c != '_' && !Words.isOfAWord(c)) {
                return "";
            }
        }
        return code.substring(start, end).replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** The text behind a colon, the first of a list's; null where something else stands there. */
    private static String value(String code, int at) {
        int colon = afterSpaces(code, at);
        if (colon >= code.length() || code.charAt(colon) != ':') {
            return null;
        }
        int start = afterSpaces(code, colon + 1);
        start += start < code.length() && code.charAt(start) == '[' ? 1 : 0;
        int end = start < code.length() && code.charAt(start) == '"' ? code.indexOf('"', start + 1) : -1;
        return end < 0 ? null : code.substring(start + 1, end);
    }

    private static int afterSpaces(String code, int at) {
        int i = at;
        while (i < code.length() && i < at + LONGEST_GAP && Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }
}
