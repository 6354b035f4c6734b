package rangefinder.enrich.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases of a table, found at a place of a sentence, the longest first. */
public final class Phrases<V> {

    /** A phrase that was found, from one piece to another (exclusive). */
    public record Match<V>(int from, int to, V value) {}

    private record Entry<V>(List<String> words, V value) {}

    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();
    private final Map<String, List<Entry<V>>> byLast = new HashMap<>();

    public void add(String phrase, V value) {
        Pieces pieces = Pieces.of(phrase);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            words.add(pieces.get(i).lower());
        }
        Entry<V> entry = new Entry<>(List.copyOf(words), value);
        insert(byFirst, words.get(0), entry);
        insert(byLast, words.get(words.size() - 1), entry);
    }

    private static <V> void insert(Map<String, List<Entry<V>>> map, String key, Entry<V> entry) {
        List<Entry<V>> entries = map.computeIfAbsent(key, none -> new ArrayList<>());
        entries.add(entry);
        entries.sort(Comparator.comparingInt((Entry<V> one) -> -one.words.size()));
    }

    /** The longest phrase that starts at a piece; null where none does. */
    public Match<V> startingAt(Pieces pieces, int i) {
        for (Entry<V> entry : byFirst.getOrDefault(pieces.get(i).lower(), List.of())) {
            if (matches(pieces, i, entry)) {
                return new Match<>(i, i + entry.words.size(), entry.value);
            }
        }
        return null;
    }

    /** The longest phrase whose last piece is the one before {@code end}; null where none does. */
    Match<V> endingAt(Pieces pieces, int end) {
        for (Entry<V> entry : byLast.getOrDefault(pieces.get(end - 1).lower(), List.of())) {
            int from = end - entry.words.size();
            if (from >= 0 && matches(pieces, from, entry)) {
                return new Match<>(from, end, entry.value);
            }
        }
        return null;
    }

    private static <V> boolean matches(Pieces pieces, int from, Entry<V> entry) {
        for (int k = 0; k < entry.words.size(); k++) {
            if (!pieces.is(from + k, entry.words.get(k))) {
                return false;
            }
        }
        return true;
    }
}
