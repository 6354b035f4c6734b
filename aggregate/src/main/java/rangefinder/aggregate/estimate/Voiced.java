package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import rangefinder.aggregate.origin.Grades.Grade;
import rangefinder.schema.Bound;
import rangefinder.schema.VoiceRow;

/**
 * An originator's current statement with what it weighs on a day.
 *
 * @param voice        who says what
 * @param grade        its grade
 * @param weight       after ageing, at least 1
 * @param distribution what it says, on the scale of {@link Distribution}
 */
record Voiced(VoiceRow voice, Grade grade, int weight, Distribution distribution) {

    static final Comparator<Voiced> BY_VALUE = Comparator.comparing((Voiced v) -> v.centre())
        .thenComparing(v -> v.value().figure()).thenComparing(v -> v.voice.getOriginator());

    private static final double DAYS_OF_YEAR = 365;
    /** 80 % of a normal distribution lie within so many half-widths. */
    private static final double EIGHTY_PERCENT = 1.281552;
    private static final int LIKELY = 5;
    private static final int EVEN = 3;

    /**
     * @param cumulative the number can only have grown since, as against a level
     * @param concord    several trusted originators state this very value
     */
    static Voiced on(LocalDate day, VoiceRow voice, Grade grade, boolean cumulative, boolean concord) {
        long age = Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(voice.getAsOf()), day));
        double aged = grade.weight() * StrictMath.pow(2, -(double) age / Constants.HALF_LIFE_DAYS);
        return new Voiced(voice, grade, (int) Math.max(1, StrictMath.round(aged)), says(voice, grade, age, cumulative, concord));
    }

    private static Distribution says(VoiceRow voice, Grade grade, long ageDays, boolean cumulative, boolean concord) {
        Value value = value(voice);
        long centre = centre(value);
        double spread = (double) grade.spreadMicro() / (concord ? 2 : 1);
        double still = square(expression(value)) + square(spread) + square(hedge(voice.getStrength()));
        double growth = square(Constants.GROWTH) * ageDays / DAYS_OF_YEAR;
        long right = StrictMath.round(StrictMath.sqrt(still + growth));
        long left = cumulative ? StrictMath.round(StrictMath.sqrt(still)) : right;
        return switch (value.bound()) {
            case AT_LEAST -> Distribution.atLeast(centre, right);
            case AT_MOST -> Distribution.atMost(centre, right);
            default -> Distribution.around(centre, left, right);
        };
    }

    private static double square(double x) {
        return x * x;
    }

    /** Half-width that comes from the wording of the number, in micro-logs. */
    private static long expression(Value value) {
        return switch (value.bound()) {
            case ABOUT -> Constants.ABOUT;
            case RANGE -> StrictMath.round((Distribution.microLog(value.high()) - Distribution.microLog(value.low())) / 2 / EIGHTY_PERCENT);
            case VAGUE -> StrictMath.round((Distribution.microLog(10 * value.figure()) - Distribution.microLog(value.figure())) / 2 / EIGHTY_PERCENT);
            default -> rounding(value.figure());
        };
    }

    /** 12,000 may stand for anything between 11,500 and 12,500. */
    private static long rounding(double figure) {
        double unit = 1;
        while (figure >= 10 * unit && figure % (10 * unit) == 0) {
            unit *= 10;
        }
        return figure == 0 ? 0 : Distribution.microLog(figure + unit / 2) - Distribution.microLog(figure);
    }

    private static long hedge(Integer strength) {
        if (strength == null || strength >= LIKELY) {
            return 0;
        }
        return strength >= EVEN ? Constants.BELIEVED : Constants.COULD;
    }

    /** Where the statement lies, in micro-logs: of a range, and of a vague word's decade, the middle. */
    private static long centre(Value value) {
        return switch (value.bound()) {
            case RANGE -> (Distribution.microLog(value.low()) + Distribution.microLog(value.high())) / 2;
            case VAGUE -> (Distribution.microLog(value.figure()) + Distribution.microLog(10 * value.figure())) / 2;
            default -> Distribution.microLog(value.figure());
        };
    }

    long centre() {
        return centre(value());
    }

    Value value() {
        return value(voice);
    }

    static Value value(VoiceRow voice) {
        return new Value(voice.getLow(), voice.getHigh(), voice.getBound());
    }

    boolean openUpward() {
        return voice.getBound() == Bound.AT_LEAST || voice.getBound() == Bound.VAGUE;
    }
}
