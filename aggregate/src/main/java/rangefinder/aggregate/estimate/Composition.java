package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.Bound;

/**
 * What one originator currently states, made from its own statements only: the latest base and later additions that do not overlap.
 * Additions without a base, and parts, say at least their sum.
 *
 * @param value the figure
 * @param words how it is made up: "11,000 + at least 3,000"
 * @param parts the statements it is made of, the base first
 * @param whole it answers the question; not only additions or parts of an unknown whole
 */
record Composition(Value value, String words, List<Cell> parts, boolean whole) {

    /** Statements of one originator, at least one of them with a number. */
    static Composition of(List<Cell> statements) {
        List<Cell> sorted = statements.stream().filter(cell -> !cell.value().isEmpty()).sorted(Cell.ORDER.reversed()).toList();
        Cell base = sorted.stream().filter(Cell::isWhole).findFirst().orElse(null);
        List<Cell> additions = additions(sorted, base);
        if (base != null) {
            return sum(Stream.concat(Stream.of(base), additions.stream()).toList(), true);
        }
        return additions.isEmpty() ? largestPart(sorted) : sum(additions, false);
    }

    private static List<Cell> additions(List<Cell> sorted, Cell base) {
        List<Cell> taken = new ArrayList<>();
        for (Cell cell : sorted) {
            if (cell.isIncrement() && (base == null || comesOnTop(cell, base)) && taken.stream().noneMatch(other -> overlap(cell, other))) {
                taken.add(cell);
            }
        }
        taken.sort(Comparator.comparing(Composition::start).thenComparing(Cell.ORDER));
        return taken;
    }

    /** An addition counts where the base does not hold it: it began after the base's period, or was said beside a base without one, or since. */
    private static boolean comesOnTop(Cell addition, Cell base) {
        if (base.to() != null) {
            return start(addition).isAfter(base.to());
        }
        boolean together = addition.first().getArticleId().equals(base.first().getArticleId());
        return together || addition.asOf().isAfter(base.asOf()) && !start(addition).isBefore(base.asOf());
    }

    private static LocalDate start(Cell cell) {
        return cell.from() == null ? cell.asOf() : cell.from();
    }

    /** Two additions about the same time are one, told twice. Of additions without a time those are one that are equal, or said on one day. */
    private static boolean overlap(Cell one, Cell other) {
        if (one.from() == null || other.from() == null) {
            boolean bothUntimed = one.from() == null && other.from() == null;
            return one.value().figure() == other.value().figure() || bothUntimed && one.asOf().equals(other.asOf());
        }
        return !start(one).isAfter(end(other)) && !start(other).isAfter(end(one));
    }

    private static LocalDate end(Cell cell) {
        return cell.to() == null ? cell.asOf() : cell.to();
    }

    private static Composition sum(List<Cell> parts, boolean whole) {
        Value total = parts.stream().map(Cell::value).reduce(Value::plus).orElseThrow();
        return new Composition(whole ? total : total.atLeast(), words(parts), parts, whole);
    }

    /** Several figures that the originator gives at once: a range from the lowest to the highest; one figure that all leave open stays open. */
    static Composition alternatives(List<Cell> figures) {
        double low = figures.stream().mapToDouble(cell -> cell.value().figure()).min().orElseThrow();
        double high = figures.stream().mapToDouble(cell -> cell.value().top()).max().orElseThrow();
        boolean open = low == high && figures.stream().allMatch(cell -> cell.value().high() == null);
        Value value = open ? new Value(low, null, Bound.AT_LEAST) : new Value(low, high, Bound.RANGE);
        return new Composition(value, words(figures).replace(" + ", " or "), figures, true);
    }

    private static Composition largestPart(List<Cell> sorted) {
        Cell part = sorted.stream().max(Comparator.comparing((Cell cell) -> cell.value().figure()).thenComparing(Cell.ORDER)).orElseThrow();
        return new Composition(part.value().atLeast(), words(List.of(part)), List.of(part), false);
    }

    private static String words(List<Cell> parts) {
        return parts.stream().map(cell -> Figures.words(cell.first().getClaim().getQuantity())).collect(Collectors.joining(" + "));
    }

    /** Claims it rests on. */
    List<String> claims() {
        Set<String> claims = new LinkedHashSet<>();
        parts.forEach(cell -> claims.add(cell.first().getClaim().getClaimId()));
        return List.copyOf(claims);
    }

    /** The newest of its parts: gives the whole its date. */
    Cell newest() {
        return parts.stream().max(Cell.ORDER).orElseThrow();
    }

    int articles() {
        return parts.stream().mapToInt(Cell::articles).max().orElse(0);
    }
}
