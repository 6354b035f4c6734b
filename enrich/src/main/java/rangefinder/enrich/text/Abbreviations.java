package rangefinder.enrich.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import rangefinder.table.Table;

/** Which words take a dot, and whether a sentence can end there. The table is {@code abbreviations.tsv}. */
final class Abbreviations {

    enum Kind {
        /** Stands before a name; a sentence never ends here ("Gen."). */
        TITLE,
        /** Takes its dot only before a number ("No. 5", but "he said no."). */
        NUMBERED,
        /** A sentence may end here ("Inc.", "Oct.", "U.S."). */
        OPEN
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    Abbreviations() {
        Table.read(Abbreviations.class, "abbreviations.tsv").forEach(row -> kinds.put(row.get(0), Kind.valueOf(row.get(1))));
    }

    /** Whether the dot that follows the word at {@code from} is part of it. */
    boolean takesDot(String text, int from, int dot) {
        String word = text.substring(from, dot);
        Kind kind = kinds.get(word.toLowerCase(Locale.ROOT));
        return isInitials(word) || kind != null && (kind != Kind.NUMBERED || numberFollows(text, dot + 1));
    }

    private static boolean numberFollows(String text, int i) {
        int next = i < text.length() && text.charAt(i) == ' ' ? i + 1 : i;
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** @param token a token that ends in its dot */
    Kind kind(String token) {
        String word = token.substring(0, token.length() - 1);
        return kinds.getOrDefault(word.toLowerCase(Locale.ROOT), Kind.OPEN);
    }

    /** "U.S", "a.m", "J": single letters between dots. */
    private static boolean isInitials(String word) {
        if (word.length() % 2 == 0 || word.length() > 9 || word.length() == 1 && !Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return !word.equals("I");
    }
}
