package rangefinder.aggregate.topic;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Titles of derived topics, for readers: "People killed, Aveiro, 9 June 2026", "Firefighters dispatched by Canada to Portugal". */
final class TopicTitles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
    /** Of parties that no table knows, in ids. */
    private static final String NAMED = "org-";

    private TopicTitles() {}

    /** @param unit null for a plain count */
    static String of(DerivedFrame frame, String unit) {
        StringBuilder title = new StringBuilder(what(frame));
        title.append(frame.cause() == null ? "" : " " + Causes.words(frame.cause()));
        title.append(frame.actor() == null ? "" : " by " + party(frame.actor())).append(frame.target() == null ? "" : " to " + party(frame.target()));
        title.append(frame.place() == null ? "" : ", " + capitalised(frame.place())).append(frame.when() == null ? "" : ", " + when(frame.when()));
        title.append(unit == null ? "" : ", in " + unit);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String what(DerivedFrame frame) {
        String measure = frame.measure();
        boolean told = frame.counted() == null || measure.startsWith(frame.counted() + " ") || measure.equals("casualties");
        return told ? measure : frame.counted() + " " + measure;
    }

    private static String when(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).format(YEAR);
            case 7 -> YearMonth.parse(iso).format(MONTH);
            default -> LocalDate.parse(iso).format(DAY);
        };
    }

    /** English name of a state by its ISO 3166-1 alpha-2 code; other parties, even as short as "a4", are named by their id. */
    private static String party(String id) {
        String code = id.toUpperCase(Locale.ROOT);
        String country = code.matches("[A-Z]{2}") ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH) : code;
        return country.equals(code) ? capitalised(id.startsWith(NAMED) ? id.substring(NAMED.length()) : id) : country;
    }

    private static String capitalised(String id) {
        return Arrays.stream(id.split("-")).map(TopicTitles::word).collect(Collectors.joining(" "));
    }

    /** Short names without a vowel are abbreviations. */
    private static String word(String word) {
        boolean letters = word.length() <= 3 && !word.matches(".*[aeiouy].*");
        return letters ? word.toUpperCase(Locale.ROOT) : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
