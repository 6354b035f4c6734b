package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rangefinder.table.Table;

/** Lines that pages print around articles: shares, subscriptions, headings of link lists, picture credits. */
final class Furniture {

    /** A longer line is a paragraph that happens to use the words. */
    private static final int LONGEST_LINE = 300;
    /** A longer line that begins with such words goes on as a sentence. */
    private static final int LONGEST_LABEL = 150;
    /** No whole line of the table is longer, digits and signs around it included. */
    private static final int LONGEST_KNOWN = 100;
    /** How far from the end of a caption its credit may stand. */
    private static final int CREDIT_CHARS = 60;

    /** What whole lines are: LINE or SECTION. */
    private static final WordTable<String> WHOLE = new WordTable<>();
    private static final Phrases STARTS = new Phrases();
    private static final Phrases HELD = new Phrases();
    private static final List<String> CREDITS = new ArrayList<>();
    private static final List<String> CREDITS_HELD = new ArrayList<>();

    static {
        for (List<String> row : Table.read(Furniture.class, "furniture.tsv")) {
            switch (row.get(0)) {
                case "LINE", "SECTION" -> WHOLE.put(row.get(1), row.get(0));
                case "START" -> STARTS.add(row.get(1));
                case "HOLDS" -> HELD.add(row.get(1));
                case "CREDIT" -> (isSet(row.get(1).charAt(0)) ? CREDITS_HELD : CREDITS).add(row.get(1));
                default -> throw new IllegalStateException("furniture.tsv: no such kind of line: " + row.get(0));
            }
        }
    }

    private Furniture() {}

    /** Whether the line is furniture by its words. */
    static boolean is(String line) {
        return line.length() <= LONGEST_LINE
            && (whole(line) != null || line.length() <= LONGEST_LABEL && STARTS.begin(line) || HELD.areIn(line) || isCredit(line));
    }

    /** Whether the line is the heading of links, comments or tags. */
    static boolean opensSection(String line) {
        return "SECTION".equals(whole(line));
    }

    private static boolean isCredit(String line) {
        String end = line.substring(Math.max(0, line.length() - CREDIT_CHARS)).toLowerCase(Locale.ROOT);
        String bare = end.endsWith(")") ? end.substring(0, end.length() - 1) : end;
        for (String credit : CREDITS) {
            if (bare.endsWith(credit)) {
                return true;
            }
        }
        for (int i = 0; i < end.length(); i++) {
            if (isSet(end.charAt(i)) && startsAt(end, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a credit that begins with the sign is told by it: something may stand behind such a one. */
    private static boolean isSet(char sign) {
        return sign == '(' || sign == '.';
    }

    private static boolean startsAt(String end, int at) {
        for (String credit : CREDITS_HELD) {
            if (end.startsWith(credit, at)) {
                return true;
            }
        }
        return false;
    }

    /** What the line is without the digits, signs and spaces at its ends: "Comments (12):" is "comments". Null where the table does not hold it. */
    private static String whole(String line) {
        int start = 0;
        int end = line.length() > LONGEST_KNOWN ? 0 : line.length();
        while (start < end && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        return WHOLE.get(line, start, end, WordTable.hash(line, start, end));
    }
}
