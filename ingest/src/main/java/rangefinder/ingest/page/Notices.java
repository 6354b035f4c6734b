package rangefinder.ingest.page;

import java.util.List;
import java.util.Locale;

/** Finds an outlet's notices about its own article. What they quote of the error is no claim, so they are kept apart from the text. */
final class Notices {

    /** A longer paragraph that uses the words is about something else. */
    private static final int LONGEST = 900;
    private static final int SHORTEST = 25;

    private static final Phrases STARTS = new Phrases();
    private static final Phrases HELD = new Phrases();
    private static final Phrases RETRACTIONS = new Phrases();

    static {
        for (String[] row : Table.rows("notices.tsv")) {
            (row[1].equals("START") ? STARTS : HELD).add(row[2]);
            if (row[0].equals("RETRACTION")) {
                RETRACTIONS.add(row[2]);
            }
        }
    }

    private Notices() {}

    /** All notices among the lines as one; null where there is none. */
    static Notice of(List<Block> lines) {
        List<String> notices = lines.stream().filter(Notices::is).map(Block::text).distinct().toList();
        return notices.isEmpty() ? null
            : new Notice(notices.stream().anyMatch(notice -> RETRACTIONS.areIn(notice.toLowerCase(Locale.ROOT))), String.join("\n", notices));
    }

    static boolean is(Block line) {
        if (line.chars() > LONGEST || line.chars() < SHORTEST || line.linkShare() > 0.5) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        return STARTS.begin(lower) || HELD.areIn(lower);
    }
}
