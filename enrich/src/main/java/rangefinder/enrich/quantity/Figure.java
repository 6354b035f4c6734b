package rangefinder.enrich.quantity;

import rangefinder.schema.Bound;

/**
 * A number of the text that measures or counts something, with what it counts.
 *
 * @param start      offset of the number with its unit and the words that bound it
 * @param end        end, exclusive
 * @param firstToken index of its first token in the sentence
 * @param endToken   index after its last token
 * @param text       the words from start to end, quotes and dashes normalised
 * @param low        lower end; the stated number for EXACT and ABOUT, the low end for VAGUE; null where open
 * @param high       upper end; the stated number for EXACT and ABOUT; null where open
 * @param bound      how the wording bounds the number
 * @param boundWords the words that bound it ("at least"); null for EXACT without any
 * @param unit       ISO 4217 code, "%" or a UCUM-like unit; null for a plain count
 * @param counted    the counted noun with the words before it, without number and article; null where the text names none
 * @param noun       index of the counted head noun's token; -1 where it stands in another sentence or nowhere
 * @param kind       what sort of figure it is
 * @param change     whether the number is itself a change ("fell by 12"); null where it is a level or a count
 * @param additional "another", "more", "additional", "extra" beside the number
 * @param definite   a reference to things already known ("the two countries", "both of the three"): no claim of its own
 * @param per        what a rate is per ("soldier every month"); null where it is no rate
 */
public record Figure(int start, int end, int firstToken, int endToken, String text, Double low, Double high, Bound bound, String boundWords,
    String unit, String counted, int noun, Kind kind, Change change, boolean additional, boolean definite, String per) {

    /** What sort of figure it is. */
    public enum Kind {
        COUNT, MONEY, SHARE,
        /** Length, area, volume, mass, power and the like. */
        MEASURE,
        /** A length of time: listed, but no claim. */
        DURATION,
        /** How far away something is: listed, but no claim. */
        DISTANCE,
        /** "twice", "three times as many": listed, and a claim only at will. */
        MULTIPLE,
        /** "27-member", "two-car": describes one thing, listed, but no claim. */
        MODIFIER,
        /** "one of the best": listed, but no claim. */
        PRONOUN,
        /** "a man": one person without a number word, a claim only where the verb kills, injures or loses; not listed among quantities. */
        PERSON
    }

    /** Direction of a change. */
    public enum Change { UP, DOWN }

    /** Whether it may be asserted as a claim at all; what the sentence says of it decides the rest. */
    public boolean claimable() {
        return !definite && kind != Kind.DURATION && kind != Kind.DISTANCE && kind != Kind.MODIFIER && kind != Kind.PRONOUN;
    }

    /** Whether it belongs among the quantities of an article. */
    public boolean listed() {
        return kind != Kind.PERSON;
    }
}
