package rangefinder.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rangefinder.enrich.text.Token;

/** The names in one sentence that the tables know, looked up once. */
final class KnownNames {

    private final Gazetteer.Hit[] hits;

    KnownNames(List<Token> tokens) {
        hits = new Gazetteer.Hit[tokens.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = Gazetteer.world().at(tokens, i).orElse(null);
        }
    }

    /** The longest name that starts at a token. */
    Optional<Gazetteer.Hit> at(int first) {
        return first < hits.length ? Optional.ofNullable(hits[first]) : Optional.empty();
    }

    Optional<Entry> exactly(int first, int last) {
        return at(first).filter(hit -> hit.last() == last).map(Gazetteer.Hit::entry);
    }

    /** From left to right, none inside another. */
    List<Gazetteer.Hit> all() {
        List<Gazetteer.Hit> all = new ArrayList<>();
        int i = 0;
        while (i < hits.length) {
            if (hits[i] != null) {
                all.add(hits[i]);
            }
            i = hits[i] != null ? hits[i].last() + 1 : i + 1;
        }
        return all;
    }
}
