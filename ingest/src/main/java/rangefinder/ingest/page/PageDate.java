package rangefinder.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A date that a page states: a day, and where the page gives time and offset, the instant.
 *
 * @param day    the day as the page writes it, in the page's own offset
 * @param moment null where only the day is known
 */
record PageDate(LocalDate day, OffsetDateTime moment) implements Comparable<PageDate> {

    /** The web's first years: an earlier date is a system's zero (1970), or what the article is about. */
    private static final LocalDate EARLIEST = LocalDate.of(1991, 8, 6);

    static PageDate of(LocalDate day) {
        return new PageDate(day, null);
    }

    static PageDate of(LocalDateTime time, ZoneOffset offset) {
        return offset == null ? of(time.toLocalDate()) : new PageDate(time.toLocalDate(), time.atOffset(offset));
    }

    /** Whether a page fetched then can have been published on that date; a page of another time zone may be a day ahead. */
    boolean isBelievable(Instant fetched) {
        if (day.isBefore(EARLIEST)) {
            return false;
        }
        return fetched == null || !(moment == null ? day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant() : moment.toInstant())
            .isAfter(fetched.plus(1, ChronoUnit.HOURS));
    }

    /** In universal time, which tells nothing of the outlet's own day. */
    boolean isUniversal() {
        return moment != null && moment.getOffset().equals(ZoneOffset.UTC);
    }

    /** Whether it is the first moment of a year. */
    boolean isPerhapsAYear() {
        return day.getDayOfYear() == 1 && (moment == null || moment.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** Whether clocks somewhere on land show that day at this moment of universal time. */
    boolean canBeOn(LocalDate local) {
        return moment != null && !local.isBefore(moment.minusHours(11).toLocalDate()) && !local.isAfter(moment.plusHours(13).toLocalDate());
    }

    /** Whether clocks somewhere show the one day while others show the other. */
    boolean isWithinADay(PageDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 1;
    }

    /** ISO 8601: the day, or the instant with the page's offset. */
    String iso() {
        return moment == null ? day.toString() : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public int compareTo(PageDate other) {
        return moment != null && other.moment != null ? moment.toInstant().compareTo(other.moment.toInstant()) : day.compareTo(other.day);
    }
}
