package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * The quotations of a text, by its quotation marks: double ones, curly or straight, and single ones, doubled or as British papers set them. A quotation
 * ends with its paragraph; one that was not closed goes on in the next paragraph where that opens with a mark again, as newspapers print long speeches.
 */
final class Quotations {

    /**
     * @param mark      offset of the opening mark
     * @param from      offset after it
     * @param to        offset of the closing mark, or the end of the paragraph
     * @param closed    whether it was closed
     * @param continues whether it goes on from the quotation before, which was not closed
     */
    record Quotation(int mark, int from, int to, boolean closed, boolean continues) {

        boolean covers(int offset) {
            return from <= offset && offset < to;
        }
    }

    private final List<Quotation> all = new ArrayList<>();

    Quotations(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            paragraph(text, start, end);
            start = end + 2;
        }
    }

    List<Quotation> all() {
        return all;
    }

    /** Position in {@link #all} of the quotation that an offset lies in; -1 where it lies in none. */
    int at(int offset) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).to() <= offset) {
                low = middle + 1;
            } else if (all.get(middle).from() > offset) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private void paragraph(String text, int start, int end) {
        if (SingleMarks.are(text, start, end)) {
            for (int open = SingleMarks.opening(text, start, end); open >= 0;) {
                int close = SingleMarks.closing(text, open, end);
                all.add(new Quotation(open, open + 1, close < 0 ? end : close, close >= 0, false));
                open = close < 0 ? -1 : SingleMarks.opening(text, close + 1, end);
            }
            return;
        }
        int open = -1;
        boolean firstMark = true;
        for (int i = start; i < end; i++) {
            int width = markWidth(text, i, end);
            if (width == 0) {
                continue;
            }
            if (open < 0 && opens(text, i, width, start, end)) {
                boolean goesOn = firstMark && text.substring(start, i).isBlank() && !all.isEmpty() && !all.get(all.size() - 1).closed();
                open = i + width;
                all.add(new Quotation(i, open, end, false, goesOn));
            } else if (open >= 0 && !opensOnly(text, i)) {
                Quotation last = all.remove(all.size() - 1);
                all.add(new Quotation(last.mark(), last.from(), i, true, last.continues()));
                open = -1;
            }
            firstMark = false;
            i += width - 1;
        }
    }

    private static int markWidth(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || c == '\u00BB') {
            return 1;
        }
        boolean doubled = (c == '\'' || c == '`' || c == '\u2019' || c == '\u2018') && i + 1 < end && text.charAt(i + 1) == c;
        return doubled ? 2 : 0;
    }

    private static boolean opensOnly(String text, int i) {
        return text.charAt(i) == '\u201C' || text.charAt(i) == '\u201E';
    }

    /** A closing curly mark never opens; a straight one opens before a word. Five inches ({@code 5"}) open nothing. */
    private static boolean opens(String text, int i, int width, int start, int end) {
        if (text.charAt(i) == '\u201D' || text.charAt(i) == '\u00BB') {
            return false;
        }
        boolean wordFollows = i + width < end && !Character.isWhitespace(text.charAt(i + width));
        boolean wordBefore = i > start && Character.isLetterOrDigit(text.charAt(i - 1));
        return wordFollows && !wordBefore;
    }
}
