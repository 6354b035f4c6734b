package rangefinder.enrich.time;

import java.util.Set;
import rangefinder.enrich.quantity.Piece;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Vocabulary;

/** Words of the calendar that are part of a name: "Jan Nowak", "April Jones", "Theresa May", "the Sunday Chronicle". */
final class Namesakes {

    private static final Vocabulary WORDS = Vocabulary.beside(Namesakes.class, "time-contexts.tsv");
    private static final Set<String> GIVEN_NAMES = WORDS.words("GIVEN_NAMES");
    private static final int LONGEST_SHORT_FORM = 4;
    private static final Set<String> LEADING = WORDS.words("LEADING");
    private static final Set<String> PARTS_OF_DAY = WORDS.words("PARTS_OF_DAY");

    private Namesakes() {}

    /** Whether a month that has neither day nor year beside it is somebody's name. */
    static boolean isPerson(Pieces p, int i) {
        Piece word = p.get(i);
        boolean may = GIVEN_NAMES.contains(word.lower());
        boolean shortForm = !may && word.lower().length() <= LONGEST_SHORT_FORM && !p.is(i + 1, ".");
        boolean led = LEADING.contains(p.get(i - 1).lower());
        boolean surname = word.is("may") && isName(p.get(i - 1)) && !led;
        return (may || shortForm) && !led && isName(p.get(i + 1)) || surname;
    }

    /** Whether a weekday stands in the name of a newspaper or a club. */
    static boolean isOfName(Pieces p, int i) {
        return p.is(i - 1, "the") && isName(p.get(i + 1)) && !PARTS_OF_DAY.contains(p.get(i + 1).lower());
    }

    private static boolean isName(Piece piece) {
        return piece.word() && piece.capital() && !piece.glued();
    }
}
