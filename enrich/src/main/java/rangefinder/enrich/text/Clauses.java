package rangefinder.enrich.text;

import java.util.List;
import java.util.Set;

/**
 * Where a sentence can be parsed in pieces: a semicolon between two clauses, each with a verb of its own, is as good as a full stop. Across
 * it a parser finds relations that are not there.
 */
final class Clauses {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private Clauses() {}

    /** End of the piece that begins at a token: behind its semicolon, or the sentence's end. */
    static int end(List<Token> tagged, int from) {
        for (int i = from; i < tagged.size(); i++) {
            if (tagged.get(i).text().equals(";") && hasVerb(tagged.subList(from, i)) && hasVerb(tagged.subList(i + 1, next(tagged, i + 1)))) {
                return i + 1;
            }
        }
        return tagged.size();
    }

    private static int next(List<Token> tagged, int from) {
        int i = from;
        while (i < tagged.size() && !tagged.get(i).text().equals(";")) {
            i++;
        }
        return i;
    }

    private static boolean hasVerb(List<Token> piece) {
        return piece.stream().anyMatch(token -> FINITE.contains(token.tag()));
    }
}
