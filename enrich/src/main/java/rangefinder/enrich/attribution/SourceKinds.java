package rangefinder.enrich.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.schema.SourceKind;
import rangefinder.table.Table;

/** What kind of source somebody is, by the words that name them: {@code source-kinds.tsv}. */
final class SourceKinds {

    private final Map<String, SourceKind> kinds = new HashMap<>();
    /** Who speaks for whatever body is named beside: "army spokesman", "union official". */
    private final Set<String> speakers = new HashSet<>();

    SourceKinds() {
        for (List<String> row : Table.read(SourceKinds.class, "source-kinds.tsv")) {
            kinds.putIfAbsent(row.get(0), SourceKind.valueOf(row.get(1)));
            if (row.size() > 2 && row.get(2).equals("speaks")) {
                speakers.add(row.get(0));
            }
        }
    }

    /** By the head noun first, then by the words around it, nearest first. */
    Optional<SourceKind> of(Phrase phrase) {
        SourceKind speaking = null;
        for (int distance = 0; distance <= phrase.last() - phrase.first(); distance++) {
            for (int i : new int[] {phrase.head() - distance, phrase.head() + distance}) {
                SourceKind kind = i < phrase.first() || i > phrase.last() ? null : of(phrase.tree().token(i));
                if (kind != null && !speakers.contains(phrase.tree().lemma(i))) {
                    return Optional.of(kind);
                }
                speaking = speaking == null ? kind : speaking;
            }
        }
        return Optional.ofNullable(speaking);
    }

    /** By the words of a name or description, last first. */
    Optional<SourceKind> of(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+");
        SourceKind speaking = null;
        for (int i = words.length - 1; i >= 0; i--) {
            SourceKind kind = kinds.get(words[i]);
            if (kind != null && !speakers.contains(words[i])) {
                return Optional.of(kind);
            }
            speaking = speaking == null ? kind : speaking;
        }
        return Optional.ofNullable(speaking);
    }

    private SourceKind of(Token token) {
        SourceKind kind = kinds.get(token.lower());
        return kind == null ? kinds.get(token.lemma()) : kind;
    }
}
