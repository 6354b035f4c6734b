package rangefinder.enrich.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;

/**
 * Counts of victims that are added up over a stretch of time or over a whole town, and so over several happenings: "eleven people shot in less
 * than 30 hours", "over the holiday weekend, 12 people were killed in the city", "elsewhere in the county, nine were hurt".
 */
final class Stretches {

    /**
     * What is added up.
     *
     * @param sure  the sentence itself speaks of what happens again and again; else it is a sum only where the report tells of one such happening
     */
    record Sum(String words, boolean sure) {}

    private static final int FAR = 14;

    /** A stretch, with what names it: "the long holiday weekend", "the past three days", "Friday evening". */
    private static final String TIME = "(?:(?:the|this|last|past|first|holiday|long|entire|whole|\\w+ day|fourth of july|christmas|easter|thanksgiving|\\d+|two|three|four|five|six|seven) )*"
        + "(?:weekend|weekends|week|weeks|month|months|summer|hours|days|\\w+day)\\b";
    private static final String BETWEEN = "between \\w+day\\b.*\\band .*\\w+day\\b";
    /** Hours and weekends that are named for what happened in them again and again. */
    private static final Pattern SPAN = Pattern.compile("\\b(?:in|within|over|during)(?: \\S+){0,4}? (?:\\d+|\\w+teen|\\w+ty|six|eight|ten|twelve) hours\\b|\\bhour (?:span|period|stretch)\\b|\\bspan of \\S+ hours\\b"
        + "|\\b(?:violent|bloody|deadly) weekend\\b");
    /** Stretches in which one happening may lie as well, but of which "one of the 30 people shot over the weekend" and "wounded in shootings this weekend" speak as of a sum. */
    private static final Pattern STRETCH = Pattern.compile("\\b(?:(?:over|during|throughout|since|(?:in|within)(?= the (?:past|last|first))) " + TIME + "|(?:this|last) (?:weekend|week|month|year|season|winter|summer)\\b|" + BETWEEN + ")");
    private static final Pattern AHEAD = Pattern.compile("^(?:in (?:all|total) (?:, )?)?(?:(?:over|during|throughout|through|since|(?:in|within)(?= the (?:past|last|first))) " + TIME + "|(?:this|last) weekend\\b|" + BETWEEN + ")");
    private static final Pattern EVERYWHERE = Pattern.compile("\\b(?:citywide|nationwide|statewide|countywide|across the (?:city|county|state|country|region))\\b");
    private static final Pattern TOWN = Pattern.compile("\\b(?:in|around|throughout) (?:the|this) (?:entire |whole )?(?:city|county|state|country|district|precinct|borough)\\b");
    /** What goes on without being one happening. */
    private static final Pattern AGAIN = Pattern.compile("\\bgun ?fire\\b|\\b(?:gun|street|gang) violence\\b");
    /** One happening after all: "in a fire", "when a gunman", "at a party". */
    private static final Pattern ONE = Pattern.compile("\\b(?:in|at|by|when|after|during) an? (?!string|series|wave|spate|rash|span|total)\\w");

    private Stretches() {}

    /**
     * Null where nothing adds up.
     *
     * @param to     last token of the figure and what befell it
     * @param ofMany it is said to be taken out of more, or stands beside a plural that names several happenings
     * @param one    a single happening is named beside it
     */
    static Sum read(Tree tree, Figure figure, Event event, int to, boolean ofMany, boolean one) {
        String ahead = words(tree, clause(tree, figure), figure.firstToken());
        String behind = behind(tree, to);
        if (ahead.startsWith("elsewhere")) {
            return new Sum("elsewhere", true);
        }
        Matcher span = SPAN.matcher(ahead + " | " + behind);
        if (span.find()) {
            return new Sum(span.group(), true);
        }
        if (one || ONE.matcher(behind).find()) {
            return null;
        }
        Matcher stretch = STRETCH.matcher(behind);
        Matcher first = AHEAD.matcher(ahead);
        boolean time = first.find() || stretch.find();
        Matcher everywhere = EVERYWHERE.matcher(behind);
        boolean again = ofMany || AGAIN.matcher(behind).find();
        boolean place = everywhere.find();
        if (again && (time || place)) {
            return new Sum(time ? found(first, stretch) : everywhere.group(), true);
        }
        boolean town = place || TOWN.matcher(behind).find();
        return time && town ? new Sum(found(first, stretch), "SHOOT".equals(event.action())) : null;
    }

    private static String found(Matcher first, Matcher stretch) {
        return first.reset().find() ? first.group() : stretch.reset().find() ? stretch.group() : null;
    }

    /** First token of the clause: behind a semicolon or colon. */
    private static int clause(Tree tree, Figure figure) {
        int i = figure.firstToken();
        while (i > 0 && !tree.token(i - 1).text().equals(";") && !tree.token(i - 1).text().equals(":")) {
            i--;
        }
        return i;
    }

    private static String behind(Tree tree, int to) {
        int end = to + 1;
        while (end < Math.min(tree.size(), to + FAR) && !tree.token(end).text().matches("[;.,]")) {
            end++;
        }
        return words(tree, to + 1, end);
    }

    private static String words(Tree tree, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(words.length() == 0 ? "" : " ").append(tree.token(i).lower());
        }
        return words.toString();
    }
}
