package rangefinder.ingest.feed;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.table.Table;

/** The words of one date, in whatever order they come. A word that fits nothing, or a second year, spoils the date. */
final class DateWords {

    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();
    private static final Map<String, ZoneOffset> ZONES = new HashMap<>();
    private static final Map<String, ZoneId> REGIONS = new HashMap<>();

    static {
        for (List<String> row : Table.read(DateWords.class, "calendar.tsv")) {
            for (String name : row.get(1).split(" ")) {
                String plain = Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", ""), Normalizer.Form.NFC);
                if (row.get(0).equals("day")) {
                    WEEKDAYS.add(plain);
                } else {
                    MONTHS.putIfAbsent(plain, Integer.parseInt(row.get(0)));
                }
            }
        }
        for (List<String> row : Table.read(DateWords.class, "zones.tsv")) {
            ZONES.put(row.get(0), ZoneOffset.of(row.get(1)));
        }
        ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).forEach(id -> REGIONS.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,3})(?:[-/.](\\d{1,2})-?)?)?|(\\d{4})(\\d\\d)(\\d\\d)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?(z|[+-].{2,6})?|(\\d\\d)(\\d\\d)(\\d\\d)(z|[+-].{2,6})?");
    private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc)?([+-])(\\d{1,2})(?::?(\\d\\d))?");
    private static final Pattern SMALL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?");
    private static final Set<String> MORNING = Set.of("am", "a.m.", "오전", "午前");
    private static final Set<String> AFTERNOON = Set.of("pm", "p.m.", "오후", "午後");

    private Integer year;
    private Integer month;
    private Integer day;
    private boolean monthMayBeWeekday;
    private LocalTime time;
    private ZoneId zone;
    private Boolean afternoon;

    /** Whether the word has a place in the date. */
    boolean take(String word) {
        if (MORNING.contains(word) || AFTERNOON.contains(word)) {
            afternoon = AFTERNOON.contains(word);
            return true;
        }
        if (time != null && ZONES.containsKey(word)) {
            return takeZone(word);
        }
        return takeName(word.endsWith(".") ? word.substring(0, word.length() - 1) : word) || takeDate(word) || takeTime(word)
            || takeSmall(word) || takeZone(word);
    }

    /** Null where the date is not complete. */
    LocalDateTime local() {
        if (year == null || day != null && month == null) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        return date.atTime(time == null ? LocalTime.MIDNIGHT : clock());
    }

    /** Null where none was named. */
    ZoneId zone() {
        return zone;
    }

    private LocalTime clock() {
        if (afternoon == null || time.getHour() > 12) {
            return time;
        }
        return time.withHour(time.getHour() % 12 + (afternoon ? 12 : 0));
    }

    /** In some languages a weekday's short name is a month's too: it counts as the month only until another one comes. */
    private boolean takeName(String word) {
        Integer named = MONTHS.get(word);
        boolean weekday = WEEKDAYS.contains(word);
        if (named != null && (month == null || monthMayBeWeekday)) {
            month = named;
            monthMayBeWeekday = weekday;
            return true;
        }
        return weekday;
    }

    private boolean takeDate(String word) {
        Matcher m = DATE.matcher(word);
        if (!m.matches() || year != null) {
            return false;
        }
        boolean compact = m.group(4) != null;
        year = FeedDates.number(compact ? m.group(4) : m.group(1));
        if (compact || m.group(2) != null) {
            month = FeedDates.number(compact ? m.group(5) : m.group(2));
        }
        if (compact || m.group(3) != null) {
            day = FeedDates.number(compact ? m.group(6) : m.group(3));
        }
        return true;
    }

    private boolean takeTime(String word) {
        Matcher m = TIME.matcher(word);
        if (!m.matches() || time != null) {
            return false;
        }
        int group = m.group(1) != null ? 1 : 5;
        int second = m.group(group + 2) == null ? 0 : FeedDates.number(m.group(group + 2));
        time = LocalTime.of(FeedDates.number(m.group(group)), FeedDates.number(m.group(group + 1)), second == 60 ? 59 : second);
        return m.group(group + 3) == null || takeZone(m.group(group + 3));
    }

    private boolean takeSmall(String word) {
        Matcher m = SMALL.matcher(word);
        if (!m.matches() || day != null && year != null) {
            return false;
        }
        if (day == null) {
            day = FeedDates.number(m.group(1));
        } else {
            year = FeedDates.century(m.group(1));
        }
        return true;
    }

    private boolean takeZone(String word) {
        Matcher m = OFFSET.matcher(word);
        if (m.matches()) {
            int sign = m.group(1).equals("-") ? -1 : 1;
            int minutes = m.group(3) == null ? 0 : FeedDates.number(m.group(3));
            zone = ZoneOffset.ofHoursMinutes(sign * FeedDates.number(m.group(2)), sign * minutes);
            return true;
        }
        ZoneId named = ZONES.containsKey(word) ? ZONES.get(word) : REGIONS.get(word);
        if (named != null) {
            zone = named;
        }
        return named != null || word.startsWith("(") && zone != null;
    }
}
