package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import rangefinder.enrich.text.Table;

/** Causes whose toll goes on growing, so that many reports of what they do name no day but that of the count: floods, epidemics, earthquakes. */
final class LastingCauses {

    enum Window {
        YEAR,
        MONTH,
        /** The month, where the place is so small that it happens there once in it. */
        ONCE,
        /** The month and the whole state, whose parts reports name as they like. */
        STATE
    }

    record Cause(String name, Window window) {

        /** The month or year that a day lies in, as ids end with it. */
        String window(LocalDate day) {
            return day.toString().substring(0, window == Window.YEAR ? "2026".length() : "2026-01".length());
        }
    }

    /** Alternatives of words that all stand in a text which names the cause. */
    private record Words(Cause cause, List<List<Pattern>> alternatives) {

        /** Where the text first names the cause; none where it does not. */
        OptionalInt at(String text) {
            return alternatives.stream().filter(all -> all.stream().allMatch(word -> word.matcher(text).find()))
                .mapToInt(all -> all.get(0).matcher(text).results().findFirst().orElseThrow().start()).min();
        }
    }

    private static final List<Words> TABLE = table();

    private LastingCauses() {}

    /** The first that a text names; null where it names none. */
    static Cause in(String text) {
        Cause first = null;
        int at = Integer.MAX_VALUE;
        for (Words words : text == null ? List.<Words>of() : TABLE) {
            int here = words.at(text).orElse(Integer.MAX_VALUE);
            first = here < at ? words.cause : first;
            at = Math.min(at, here);
        }
        return first;
    }

    private static List<Words> table() {
        List<Words> table = new ArrayList<>();
        for (List<String> row : Table.read(LastingCauses.class, "lasting-causes.tsv")) {
            Cause cause = new Cause(row.get(0), Window.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
            table.add(new Words(cause, Arrays.stream(row.get(2).split("\\|")).map(all -> Arrays.stream(all.split("\\+")).map(LastingCauses::word).toList()).toList()));
        }
        return table;
    }

    private static Pattern word(String word) {
        boolean open = word.endsWith("*");
        String stem = Pattern.quote(open ? word.substring(0, word.length() - 1) : word);
        return Pattern.compile("\\b" + stem + (open ? "" : "(?![\\w-]| (?:workers?|vaccinators?|vaccines?|vaccinations?|jabs?|shots?|teams?)\\b)"), Pattern.CASE_INSENSITIVE);
    }
}
