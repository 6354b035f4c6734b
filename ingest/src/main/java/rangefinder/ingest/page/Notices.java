package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds an outlet's notices about its own article. What they quote of the error is no claim, so they are kept apart from the text. */
final class Notices {

    /** A longer paragraph that uses the words is about something else. */
    private static final int LONGEST = 900;

    private record Phrase(boolean retraction, boolean atStart, String words) {
        boolean isIn(String lower) {
            return atStart ? lower.startsWith(words) : lower.contains(words);
        }
    }

    private static final List<Phrase> PHRASES = Table.rows("notices.tsv").stream()
        .map(row -> new Phrase(row[0].equals("RETRACTION"), row[1].equals("START"), row[2])).toList();

    private Notices() {}

    /** All notices among the lines as one; null where there is none. */
    static Notice of(List<Block> lines) {
        List<Block> notices = lines.stream().filter(line -> phrase(line.text()) != null).toList();
        return notices.isEmpty() ? null : new Notice(
            notices.stream().anyMatch(line -> phrase(line.text()).retraction()),
            notices.stream().map(Block::text).distinct().collect(Collectors.joining("\n")));
    }

    static boolean is(Block line) {
        return phrase(line.text()) != null;
    }

    private static Phrase phrase(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return PHRASES.stream().filter(phrase -> phrase.isIn(lower)).findFirst().orElse(null);
    }
}
