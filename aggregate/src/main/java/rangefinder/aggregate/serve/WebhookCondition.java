package rangefinder.aggregate.serve;

import rangefinder.schema.EstimateChange;
import rangefinder.schema.Numbers;

/**
 * What must have happened for a change to be sent; with several conditions any of them is enough, with none every change is.
 *
 * @param movedPercent    best moved by more than this many percent, or appeared, or vanished; null: not a condition
 * @param lowAbove        low rose above this number; null: not a condition
 * @param becameContested the lane became contested
 * @param newOriginator   an originator spoke for the first time
 */
record WebhookCondition(Double movedPercent, Double lowAbove, boolean becameContested, boolean newOriginator) {

    static final WebhookCondition ANY = new WebhookCondition(null, null, false, false);

    boolean holds(EstimateChange change) {
        Numbers before = change.getBefore();
        Numbers after = change.getAfter();
        return equals(ANY)
            || movedPercent != null && moved(best(before), best(after))
            || lowAbove != null && low(after) > lowAbove && !(low(before) > lowAbove)
            || becameContested && contested(after) && !contested(before)
            || newOriginator && !change.getNewOriginators().isEmpty();
    }

    private boolean moved(Double before, Double after) {
        if (before == null || after == null) {
            return before != after;
        }
        return Math.abs(after - before) > Math.abs(before) * movedPercent / 100;
    }

    private static Double best(Numbers numbers) {
        return numbers == null ? null : numbers.getBest();
    }

    private static double low(Numbers numbers) {
        return numbers == null || numbers.getLow() == null ? Double.NEGATIVE_INFINITY : numbers.getLow();
    }

    private static boolean contested(Numbers numbers) {
        return numbers != null && numbers.getContested();
    }
}
