package rangefinder.aggregate.estimate;

import rangefinder.schema.Bound;
import rangefinder.schema.Quantity;

/**
 * A stated or composed number with its bound, never below zero.
 *
 * @param low  null where open
 * @param high null where open
 */
record Value(Double low, Double high, Bound bound) {

    static Value of(Quantity quantity) {
        return new Value(atLeastZero(quantity.getLow()), atLeastZero(quantity.getHigh()), quantity.getBound());
    }

    private static Double atLeastZero(Double number) {
        return number == null ? null : Math.max(0, number);
    }

    /** No number at all: nothing to estimate from. */
    boolean isEmpty() {
        return low == null && high == null;
    }

    /** The figure to call it by: the stated number; of a range the lower end. */
    double figure() {
        return low == null ? high : low;
    }

    double top() {
        return high == null ? low : high;
    }

    Value atLeast() {
        return new Value(figure(), null, Bound.AT_LEAST);
    }

    /** The sum, with bounds added: an open end stays open, exactness is kept only by two exact numbers. */
    Value plus(Value other) {
        Double l = low == null || other.low == null ? null : Double.valueOf(low + other.low);
        Double h = high == null || other.high == null ? null : Double.valueOf(high + other.high);
        if (l == null && h == null) {
            return new Value(figure() + other.figure(), null, Bound.AT_LEAST);
        }
        return new Value(l, h, h == null ? Bound.AT_LEAST : l == null ? Bound.AT_MOST : closed(other));
    }

    private Bound closed(Value other) {
        if (bound == Bound.RANGE || other.bound == Bound.RANGE) {
            return Bound.RANGE;
        }
        return bound == Bound.EXACT && other.bound == Bound.EXACT ? Bound.EXACT : Bound.ABOUT;
    }

    /** How much the wording commits to: smaller is more precise. */
    int vagueness() {
        return switch (bound) {
            case EXACT -> 0;
            case RANGE -> 1;
            case ABOUT -> 2;
            case AT_LEAST -> 3;
            case AT_MOST -> 4;
            case VAGUE -> 5;
        };
    }
}
