package rangefinder.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.table.Table;

/** Reads dates as machines and people of several languages write them. */
final class Dates {

    /** A date stands near the beginning of what is about it; beyond this nobody looks. */
    private static final int LONGEST_TEXT = 500;
    private static final int LEFT_OVER_CHARS = 25;

    private static final Pattern ISO = Pattern.compile(
        "(?<!\\d)((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?:[T ]{1,2}(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)? ?(Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?)?(?!\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d) ?[./年년] ?(\\d{1,2}) ?[./月월] ?(\\d{1,2})(?!\\d)");
    /** Without spaces where a style sheet sets day, month and year apart, as a calendar's leaf. */
    private static final Pattern DAY_FIRST = Pattern.compile(
        "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[ /-]?(?:de |of )?([\\p{L}\\p{M}]{3,14})\\.?,?[ /-]?(?:de |del )?((?:19|20)\\d\\d|['’]\\d\\d|(?<=[/-])\\d\\d)(?: (\\d\\d):(\\d\\d):(\\d\\d) (GMT|UTC|[+-]\\d{4}))?(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\p{L})([\\p{L}\\p{M}]{3,14})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?((?:19|20)\\d\\d)(?!\\d)");
    /** As programs print it, the time of day before the year: "Tue Feb 03 09:12:00 CET 2026". */
    private static final Pattern YEAR_LAST = Pattern.compile("(?<!\\p{L})([\\p{L}\\p{M}]{3,14})\\.? (\\d{1,2}),? \\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[APap]\\.?[Mm]\\.?)?(?: [A-Z]{2,5}| [+-]\\d{4})?,? ((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern YEAR_MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\.?[ /-]([\\p{L}\\p{M}]{3,14})\\.?[ /-](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.])(\\d{1,2})([./-]|\\. )(\\d{1,2})\\2((?:19|20)?\\d\\d)(?![\\d.]\\d)");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6}Z?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");

    private static final Pattern[] SPELLINGS = {ISO, YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS, YEAR_LAST, YEAR_MONTH};

    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (List<String> row : Table.read(Dates.class, "months.tsv")) {
            for (String name : row.get(2).split(" ")) {
                months.put(name, Integer.valueOf(row.get(1)));
            }
        }
        return months;
    }

    /** The date that a machine-readable value states; null where none is readable. */
    static PageDate parse(String value, boolean monthFirst) {
        String stripped = value.strip();
        Matcher compact = COMPACT.matcher(stripped);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        return EPOCH.matcher(stripped).matches() ? epoch(stripped) : find(stripped, monthFirst);
    }

    private static PageDate epoch(String digits) {
        long number = Long.parseLong(digits);
        return PageDate.of(LocalDateTime.ofInstant(digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number), ZoneOffset.UTC),
            ZoneOffset.UTC);
    }

    /**
     * The first date in a text; null where there is none.
     *
     * @param monthFirst how 3/4/2020 is read: as people of the United States write it, or as others do
     */
    static PageDate find(String text, boolean monthFirst) {
        Found found = first(text, monthFirst);
        return found == null ? null : found.date;
    }

    /** Whether the text is a date and hardly anything else. */
    static boolean fills(String text) {
        Found found = text.length() > 80 ? null : first(text, true);
        return found != null && text.length() - (found.end - found.start) <= LEFT_OVER_CHARS;
    }

    /** Whether there are digits in it, without which no date is written. */
    static boolean mayHoldOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private record Found(PageDate date, int start, int end) {}

    private static Found first(String whole, boolean monthFirst) {
        String text = inAscii(whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole);
        if (!mayHoldOne(text)) {
            return null;
        }
        Found best = null;
        for (Pattern pattern : SPELLINGS) {
            if (best != null && best.start == 0) {
                return best;
            }
            Matcher matcher = pattern.matcher(text);
            boolean possible = pattern != YEAR_LAST || text.indexOf(':') >= 0;
            for (boolean more = possible; more && matcher.find(); ) {
                PageDate date = date(pattern, matcher, monthFirst);
                more = date == null;
                if (date != null && (best == null || matcher.start() < best.start)) {
                    best = new Found(date, matcher.start(), matcher.end());
                }
            }
        }
        return best;
    }

    /** Digits of every script as those of ASCII. */
    private static String inAscii(String text) {
        if (!hasOtherDigits(text)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text);
        for (int i = 0; i < ascii.length(); i++) {
            if (Character.isDigit(ascii.charAt(i))) {
                ascii.setCharAt(i, (char) ('0' + Character.digit(ascii.charAt(i), 10)));
            }
        }
        return ascii.toString();
    }

    private static boolean hasOtherDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F && Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static PageDate date(Pattern pattern, Matcher m, boolean monthFirst) {
        if (pattern == ISO) {
            return iso(m);
        } else if (pattern == YEAR_FIRST) {
            return day(m.group(1), m.group(2), m.group(3));
        } else if (pattern == DAY_FIRST) {
            PageDate day = named(m.group(3), m.group(2), m.group(1));
            return day == null || m.group(4) == null ? day : at(day, m.group(4), m.group(5), m.group(6), m.group(7));
        } else if (pattern == YEAR_MONTH) {
            return named(m.group(1), m.group(2), m.group(3));
        } else if (pattern == MONTH_FIRST || pattern == YEAR_LAST) {
            return named(m.group(3), m.group(1), m.group(2));
        }
        return numbers(m, monthFirst);
    }

    private static PageDate iso(Matcher m) {
        PageDate day = day(m.group(1), m.group(2), m.group(3));
        return day == null || m.group(4) == null ? day : at(day, m.group(4), m.group(5), m.group(6) == null ? "0" : m.group(6), m.group(7));
    }

    private static PageDate at(PageDate day, String hour, String minute, String second, String zone) {
        try {
            return PageDate.of(day.day().atTime(Integer.parseInt(hour), Integer.parseInt(minute), Integer.parseInt(second)), offset(zone));
        } catch (DateTimeException e) {
            return day;
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone == null ? null : Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static PageDate named(String year, String month, String day) {
        Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return number == null ? null : day(year.length() < 4 ? "20" + year.substring(year.length() - 2) : year, number.toString(), day);
    }

    private static PageDate numbers(Matcher m, boolean monthFirst) {
        String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
        boolean swap = Integer.parseInt(m.group(1)) <= 12 && (Integer.parseInt(m.group(3)) > 12 || monthFirst && !m.group(2).startsWith("."));
        return swap ? day(year, m.group(1), m.group(3)) : day(year, m.group(3), m.group(1));
    }

    private static PageDate day(String year, String month, String day) {
        try {
            return PageDate.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
