package rangefinder.aggregate.estimate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import rangefinder.schema.ArticleClaims;

/** The dates of articles as points in time. Days are days of UTC. */
final class Times {

    private Times() {}

    /** When the article was published: never after it was first fetched, and then where it does not say. */
    static Instant published(ArticleClaims version) {
        Instant first = firstFetched(version);
        Instant stated = instant(version.getPublished());
        return stated == null || stated.isAfter(first) ? first : stated;
    }

    /** When the version was made, as far as the page says and can be believed; null where it does not say. */
    static Instant modified(ArticleClaims version) {
        Instant stated = instant(version.getModified());
        return stated == null || stated.isAfter(version.getFetched()) ? null : stated;
    }

    static Instant firstFetched(ArticleClaims version) {
        return version.getFetchedAgain().stream().reduce(version.getFetched(), (a, b) -> a.isBefore(b) ? a : b);
    }

    static Instant lastFetched(ArticleClaims version) {
        return version.getFetchedAgain().stream().reduce(version.getFetched(), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Start of an ISO date, or an ISO instant with offset; null where absent or unreadable. */
    static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() <= 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day of an ISO date; null where absent or unreadable. */
    static LocalDate date(String text) {
        Instant instant = instant(text);
        return instant == null ? null : day(instant);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
