package rangefinder.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What a server asks for with Retry-After: seconds or a date. */
final class RetryAfter {

    /** Longer wishes are mistakes, or meant to keep us away for good, which robots.txt is for. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** Null where nothing is asked for, or nothing that can be understood. */
    static Duration parse(String value, Instant now) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        if (text.matches("\\d{1,9}")) {
            return shortest(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration wait = Duration.between(now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return wait.isNegative() ? Duration.ZERO : shortest(wait);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration shortest(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
