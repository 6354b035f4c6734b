package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.Bound;
import rangefinder.schema.ForecastScore;
import rangefinder.schema.Outcome;
import rangefinder.schema.VoiceRow;

/** Holds a plan or forecast against what was realised by the day it named. */
final class ForecastScores {

    /** "About 10,000" that comes to 9,000 has come true. */
    private static final double ABOUT = 0.1;

    private ForecastScores() {}

    /** @param realised the realised estimate as of that day */
    static ForecastScore of(VoiceRow forecast, LocalDate due, Range realised) {
        Value value = Voiced.value(forecast);
        double low = realised.eighty().getLow();
        double high = realised.eighty().getHigh();
        double factor = realised.best() / value.figure();
        return ForecastScore.newBuilder().setOriginator(forecast.getOriginator()).setName(forecast.getName())
            .setSaid(Figures.words(value.low(), value.high(), value.bound())).setSaidOn(Times.day(forecast.getPublished()).toString()).setDue(due.toString())
            .setLow(low).setBest(realised.best()).setHigh(high).setOutcome(outcome(value, low, high))
            .setFactor(value.figure() == 0 ? null : (Double) (StrictMath.round(1_000 * factor) / 1_000.0)).build();
    }

    /** It held where some number that it allows lies in the realised range. */
    private static Outcome outcome(Value value, double low, double high) {
        double slack = value.bound() == Bound.ABOUT ? ABOUT * value.figure() : 0;
        if (value.high() != null && value.high() + slack < low) {
            return Outcome.TOO_LOW;
        }
        return value.low() != null && value.low() - slack > high ? Outcome.TOO_HIGH : Outcome.HELD;
    }
}
