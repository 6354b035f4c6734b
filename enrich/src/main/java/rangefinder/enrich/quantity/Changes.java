package rangefinder.enrich.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rangefinder.enrich.quantity.Figure.Change;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.table.Table;

/** Whether a number is itself a change ("fell by 12", "a 5 % rise", "up 3 points"), from {@code change-words.tsv}. */
final class Changes {

    private enum Place { VERB, NOUN, MARK }

    private record Word(Change change, Place place) {}

    /** How far the verb may stand before its "by": "reduced emissions from its plants by 40 %". */
    private static final int REACH = 8;
    private static final Vocabulary WORDS = Vocabulary.beside(Changes.class, "change-contexts.tsv");
    private static final Set<String> BETWEEN = WORDS.words("BETWEEN");
    private static final Set<String> STOPS = WORDS.words("STOPS");

    private final Map<String, Word> words = new HashMap<>();

    Changes() {
        for (List<String> row : Table.read(Changes.class, "change-words.tsv")) {
            for (String form : row.get(2).split(" ")) {
                words.merge(form, new Word(Change.valueOf(row.get(0)), Place.valueOf(row.get(1))), (old, add) -> old);
                words.put(row.get(1) + " " + form, new Word(Change.valueOf(row.get(0)), Place.valueOf(row.get(1))));
            }
        }
    }

    /** The change an amount is; null where it is none. */
    Change of(Pieces p, Amount amount, boolean things) {
        boolean counts = things && !p.is(amount.to(), "points") && !p.is(amount.to(), "point");
        Change behind = behind(p, amount);
        if (behind != null) {
            return behind;
        }
        int i = amount.from() - 1;
        boolean by = false;
        boolean to = false;
        boolean of = false;
        while (BETWEEN.contains(p.get(i).lower())) {
            by |= p.is(i, "by");
            of |= p.is(i, "of");
            to |= p.is(i, "to") && !p.is(i - 1, "up") || p.is(i, "at") && !p.is(i + 1, "least");
            i--;
        }
        if (to) {
            return null;
        }
        Change mark = p.is(i - 1, "no") ? null : change(p.get(i), Place.MARK);
        mark = mark == null && !p.is(i + 2, "to") ? change(p.get(i + 1), Place.MARK) : mark;
        Change verb = change(p.get(i), Place.VERB);
        Change noun = of ? change(p.get(i), Place.NOUN) : null;
        if (by && verb == null) {
            verb = verbBefore(p, i);
        }
        boolean aside = i > 0 && (p.is(i - 1, ",") || p.is(i - 1, "("));
        boolean measured = !counts || by || mark != null && aside;
        return noun != null ? noun : verb != null && measured ? verb : mark != null && measured && i >= 0 ? mark : null;
    }

    /** Whether a word of change stands before a piece in its clause: "rose sharply from | 100 to 300" gives two levels, not the ends of a range. */
    boolean leadsTo(Pieces p, int i) {
        return verbBefore(p, i - 1) != null;
    }

    private Change verbBefore(Pieces p, int i) {
        for (int k = i; k > i - REACH && !STOPS.contains(p.get(k).lower()); k--) {
            Change verb = change(p.get(k), Place.VERB);
            Change noun = verb == null ? change(p.get(k), Place.NOUN) : verb;
            if (noun != null) {
                return noun;
            }
        }
        return null;
    }

    /** "a 5 % rise", "0.6 % lower", "15-percent pay cut". */
    private Change behind(Pieces p, Amount amount) {
        if (amount.plain()) {
            return null;
        }
        Change mark = p.is(amount.to(), "up") || p.is(amount.to(), "down") ? null : change(p.get(amount.to()), Place.MARK);
        Change near = change(p.get(amount.to()), Place.NOUN);
        Change far = near == null && p.get(amount.to()).word() && !p.is(amount.to(), "of") ? change(p.get(amount.to() + 1), Place.NOUN) : near;
        return mark != null ? mark : amount.dimension().equals("DURATION") ? null : far;
    }

    private Change change(Piece piece, Place place) {
        Word word = piece.word() ? words.get(place + " " + piece.lower()) : null;
        return word == null ? null : word.change;
    }
}
