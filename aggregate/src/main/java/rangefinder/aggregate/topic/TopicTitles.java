package rangefinder.aggregate.topic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import rangefinder.schema.Claim;

/**
 * Titles of derived topics, for readers: "People killed, Aveiro, 9 June 2026", "Firefighters dispatched by Canada to Portugal". A title is made
 * of nothing but the topic's id, its measure and its unit, so that every claim of a topic gives the same one.
 */
final class TopicTitles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private TopicTitles() {}

    static String of(String frame, Claim claim, String measure) {
        String[] parts = frame.split("/");
        String title = isDay(parts[parts.length - 1]) ? happening(parts, measure) : campaign(parts, claim, measure);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** action/place/day, or action/counted/place/day. */
    private static String happening(String[] parts, String measure) {
        String counted = parts.length > 3 ? spaced(parts[1]) : "people";
        String what = measure.startsWith(counted + " ") || measure.equals("casualties") ? measure : counted + " " + measure;
        String day = LocalDate.parse(parts[parts.length - 1]).format(DAY);
        return what + ", " + place(parts[parts.length - 2]) + ", " + day;
    }

    /** actor/action/counted, or actor/action/counted/target. */
    private static String campaign(String[] parts, Claim claim, String measure) {
        String what = parts.length > 2 && Measures.befalls(claim) ? spaced(parts[2]) + " " + measure : measure;
        String by = what + " by " + party(parts[0]);
        return parts.length > 3 ? by + " to " + party(parts[3]) : by;
    }

    /** English name of a state by its ISO 3166-1 alpha-2 code; other parties are named by their id. */
    private static String party(String id) {
        String code = id.toUpperCase(Locale.ROOT);
        String country = id.length() == 2 ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH) : code;
        return country.equals(code) ? spaced(id) : country;
    }

    private static String place(String id) {
        StringBuilder place = new StringBuilder();
        for (String word : id.split("-")) {
            place.append(place.isEmpty() ? "" : " ").append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT)).append(word.substring(Math.min(1, word.length())));
        }
        return place.toString();
    }

    private static String spaced(String id) {
        return id.replace('-', ' ');
    }

    private static boolean isDay(String last) {
        try {
            return LocalDate.parse(last) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
