package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import rangefinder.aggregate.topic.Tolls;
import rangefinder.schema.Basis;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Role;

/**
 * One statement of an originator, with all who carry it.
 *
 * @param first    earliest row that carries it
 * @param asOf     day it speaks of
 * @param latest   latest publication that carries it
 * @param articles distinct articles that carry it
 */
record Cell(ClaimRow first, LocalDate asOf, Instant latest, int articles) {

    /** The method's order: as-of, day of publication, support, precision, higher value; then content, never a hash. */
    static final Comparator<Cell> ORDER = Comparator.comparing(Cell::asOf)
        .thenComparing(cell -> Times.day(cell.latest))
        .thenComparing(Cell::articles)
        .thenComparing(cell -> -cell.value().vagueness())
        .thenComparing(cell -> cell.value().figure())
        .thenComparing(cell -> cell.value().top())
        .thenComparing(cell -> cell.first.getClaim().getFrom(), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(cell -> cell.first.getClaim().getTo(), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(cell -> cell.first.getStatement());

    Value value() {
        return Value.of(first.getClaim().getQuantity());
    }

    Basis basis() {
        return first.getClaim().getBasis();
    }

    /** Counts a subset of what the topic asks. */
    boolean isPart() {
        return first.getRole() == Role.PART || basis() == Basis.PART && !isAllOfItsHarm();
    }

    boolean isIncrement() {
        return !isPart() && basis() == Basis.INCREMENT && !isAllOfItsHarm();
    }

    /** "Of the 1,200 poisoned 90 died": a part of the poisoned, and all of the dead. */
    private boolean isAllOfItsHarm() {
        return Tolls.isAllOfItsHarm(first.getClaim());
    }

    /** Answers the topic's question by itself. */
    boolean isWhole() {
        return !isPart() && !isIncrement();
    }

    LocalDate from() {
        return Times.date(first.getClaim().getFrom());
    }

    LocalDate to() {
        return Times.date(first.getClaim().getTo());
    }
}
