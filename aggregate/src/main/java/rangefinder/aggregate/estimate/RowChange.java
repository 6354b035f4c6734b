package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rangefinder.schema.ClaimRow;

/**
 * What happened to one row of a topic.
 *
 * @param before null where it is new
 * @param after  null where it is gone without trace (erased, or routed elsewhere)
 */
public record RowChange(ClaimRow before, ClaimRow after) {

    /** What differs between the rows of an article in a topic and those that take their place, by statement. */
    public static List<RowChange> between(List<ClaimRow> before, List<ClaimRow> after) {
        Map<String, RowChange> changes = new TreeMap<>();
        before.forEach(row -> changes.put(row.getStatement(), new RowChange(row, null)));
        after.forEach(row -> changes.merge(row.getStatement(), new RowChange(null, row), (old, now) -> new RowChange(old.before, now.after)));
        List<RowChange> differing = new ArrayList<>(changes.values());
        differing.removeIf(change -> Objects.equals(change.before, change.after));
        return differing;
    }
}
