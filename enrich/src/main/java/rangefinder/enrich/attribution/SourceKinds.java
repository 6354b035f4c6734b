package rangefinder.enrich.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rangefinder.enrich.text.Table;
import rangefinder.enrich.text.Token;
import rangefinder.schema.SourceKind;

/** What kind of source somebody is, by the words that name them: {@code source-kinds.tsv}. */
final class SourceKinds {

    private final Map<String, SourceKind> kinds = new HashMap<>();

    SourceKinds() {
        for (List<String> row : Table.read(SourceKinds.class, "source-kinds.tsv")) {
            kinds.putIfAbsent(row.get(0), SourceKind.valueOf(row.get(1)));
        }
    }

    /** By the head noun first, then by the words around it, nearest first. */
    Optional<SourceKind> of(Phrase phrase) {
        for (int distance = 0; distance <= phrase.last() - phrase.first(); distance++) {
            for (int i : new int[] {phrase.head() - distance, phrase.head() + distance}) {
                SourceKind kind = i < phrase.first() || i > phrase.last() ? null : of(phrase.tree().token(i));
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** By the words of a name or description, last first. */
    Optional<SourceKind> of(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+");
        for (int i = words.length - 1; i >= 0; i--) {
            if (kinds.containsKey(words[i])) {
                return Optional.of(kinds.get(words[i]));
            }
        }
        return Optional.empty();
    }

    private SourceKind of(Token token) {
        SourceKind kind = kinds.get(token.lower());
        return kind == null ? kinds.get(token.lemma()) : kind;
    }
}
