package rangefinder.enrich.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.enrich.text.Token;
import rangefinder.table.Table;

/** Tells a body's name from the noun before it that says what it is ("carmaker", "pollster"): the table {@code kind-nouns.tsv}. */
public final class KindNouns {

    private static final Set<String> NOUNS = Table.read(KindNouns.class, "kind-nouns.tsv").stream().map(row -> row.get(0)).collect(Collectors.toSet());

    private KindNouns() {}

    /** Whether a word, in small letters, says what kind of body a name is of. */
    public static boolean is(String word) {
        return NOUNS.contains(word);
    }

    /** First token of the name behind such a noun; {@code first} where there is none. */
    static int nameStart(List<Token> tokens, int first, int last) {
        int start = last;
        while (start > first && tokens.get(start - 1).tag().startsWith("NNP") && !isKindNoun(tokens, start - 1, first)) {
            start--;
        }
        boolean named = tokens.get(last).tag().startsWith("NNP") && !isKindNoun(tokens, last, first);
        return start > first && named && isKindNoun(tokens, start - 1, first) ? start : first;
    }

    /** A capital in the middle of a sentence makes it part of the name: "Northern Group Holdings". */
    private static boolean isKindNoun(List<Token> tokens, int i, int first) {
        boolean small = Character.isLowerCase(tokens.get(i).text().charAt(0)) || i == 0;
        return small && NOUNS.contains(tokens.get(i).lower());
    }
}
