package rangefinder.enrich.quantity;

/**
 * A number as written, without unit.
 *
 * @param value  the number; the low end of an open one; a percentage for a share
 * @param scale  factor of its last scale word (1 without one): a range's second number lends it to the first
 * @param end    index after its last piece
 * @param form   how it is written
 */
record Numeral(double value, double scale, int end, Form form) {

    enum Form {
        DIGITS, WORDS,
        /** "half", "two thirds", "one in four": the value is a percentage. */
        SHARE,
        /** "several", "dozens": the value is the low end. */
        OPEN
    }

    Numeral times(double factor, int newEnd) {
        return new Numeral(value * factor, scale * factor, newEnd, form);
    }

    Numeral plus(double more, int newEnd) {
        return new Numeral(value + more, scale, newEnd, form);
    }
}
