package rangefinder.ingest.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as feeds write them: RFC 822 and its relatives with names in many languages, ISO 8601 and W3C-DTF, the forms of several blog
 * engines. What cannot be understood to the last sign is refused: a wrong date is worse than none.
 */
final class FeedDates {

    /** The longest spelling in use, with a zone's full name, has about 60 characters. */
    private static final int MAX_LENGTH = 100;
    /** The standard of 2004 withdrew dates with two-digit years, so later ones are not meant as such. */
    private static final int LAST_TRUNCATED_YEAR = 2004;
    private static final Pattern TRUNCATED = Pattern.compile("(\\d\\d)(-?)(\\d\\d)\\2(\\d\\d)|-(\\d\\d)-?(\\d\\d)|(\\d\\d)(\\d{3})");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(?<=\\d)t(?=\\d)");
    private static final Pattern MONTH_NAME = Pattern.compile("(?<=\\d)[-/](\\p{L}{3,12})[-/](?=\\d)");
    private static final ZoneId KOREA = ZoneOffset.ofHours(9);
    private static final ZoneId JAPAN = ZoneOffset.ofHours(9);

    private FeedDates() {}

    /** The instant, or null where the text is none. Without a zone UTC is meant, in Korean and Japanese the country's own. */
    static Instant parse(String text) {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            return null;
        }
        String simple = simplified(text);
        try {
            Matcher truncated = TRUNCATED.matcher(simple);
            return truncated.matches() ? truncated(truncated) : spelled(simple, zoneOfLanguage(text));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static Instant spelled(String text, ZoneId otherwise) {
        DateWords words = new DateWords();
        for (String word : text.split(" ")) {
            if (!words.take(word)) {
                return null;
            }
        }
        LocalDateTime local = words.local();
        ZoneId zone = words.zone() == null ? otherwise : words.zone();
        return local == null ? null : local.atZone(zone).toInstant();
    }

    /** Lower case, without accents and commas, one space between words; day and time, day and month name apart. */
    private static String simplified(String text) {
        String plain = Normalizer.normalize(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", ""), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT).replaceAll("[년월年月]\\s*", "-").replaceAll("[일日]", " ").replace(',', ' ');
        String apart = MONTH_NAME.matcher(DAY_AND_TIME.matcher(plain).replaceAll(" ")).replaceAll(" $1 ");
        return apart.replaceAll("\\s+", " ").strip();
    }

    private static Instant truncated(Matcher m) {
        LocalDate date;
        if (m.group(1) != null) {
            date = LocalDate.of(century(m.group(1)), number(m.group(3)), number(m.group(4)));
        } else if (m.group(5) != null) {
            date = LocalDate.of(century(m.group(5)), number(m.group(6)), 1);
        } else {
            date = LocalDate.ofYearDay(century(m.group(7)), number(m.group(8)));
        }
        return date.getYear() > LAST_TRUNCATED_YEAR ? null : date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** RFC 2822 section 4.3: 50 to 99 belong to the last century. */
    static int century(String year) {
        int value = number(year);
        return year.length() > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static ZoneId zoneOfLanguage(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL) ? KOREA
            : text.indexOf('年') >= 0 && text.indexOf('午') >= 0 ? JAPAN : ZoneOffset.UTC;
    }
}
