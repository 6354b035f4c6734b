package rangefinder.enrich.time;

import java.time.LocalDate;

/**
 * What a relative expression is resolved against.
 *
 * @param published day of the article; null where unknown
 * @param future    whether the sentence looks forward ("will", "expected", "by")
 * @param last      the expression before, which "the same day" refers to; null for none
 */
record Anchor(LocalDate published, boolean future, Days last) {

    Anchor after(Days read) {
        return new Anchor(published, future, read);
    }

    /** The day that "the next day" counts from: the last one mentioned, else the article's. */
    LocalDate reference() {
        return last == null ? published : last.from() != null ? last.from() : last.to();
    }
}
