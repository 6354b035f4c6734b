package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * The place of a statement among those of its originator, as an index entry: {@link Cell#ORDER} as far as numbers say it. Entries of one
 * kind lie newest first, parts largest first; so what counts is found at the front, however many there are.
 *
 * @param kind      what it can be part of
 * @param recalls   told as said before
 * @param asOf      day it speaks of
 * @param published day of the latest publication that carries it
 * @param articles  distinct articles that carry it
 * @param vagueness of its value, as its figure and top
 * @param cell      names it below its day
 */
record Turn(Kind kind, boolean recalls, LocalDate asOf, LocalDate published, int articles, int vagueness, double figure, double top, String cell) {

    /** Kinds of statements, each in an order of its own. */
    enum Kind { ANSWER, WHOLE, INCREMENT, PART }

    /** By everything that an entry says; later is greater. */
    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::asOf).thenComparing(Turn::published).thenComparing(Turn::articles)
        .thenComparing(turn -> -turn.vagueness).thenComparing(Turn::figure).thenComparing(Turn::top);

    private static final int FIELDS = 7;

    /** @param answers whether it is looked for among the answers to an incident's question */
    static Turn of(Cell cell, boolean answers, String name) {
        Kind kind = answers ? Kind.ANSWER : cell.isWhole() ? Kind.WHOLE : cell.isIncrement() ? Kind.INCREMENT : Kind.PART;
        return new Turn(kind, cell.first().getClaim().getSaidBefore(), cell.asOf(), Times.day(cell.latest()), cell.articles(), cell.value().vagueness(),
            cell.value().figure(), cell.value().top(), name);
    }

    /** Last part of the entry's key; kind and whether it recalls are the ones before. */
    String key() {
        String size = kind == Kind.PART ? down(figure) : "";
        return String.join(" ", size, down(asOf), down(published), Keys.down(articles), Integer.toString(vagueness), down(figure), down(top), cell);
    }

    /** @param entry its whole key */
    static Turn parse(String entry) {
        String[] field = Keys.last(entry).split(" ", FIELDS + 1);
        return new Turn(Kind.valueOf(Keys.lastButTwo(entry)), Boolean.parseBoolean(Keys.lastButOne(entry)), day(field[1]), day(field[2]), (int) Keys.ofDown(field[3]), Integer.parseInt(field[4]), figure(field[5]), figure(field[6]), field[7]);
    }

    private static String down(LocalDate day) {
        return Keys.down(day.toEpochDay());
    }

    private static LocalDate day(String down) {
        return LocalDate.ofEpochDay(Keys.ofDown(down));
    }

    /** Numbers that are not negative lie in the order of their bits. */
    private static String down(double number) {
        return HexFormat.of().toHexDigits(Long.MAX_VALUE - Double.doubleToLongBits(number));
    }

    private static double figure(String down) {
        return Double.longBitsToDouble(Long.MAX_VALUE - Long.parseLong(down, 16));
    }
}
