package rangefinder.aggregate.serve;

import rangefinder.schema.EstimateChange;

/** One record of the public topic {@code estimate-changes} with its place there, which names it for ever. */
public record Change(int partition, long offset, EstimateChange change) {

    /** Id of the event: {@code partition-offset}. */
    public String id() {
        return partition + "-" + offset;
    }
}
