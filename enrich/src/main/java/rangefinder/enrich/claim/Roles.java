package rangefinder.enrich.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.table.Table;

/**
 * The frame of an action: where those who act and are acted on stand beside it. From the table {@code roles.tsv}.
 *
 * @param flag     what the nationality of counted forces means
 * @param target   prepositions before the target, by importance
 * @param receiver whether an object without preposition is the target
 */
record Roles(Flag flag, List<String> target, boolean receiver) {

    enum Flag { ACTOR, ELSE, NONE }

    private static final String DEFAULT = "*";
    private static final Map<String, Roles> FRAMES = frames();

    private static Map<String, Roles> frames() {
        Map<String, Roles> frames = new HashMap<>();
        for (List<String> row : Table.read(Roles.class, "roles.tsv")) {
            frames.put(row.get(0), new Roles(Flag.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)), List.of(row.get(2).split(" ")), row.get(3).equals("receiver")));
        }
        return frames;
    }

    /** @param action null where no word says what happened */
    static Roles of(String action) {
        return FRAMES.getOrDefault(action == null ? DEFAULT : action, FRAMES.get(DEFAULT));
    }
}
