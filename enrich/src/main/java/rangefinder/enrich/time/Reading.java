package rangefinder.enrich.time;

/**
 * A time expression within the pieces of a sentence.
 *
 * @param from  first piece
 * @param end   after the last piece
 * @param days  what it means
 * @param shape name of the rule
 */
record Reading(int from, int end, Days days, String shape) {

    Reading with(int newFrom, int newEnd, Days newDays, String newShape) {
        return new Reading(newFrom, newEnd, newDays, newShape);
    }
}
