package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private static final Set<String> LINES = new HashSet<>();
    private static final Set<String> SECTIONS = new HashSet<>();
    private static final Phrases STARTS = new Phrases();
    private static final Phrases HELD = new Phrases();
    private static final List<String> CREDITS = new ArrayList<>();
    private static final List<String> CREDITS_HELD = new ArrayList<>();

    static {
        for (String[] row : Table.rows("furniture.tsv")) {
            switch (row[0]) {
                case "LINE" -> LINES.add(row[1]);
                case "SECTION" -> SECTIONS.add(row[1]);
                case "START" -> STARTS.add(row[1]);
                case "HOLDS" -> HELD.add(row[1]);
                case "CREDIT" -> (isSet(row[1].charAt(0)) ? CREDITS_HELD : CREDITS).add(row[1]);
                default -> throw new IllegalStateException("furniture.tsv: no such kind of line: " + row[0]);
            }
        }
    }

    private Furniture() {}

    /** Whether the line is furniture by its words. */
    static boolean is(String line) {
        if (line.length() > LONGEST_LINE) {
            return false;
        }
        String bare = line.length() > LONGEST_KNOWN ? "" : bare(line.toLowerCase(Locale.ROOT));
        return LINES.contains(bare) || SECTIONS.contains(bare) || line.length() <= LONGEST_LABEL && STARTS.begin(line) || HELD.areIn(line) || isCredit(line);
    }

    /** Whether the line is the heading of links, comments or tags. */
    static boolean opensSection(String line) {
        return line.length() <= LONGEST_KNOWN && SECTIONS.contains(bare(line.toLowerCase(Locale.ROOT)));
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

    /** Without the digits, signs and spaces at its ends: "Comments (12):" is "comments". */
    private static String bare(String lower) {
        int start = 0;
        int end = lower.length();
        while (start < end && !Character.isLetter(lower.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(lower.charAt(end - 1))) {
            end--;
        }
        return lower.substring(start, end);
    }
}
