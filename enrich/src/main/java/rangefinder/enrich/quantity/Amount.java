package rangefinder.enrich.quantity;

import rangefinder.schema.Bound;

/**
 * A number or a range with its unit, before its wording is read.
 *
 * @param from       index of its first piece
 * @param to         index after its last piece
 * @param low        lower end; the number itself where it is one
 * @param high       upper end
 * @param scale      factor of the last scale word
 * @param form       how the number is written
 * @param dimension  kind of unit ("MONEY", "LENGTH"); empty for a plain count
 * @param unit       code of the unit; null for a plain count
 * @param hyphenated a hyphen binds number and unit or noun ("27-member", "five-year")
 */
record Amount(int from, int to, double low, double high, double scale, Numeral.Form form, String dimension, String unit, boolean hyphenated) {

    static Amount of(int from, Numeral numeral) {
        boolean share = numeral.form() == Numeral.Form.SHARE;
        return new Amount(from, numeral.end(), numeral.value(), numeral.value(), numeral.scale(), numeral.form(), share ? "SHARE" : "", share ? "%" : null, false);
    }

    Amount in(String newDimension, String newUnit, int newTo, boolean hyphen) {
        return new Amount(from, newTo, low, high, scale, form, newDimension, newUnit, hyphen);
    }

    Amount from(int newFrom) {
        return new Amount(newFrom, to, low, high, scale, form, dimension, unit, hyphenated);
    }

    Amount negative(int newFrom) {
        return new Amount(newFrom, to, -low, -high, scale, form, dimension, unit, hyphenated);
    }

    Amount plus(double more, int newTo) {
        return new Amount(from, newTo, low + more, high + more, scale, form, dimension, unit, hyphenated);
    }

    /** The range from this amount to another, in the other's unit; the other's scale word reaches back ("25 to 30 thousand"). */
    Amount to(Amount end) {
        double lent = scale == 1 && low < end.high / end.scale ? low * end.scale : low;
        String ofDimension = end.unit == null ? dimension : end.dimension;
        return new Amount(from, end.to, lent, end.high, end.scale, form, ofDimension, end.unit == null ? unit : end.unit, end.hyphenated);
    }

    boolean isRange() {
        return low != high;
    }

    boolean plain() {
        return unit == null;
    }

    Bound bound() {
        return form == Numeral.Form.OPEN ? Bound.VAGUE : isRange() ? Bound.RANGE : Bound.EXACT;
    }
}
