package rangefinder.enrich.time;

import java.time.LocalDate;

/**
 * A time expression of the text, resolved to an interval of days.
 *
 * @param start      offset
 * @param end        end, exclusive
 * @param firstToken index of its first token in the sentence
 * @param endToken   index after its last token
 * @param text       the words as they stand
 * @param from       first day; null where open ("before July") or unknown
 * @param to         last day, inclusive; null where open ("since July") or unknown
 * @param shape      name of the rule that read it
 */
public record TimeMention(int start, int end, int firstToken, int endToken, String text, LocalDate from, LocalDate to, String shape) {

    /** Whether at least one end is known. */
    public boolean resolved() {
        return from != null || to != null;
    }
}
