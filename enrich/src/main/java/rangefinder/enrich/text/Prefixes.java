package rangefinder.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Prefixes that keep their hyphen inside the word; every other hyphen is a token. */
final class Prefixes {

    private static final Vocabulary WORDS = Vocabulary.beside(Prefixes.class, "writing-words.tsv");
    private static final int LONGEST = 7;
    private static final Set<String> PREFIXES = WORDS.words("PREFIXES");

    private Prefixes() {
    }

    static boolean keepHyphen(String text, int from, int hyphen) {
        return hyphen - from <= LONGEST && Character.isLetter(text.charAt(hyphen + 1))
                && PREFIXES.contains(text.substring(from, hyphen).toLowerCase(Locale.ROOT));
    }
}
