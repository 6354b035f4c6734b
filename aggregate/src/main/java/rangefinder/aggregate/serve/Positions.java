package rangefinder.aggregate.serve;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A place in the public change log: for each partition the offset of the next record. Written as the offsets joined by dots, in the order
 * of the partitions: {@code 12.40.0.7}. Partitions beyond those written begin at 0.
 */
public record Positions(long[] next) {

    /** As many partitions as a large cluster has, with room. */
    private static final int MOST_PARTITIONS = 1024;
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0," + (MOST_PARTITIONS - 1) + "}");

    public Positions {
        next = next.clone();
    }

    public static Positions beginning(int partitions) {
        return new Positions(new long[partitions]);
    }

    /**
     * The place that a text names.
     *
     * @throws IllegalArgumentException where the text is no such place
     */
    public static Positions parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("expected the id of an event of this server, offsets joined by dots such as 12.40.0.7");
        }
        return new Positions(Arrays.stream(text.split("\\.")).mapToLong(Long::parseLong).toArray());
    }

    /** Offset of the next record of a partition. */
    public long next(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** Whether a change lies before this place, so that it has been seen. */
    public boolean passed(Change change) {
        return change.offset() < next(change.partition());
    }

    /** The place right after a change. */
    public Positions after(Change change) {
        long[] moved = Arrays.copyOf(next, Math.max(next.length, change.partition() + 1));
        moved[change.partition()] = change.offset() + 1;
        return new Positions(moved);
    }

    /** For each partition the later of two places. */
    public Positions furthest(Positions other) {
        long[] furthest = Arrays.copyOf(next, Math.max(next.length, other.next.length));
        Arrays.setAll(furthest, partition -> Math.max(next(partition), other.next(partition)));
        return new Positions(furthest);
    }

    /** For each partition the earlier of two places: an id of a log that was begun anew lies beyond its end. */
    public Positions nearest(Positions other) {
        long[] nearest = new long[Math.max(next.length, other.next.length)];
        Arrays.setAll(nearest, partition -> Math.min(next(partition), other.next(partition)));
        return new Positions(nearest);
    }

    /** How many records lie between an earlier place and this one. */
    public long since(Positions earlier) {
        return IntStream.range(0, next.length).mapToLong(partition -> next[partition] - earlier.next(partition)).sum();
    }

    @Override
    public long[] next() {
        return next.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions p && Arrays.equals(next, p.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
