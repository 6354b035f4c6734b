package rangefinder.aggregate.estimate;

import rangefinder.schema.ClaimRow;

/**
 * What happened to one row of a topic.
 *
 * @param before null where it is new
 * @param after  null where it is gone without trace (erased, or routed elsewhere)
 */
public record RowChange(ClaimRow before, ClaimRow after) {}
