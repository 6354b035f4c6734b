package rangefinder.ingest.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.table.Table;

/** Reads "two hours ago" and its like: a page's date of last resort, known to the day at best, and only where its fetching is. */
final class RelativeDates {

    /** A longer text is about something that happened, not about itself. */
    private static final int LONGEST = 60;
    private static final int SHORT = 30;
    /** Older pages say a date. */
    private static final int MOST_UNITS = 400;

    /** @param days how many make one of the unit; below one where the unit is shorter */
    private record Form(Pattern pattern, double days) {}

    private static final List<Form> FORMS = Table.read(RelativeDates.class, "relative-dates.tsv").stream()
        .map(row -> new Form(Pattern.compile("(?U)(?<!\\w)" + row.get(2).replace("#", "(\\d{1,3}|an?|one|une?|uma?|een|eine[rmn]?|один|одну)") + "(?!\\w)"),
            Double.parseDouble(row.get(1))))
        .toList();

    private RelativeDates() {}

    /** The day in universal time; null where the text names none in this way. */
    static PageDate find(String text, Instant fetched) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern.matcher(lower);
            if (matcher.find()) {
                int count = matcher.groupCount() == 0 ? 1 : number(matcher.group(1));
                return count > MOST_UNITS ? null
                    : PageDate.of(fetched.minus(Math.round(count * form.days * 24 * 60), ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC).toLocalDate());
            }
        }
        return null;
    }

    /** Whether the text is such a time and hardly anything else. */
    static boolean fills(String text) {
        return text.length() <= SHORT && find(text, Instant.EPOCH) != null;
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : 1;
    }
}
