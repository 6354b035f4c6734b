package rangefinder.ingest.page;

import java.util.List;
import rangefinder.table.Table;

/** Finds an outlet's notices about its own article. What they quote of the error is no claim, so they are kept apart from the text. */
final class Notices {

    /** A longer paragraph that uses the words is about something else. */
    private static final int LONGEST = 900;
    private static final int SHORTEST = 25;

    private static final Phrases STARTS = new Phrases();
    private static final Phrases HELD = new Phrases();
    private static final Phrases RETRACTIONS = new Phrases();

    static {
        for (List<String> row : Table.read(Notices.class, "notices.tsv")) {
            (row.get(1).equals("START") ? STARTS : HELD).add(row.get(2));
            if (row.get(0).equals("RETRACTION")) {
                RETRACTIONS.add(row.get(2));
            }
        }
    }

    private Notices() {}

    /** The lines that are notices; mostly none. */
    static List<Block> among(List<Block> lines) {
        return lines.stream().filter(Notices::is).toList();
    }

    /** All of them as one; null where there is none. */
    static Notice of(List<Block> notices) {
        List<String> texts = notices.stream().map(Block::text).distinct().toList();
        return texts.isEmpty() ? null : new Notice(texts.stream().anyMatch(RETRACTIONS::areIn), String.join("\n", texts));
    }

    private static boolean is(Block line) {
        if (line.chars() > LONGEST || line.chars() < SHORTEST || line.linkShare() > 0.5) {
            return false;
        }
        return STARTS.begin(line.text()) || HELD.areIn(line.text());
    }
}
