package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.table.Table;

/**
 * Finds the organ for which a phrase speaks: of a state named before or after it ("senior Iraqi health ministry officials", "Iraq's army", "the
 * government of Iraq", "Iraqi Defence Minister"), or an organisation of the tables with an office ("Kremlin spokesman").
 */
final class Organs {

    private static final Set<String> BEFORE = new HashSet<>();
    private static final Set<String> AFTER = new HashSet<>();
    private static final Map<String, String> STANDS_FOR = new HashMap<>();

    static {
        for (List<String> row : Table.read(Organs.class, "offices.tsv")) {
            switch (row.get(1)) {
                case "BEFORE" -> BEFORE.add(row.get(0));
                case "AFTER" -> AFTER.add(row.get(0));
                default -> STANDS_FOR.put(row.get(0), row.get(1));
            }
        }
    }

    private Organs() {
    }

    /** @param first first token after the article; the words from it to {@code last} must be nothing but the organ, its state, and offices */
    static Optional<Entry> find(List<Token> tokens, KnownNames known, int first, int last) {
        int at = first;
        while (at < last && BEFORE.contains(tokens.get(at).lower()) && known.at(at).isEmpty()) {
            at++;
        }
        Optional<Gazetteer.Hit> named = known.at(at).filter(hit -> hit.last() < last);
        if (named.isEmpty()) {
            return organOf(tokens, known, at, last);
        }
        Entry entry = named.get().entry();
        int from = afterPossessive(tokens, named.get().last() + 1, last);
        return switch (entry.role()) {
            case STATE, ADJECTIVE, CAPITAL -> organ(entry.id().substring(0, 2), tokens, known, from, last);
            case ORGANISATION -> Optional.of(entry).filter(e -> areOffices(tokens, from, last));
            default -> Optional.empty();
        };
    }

    private static int afterPossessive(List<Token> tokens, int i, int last) {
        return tokens.get(i).tag().equals("POS") && i < last ? i + 1 : i;
    }

    /** "Iraq's" and what follows: an organisation of that state by its own name, or an organ that any state has. */
    private static Optional<Entry> organ(String state, List<Token> tokens, KnownNames known, int first, int last) {
        Optional<Entry> own = known.exactly(first, last).filter(entry -> Gazetteer.stateOf(entry.id()).filter(state::equals).isPresent());
        return own.isPresent() ? own : organ(state, words(tokens, first, last));
    }

    /** The organ that is left when the offices around it are taken away, one by one. */
    private static Optional<Entry> organ(String state, List<String> words) {
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            Optional<Entry> organ = Gazetteer.world().organ(state, String.join(" ", left)).or(() -> ofHolder(state, left));
            if (organ.isPresent()) {
                return organ;
            }
            if (BEFORE.contains(left.get(0))) {
                left.remove(0);
            } else if (isOffice(left.get(left.size() - 1))) {
                left.remove(left.size() - 1);
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "health minister", "minister of health": speaks for the health ministry. */
    private static Optional<Entry> ofHolder(String state, List<String> words) {
        String organ = String.join(" ", words.stream().map(word -> STANDS_FOR.getOrDefault(word, word)).toList());
        return Gazetteer.world().organ(state, organ);
    }

    private static boolean areOffices(List<Token> tokens, int first, int last) {
        return words(tokens, first, last).stream().allMatch(Organs::isOffice);
    }

    private static boolean isOffice(String word) {
        return AFTER.contains(word) || STANDS_FOR.containsKey(word);
    }

    private static Optional<Entry> organOf(List<Token> tokens, KnownNames known, int first, int last) {
        boolean of = last + 2 < tokens.size() && tokens.get(last + 1).lower().equals("of");
        int at = of && tokens.get(last + 2).tag().equals("DT") && last + 3 < tokens.size() ? last + 3 : last + 2;
        return of ? known.at(at).filter(hit -> hit.entry().role() == Entry.Role.STATE).flatMap(hit -> organ(hit.entry().id(), words(tokens, first, last))) : Optional.empty();
    }

    /** Lower case; words joined by hyphens or marks stay one. */
    private static List<String> words(List<Token> tokens, int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            boolean joined = i > first && tokens.get(i - 1).end() == tokens.get(i).start();
            String word = tokens.get(i).lower();
            if (joined) {
                words.set(words.size() - 1, words.get(words.size() - 1) + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
