package rangefinder.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the article out of a page's visible text: no markup is left, so lines are judged by their look, their place and their repetition.
 *
 * @param title   null where no line looks like the headline
 * @param authors from lines that look like bylines, empty where none does
 * @param date    null where no line before the text has one
 * @param text    the article's lines
 * @param notice  the outlet's correction or retraction, null where there is none
 */
record PlainTextDump(String title, List<String> authors, PublicationDate date, List<Block> text, Notice notice) {

    /** The text begins with a paragraph of this length: standfirsts and captions are shorter. */
    private static final int OPENING_CHARS = 200;
    /** A dump without such a paragraph begins with its first sentence. */
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 20_000;
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•·▪‣◦●■*–—-]|\\d{1,2}[.)])\\s+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static PlainTextDump read(Page page, String dump) {
        List<Block> lines = withoutCaptions(lines(dump));
        int opening = opening(lines);
        List<Block> head = lines.subList(0, opening);
        String title = page.hints().title() != null ? page.hints().title() : Headline.among(head, lines, page.hints().publisher());
        List<String> authors = DumpBylines.authors(head, lines, title, page.hints());
        List<Block> notices = Notices.among(lines);
        return new PlainTextDump(title, authors, date(page, head), text(lines, opening, title, authors, notices), Notices.of(notices));
    }

    private static List<Block> lines(String dump) {
        List<Block> lines = new ArrayList<>();
        for (String line : dump.split("\\R", MOST_LINES)) {
            String text = Text.plain(line, LONGEST_LINE);
            boolean item = BULLET.matcher(text).find();
            String words = item ? BULLET.matcher(text).replaceFirst("") : text;
            if (LETTER.matcher(words).find() || Dates.fills(words)) {
                lines.add(new Block(words, 0, 0, item ? Block.Kind.ITEM : Block.Kind.PARAGRAPH));
            }
        }
        return lines;
    }

    /** A picture's description and its caption are often the same words: a line that stands twice in a row is one. */
    private static List<Block> withoutCaptions(List<Block> lines) {
        List<Block> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            boolean repeats = i > 0 && lines.get(i).text().equals(lines.get(i - 1).text())
                || i + 1 < lines.size() && lines.get(i).text().equals(lines.get(i + 1).text());
            if (!repeats) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    private static int opening(List<Block> lines) {
        int sentence = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            Block line = lines.get(i);
            if (line.isProse() && line.kind() != Block.Kind.ITEM && !Furniture.is(line.text())) {
                if (line.chars() >= OPENING_CHARS) {
                    return i;
                }
                sentence = Math.min(sentence, i);
            }
        }
        return sentence;
    }

    private static PublicationDate date(Page page, List<Block> head) {
        for (Block line : head) {
            PageDate date = line.isProse() ? null : Dates.find(line.text(), false);
            if (date != null && date.isBelievable(page.until())) {
                return new PublicationDate(date, "text");
            }
        }
        return null;
    }

    /** From the first sentence to the last, link lists and furniture between them left out. */
    private static List<Block> text(List<Block> lines, int opening, String title, List<String> authors, List<Block> notices) {
        List<Block> text = new ArrayList<>();
        for (Block line : lines.subList(0, opening)) {
            if (line.isProse() && line.kind() != Block.Kind.ITEM) {
                text.add(line);
            }
        }
        text.addAll(withoutLinkLists(lines.subList(opening, lines.size())));
        List<Block> trimmed = new ArrayList<>(Trim.trim(text, title, authors, notices));
        while (!trimmed.isEmpty() && !trimmed.get(trimmed.size() - 1).isProse()) {
            trimmed.remove(trimmed.size() - 1);
        }
        return trimmed;
    }

    /** Runs of headlines set as a list, unless a colon introduces them. */
    private static List<Block> withoutLinkLists(List<Block> lines) {
        List<Block> kept = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && lines.get(end).kind() == Block.Kind.ITEM) {
                end++;
            }
            boolean introduced = i > 0 && lines.get(i - 1).text().endsWith(":");
            if (end == i) {
                kept.add(lines.get(i));
                end++;
            } else if (introduced || !lines.subList(i, end).stream().allMatch(Headline::isLikeOne)) {
                kept.addAll(lines.subList(i, end));
            }
            i = end;
        }
        return kept;
    }

    /** How often each line stands in the dump. */
    static Map<String, Integer> counts(List<Block> lines) {
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(Words.of(line.text()), 1, Integer::sum));
        return counts;
    }
}
