package rangefinder.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Prefixes that keep their hyphen inside the word; every other hyphen is a token. */
final class Prefixes {

    private static final int LONGEST = 7;
    private static final Set<String> KEPT = Set.of("anti", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "inter",
            "intra", "macro", "mega", "micro", "mid", "mini", "multi", "neo", "non", "pan", "post", "pre", "pro", "proto",
            "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra", "un", "uni", "x");

    private Prefixes() {
    }

    static boolean keepHyphen(String text, int from, int hyphen) {
        return hyphen - from <= LONGEST && Character.isLetter(text.charAt(hyphen + 1))
                && KEPT.contains(text.substring(from, hyphen).toLowerCase(Locale.ROOT));
    }
}
