package rangefinder.enrich.text;

import java.util.List;
import java.util.Set;

/**
 * A word of a sentence among its neighbours, as they are tagged so far; beyond the sentence's ends there are empty ones.
 *
 * @param tags  by token
 * @param at    which word
 * @param mixed whether the sentence has words in small letters
 */
record TaggedWord(List<Token> sentence, String[] tags, int at, boolean mixed) {

    private static final Set<String> OBJECT_STARTS = Set.of("DT", "CD", "PRP$", "$");
    /** How the words that bound a number begin. */
    private static final Set<String> BOUNDING = Set.of("at", "more", "about", "around", "some", "over", "up", "nearly", "almost");

    /** @param from words from this one on; negative: before it */
    String tag(int from) {
        return isInside(from) ? tags[at + from] : "";
    }

    String text(int from) {
        return isInside(from) ? sentence.get(at + from).text() : "";
    }

    String lower(int from) {
        return isInside(from) ? sentence.get(at + from).lower() : "";
    }

    boolean isInside(int from) {
        return at + from >= 0 && at + from < tags.length;
    }

    /** Whether an object of a verb may begin there: "a", "12", "its". */
    boolean opensObject(int from) {
        return OBJECT_STARTS.contains(tag(from));
    }

    /** Whether an amount with its bound may begin there: "at least", "about". */
    boolean opensBound(int from) {
        return BOUNDING.contains(lower(from));
    }

    /** A name, or one behind a word that tells its side or size; no day. */
    boolean isNameAhead() {
        int name = tag(1).equals("JJ") ? 2 : 1;
        return tag(name).equals("NNP") && Dictionary.english().nounClass(lower(name)) != Dictionary.TIME;
    }

    /** "From 500", "between at least 500". */
    boolean isSpan(int from) {
        boolean opens = text(from).equals("from") || text(from).equals("between");
        return opens && (tag(from + 1).equals("CD") || text(from + 1).equals("at") && tag(from + 3).equals("CD"));
    }
}
