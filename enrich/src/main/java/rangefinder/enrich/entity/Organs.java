package rangefinder.enrich.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rangefinder.enrich.text.Token;

/** Finds the organ of a state in a phrase that names the state before or after it: "Iraqi health ministry", "Iraq's army", "the government of Iraq". */
final class Organs {

    private Organs() {
    }

    /** @param first first token after the article; the words from it to {@code last} must be nothing but the state and its organ */
    static Optional<Entry> find(List<Token> tokens, KnownNames known, int first, int last) {
        Gazetteer gazetteer = Gazetteer.world();
        Optional<Gazetteer.Hit> state = known.at(first).filter(hit -> hit.last() < last && (hit.entry().isState() || hit.entry().role() == Entry.Role.CAPITAL));
        if (state.isPresent()) {
            int from = state.get().last() + 1;
            from += tokens.get(from).tag().equals("POS") && from < last ? 1 : 0;
            return gazetteer.organ(state.get().entry().id().substring(0, 2), words(tokens, from, last));
        }
        return organOf(gazetteer, tokens, known, first, last);
    }

    private static Optional<Entry> organOf(Gazetteer gazetteer, List<Token> tokens, KnownNames known, int first, int last) {
        String words = words(tokens, first, last);
        boolean of = last + 2 < tokens.size() && tokens.get(last + 1).lower().equals("of") && gazetteer.isOrgan(words);
        int at = of && tokens.get(last + 2).tag().equals("DT") && last + 3 < tokens.size() ? last + 3 : last + 2;
        return of ? known.at(at).filter(hit -> hit.entry().role() == Entry.Role.STATE).flatMap(hit -> gazetteer.organ(hit.entry().id(), words)) : Optional.empty();
    }

    private static String words(List<Token> tokens, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean spaced = i > first && tokens.get(i - 1).end() < tokens.get(i).start();
            words.append(spaced ? " " : "").append(tokens.get(i).text().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
