package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rangefinder.table.Table;

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

    /** A word or words of a table; where open, with any ending. */
    private record Word(String stem, boolean open) {

        static Word of(String entry) {
            boolean open = entry.endsWith("*");
            return new Word(open ? entry.substring(0, entry.length() - 1) : entry, open);
        }

        /** Where it first stands in a text in lower case; {@link #NOWHERE} where it does not. */
        int at(String text) {
            int at = text.indexOf(stem);
            while (at >= 0 && !(starts(text, at) && ends(text, at + stem.length()))) {
                at = text.indexOf(stem, at + 1);
            }
            return at < 0 ? NOWHERE : at;
        }

        private static boolean starts(String text, int at) {
            return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_';
        }

        private boolean ends(String text, int end) {
            boolean goesOn = end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_' || text.charAt(end) == '-');
            return open || !goesOn && !AGAINST_IT.matcher(text).region(end, text.length()).lookingAt();
        }
    }

    /** Alternatives of words that all stand in a text which names the cause. */
    private record Words(Cause cause, List<List<Word>> alternatives) {

        /** Where a text in lower case first names the cause; {@link #NOWHERE} where it does not. */
        int at(String text) {
            int first = NOWHERE;
            for (List<Word> all : alternatives) {
                int at = all.get(0).at(text);
                if (at < first && all.stream().allMatch(word -> word.at(text) != NOWHERE)) {
                    first = at;
                }
            }
            return first;
        }
    }

    /** Behind a disease, these are what is done against it: "polio workers". */
    private static final Pattern AGAINST_IT = Pattern.compile(" (?:workers?|vaccinators?|vaccines?|vaccinations?|jabs?|shots?|teams?)\\b");
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final List<Words> TABLE = table();

    private LastingCauses() {}

    /** The first that a text names; null where it names none. */
    static Cause in(String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        Cause first = null;
        int at = NOWHERE;
        for (Words words : TABLE) {
            int here = words.at(lower);
            first = here < at ? words.cause : first;
            at = Math.min(at, here);
        }
        return first;
    }

    private static List<Words> table() {
        List<Words> table = new ArrayList<>();
        for (List<String> row : Table.read(LastingCauses.class, "lasting-causes.tsv")) {
            Cause cause = new Cause(row.get(0), Window.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
            table.add(new Words(cause, Arrays.stream(row.get(2).split("\\|")).map(all -> Arrays.stream(all.split("\\+")).map(Word::of).toList()).toList()));
        }
        return table;
    }
}
