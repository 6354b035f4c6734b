package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values that scripts of a page (its measuring of readers, its state) hold under a name: {@code "pub_date": "..."}, {@code pubDate: '...'}, and
 * {@code \"pubDate\":\"...\"} where a script holds another as text.
 */
final class ScriptValues {

    private static final int LONGEST_SCRIPT = 500_000;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_GAP = 5;
    private static final int LONGEST_OBJECT = 2_000;
    private static final int MOST_TITLES = 20;
    /** A script that has more of them is about anything but this article. */
    private static final int MOST_VALUES = 500;
    private static final int SHORTEST_TITLE = 10;
    /** Signs that scripts write in several ways. */
    private static final Pattern ESCAPED = Pattern.compile("[^a-zA-Z0-9 ,.:-]+");

    private final String code;
    /** Where the headline stands in it: beginnings, and its length. */
    private final List<Integer> titles = new ArrayList<>();
    private final int titleLength;

    /** @param title as far as it is written alike everywhere */
    private ScriptValues(String script, String title) {
        titleLength = title.length();
        code = script.length() > LONGEST_SCRIPT ? script.substring(0, LONGEST_SCRIPT) : script;
        for (int at = title.length() < SHORTEST_TITLE ? -1 : code.indexOf(title); at >= 0 && titles.size() < MOST_TITLES; at = code.indexOf(title, at + 1)) {
            titles.add(at);
        }
    }

    /**
     * What the value is that can be read and stands nearest to the headline in a script that names it: others are about other articles. Without such
     * a script, the first, where it is not said to be of something else.
     *
     * @param names in lower case and without underscores
     * @param read  null where the value is nothing
     */
    static <T> T nearest(Facts facts, Set<String> names, Function<String, T> read) {
        T first = null;
        String beginnings = names.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());
        String title = facts.title() == null ? "" : ESCAPED.splitAsStream(facts.title()).max(Comparator.comparingInt(String::length)).orElse("");
        for (Script script : facts.index().scripts) {
            ScriptValues values = new ScriptValues(script.code(), title);
            boolean isOfThis = !values.titles.isEmpty();
            T found = isOfThis || facts.data().isEmpty() || !script.type().contains("ld+json") ? values.nearest(names, beginnings, read) : null;
            if (found != null && isOfThis) {
                return found;
            }
            first = first == null ? found : first;
        }
        return first;
    }

    /** @param beginnings first letters of the names */
    private <T> T nearest(Set<String> names, String beginnings, Function<String, T> read) {
        T best = null;
        int shortest = Integer.MAX_VALUE;
        int values = 0;
        for (int at = nextSign(0); at >= 0 && shortest > 0 && values < MOST_VALUES; at = nextSign(at + 1)) {
            boolean isNamed = isNamed(at, names, beginnings);
            values += isNamed ? 1 : 0;
            String value = isNamed && distance(at) < shortest ? value(at + 1) : null;
            T found = value == null ? null : read.apply(value);
            if (found != null) {
                best = found;
                shortest = distance(at);
            }
        }
        return best;
    }

    /** Without a title, the first is as near as can be. */
    private int distance(int at) {
        return titles.stream().mapToInt(title -> at < title ? apart(at, title) : apart(title + titleLength, at)).min().orElse(0);
    }

    /** What stands in another object is further away than anything in the same one. */
    private int apart(int from, int to) {
        boolean other = to - from > LONGEST_OBJECT;
        for (int i = from; i < to && !other; i++) {
            other = code.charAt(i) == '}';
        }
        return to - from + (other ? LONGEST_SCRIPT : 0);
    }

    /** Where the next name ends. */
    private int nextSign(int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) == ':' || code.charAt(i) == '=') {
                return i;
            }
        }
        return -1;
    }

    /** Whether the name before the sign, in whatever case and with or without underscores, is one of these. */
    private boolean isNamed(int sign, Set<String> names, String beginnings) {
        int end = sign;
        while (end > 0 && sign - end < LONGEST_GAP && isFiller(code.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_NAME && (code.charAt(start - 1) == '_' || Words.isOfAWord(code.charAt(start - 1)))) {
            start--;
        }
        boolean isOther = start == end || end - start > LONGEST_NAME || beginnings.indexOf(Words.lower(code.charAt(start))) < 0 && code.charAt(start) != '_';
        if (isOther) {
            return false;
        }
        for (String name : names) {
            if (isAt(start, end, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, int end, String name) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = code.charAt(i);
            if (c != '_' && (letters == name.length() || Words.lower(c) != name.charAt(letters++))) {
                return false;
            }
        }
        return letters == name.length();
    }

    private static boolean isFiller(char c) {
        return c == '"' || c == '\'' || c == '\\' || Character.isWhitespace(c);
    }

    /** The text or number behind the sign, the first of a list's; null where something else stands there. */
    private String value(int from) {
        int start = from;
        while (start < code.length() && start - from < LONGEST_GAP && (code.charAt(start) == '[' || code.charAt(start) == '\\' || Character.isWhitespace(code.charAt(start)))) {
            start++;
        }
        char quote = start < code.length() ? code.charAt(start) : 0;
        int end = start + 1;
        if (quote == '"' || quote == '\'') {
            while (end < code.length() && end - start <= LONGEST_VALUE && code.charAt(end) != quote) {
                end++;
            }
            return end < code.length() && code.charAt(end) == quote ? code.substring(start + 1, code.charAt(end - 1) == '\\' ? end - 1 : end) : null;
        }
        while (Character.isDigit(quote) && end < code.length() && end - start <= LONGEST_VALUE && Character.isDigit(code.charAt(end))) {
            end++;
        }
        return Character.isDigit(quote) ? code.substring(start, end) : null;
    }
}
