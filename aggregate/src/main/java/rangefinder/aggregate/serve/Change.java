package rangefinder.aggregate.serve;

import rangefinder.schema.EstimateChange;

/** One record of the public topic {@code estimate-changes} with its place there, which names it for ever. */
public record Change(int partition, long offset, EstimateChange change) {

    /** Id of the event: {@code partition-offset}. */
    public String id() {
        return partition + "-" + offset;
    }

    /** The place at which all has been read but an event of that id and what follows it in its partition. */
    static Positions before(String id, Positions end) {
        int dash = id.indexOf('-');
        long[] next = end.next();
        next[Integer.parseInt(id.substring(0, dash))] = Long.parseLong(id.substring(dash + 1));
        return new Positions(next);
    }
}
