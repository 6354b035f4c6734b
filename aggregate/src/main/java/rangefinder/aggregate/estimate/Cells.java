package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.id.ContentHash;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;

/**
 * What each originator of a topic has stated: equal statements about one day are one cell, and the cells lie in the order in which they
 * count ({@link Turn}). Entering a row, and finding what is current, cost the same whatever the originator has said before.
 */
final class Cells {

    /** Statements of one kind that are looked at, those that count most first: more additions than any honest account has. */
    private static final int MOST = 256;
    private static final boolean[] RECALLS = {false, true};

    private final TopicDefinition topic;
    private final Shelf<ClaimRow> rows;
    private final Marks counters;
    private final Marks index;

    Cells(TopicDefinition topic, TopicShelves shelves) {
        this.topic = topic;
        rows = shelves.rows();
        counters = new Marks(shelves.counters(), topic.id());
        index = new Marks(shelves.index(), topic.id());
    }

    /** Enters a live row, or takes it out; it must lie on its shelf meanwhile. */
    void enter(Voices.Voice voice, ClaimRow row, int sign) {
        String day = Keys.down(LocalDate.parse(row.getAsOf()).toEpochDay());
        String name = name(row);
        Turn before = turn(voice, day, name);
        counters.add(sign, "cell", voice.lane(), voice.originator(), day, name);
        index.enter(sign, "row", voice.lane(), voice.originator(), day, name, Keys.up(row.getPublished().toEpochMilli()), row.getArticleId(), row.getStatement());
        if (!row.getClaim().getSaidBefore()) {
            index.add(sign, "stated", voice.lane(), voice.originator(), valueKey(row), Keys.up(LocalDate.parse(row.getAsOf()).toEpochDay()));
        }
        Turn after = turn(voice, day, name);
        if (!Objects.equals(before, after)) {
            move(voice, before, -1);
            move(voice, after, 1);
        }
    }

    private void move(Voices.Voice voice, Turn turn, int sign) {
        if (turn != null) {
            index.enter(sign, "turn", voice.lane(), voice.originator(), turn.kind(), turn.recalls(), turn.key());
        }
    }

    private String name(ClaimRow row) {
        return ContentHash.of(row.getRole(), row.getClaim().getBasis(), row.getClaim().getQuantity().getBound(), valueKey(row),
            topic.topicClass() == TopicClass.INCIDENT ? null : row.getClaim().getFrom() + "/" + row.getClaim().getTo());
    }

    static String valueKey(ClaimRow row) {
        return row.getClaim().getQuantity().getLow() + " " + row.getClaim().getQuantity().getHigh();
    }

    /** Null where no row carries it, or it says no number. */
    private Turn turn(Voices.Voice voice, String day, String name) {
        int articles = (int) counters.get("cell", voice.lane(), voice.originator(), day, name);
        Cell cell = articles == 0 ? null : cell(voice, day, name, articles);
        return cell == null || cell.value().isEmpty() ? null : Turn.of(cell, isIncident(voice.lane()) && Vote.isWhole(cell.first()), name);
    }

    private boolean isIncident(Lane lane) {
        return topic.topicClass() == TopicClass.INCIDENT && lane == Lane.REALISED;
    }

    private Cell cell(Voices.Voice voice, String day, String name, int articles) {
        Object[] below = {"row", voice.lane(), voice.originator(), day, name};
        String first = index.first(below);
        String last = articles == 1 ? first : index.last(below);
        ClaimRow row = rows.get(Keys.key(topic.id(), Keys.lastButOne(first), Keys.last(first)));
        return new Cell(row, LocalDate.parse(row.getAsOf()), Instant.ofEpochMilli(Keys.ofUp(Keys.lastButTwo(last))), articles);
    }

    Cell cell(Voices.Voice voice, Turn turn) {
        return cell(voice, Keys.down(turn.asOf().toEpochDay()), turn.cell(), turn.articles());
    }

    /** The statement of a kind that counts most, of those that speak of a day or earlier ones, with all that only its wording tells apart. */
    List<Turn> leading(Voices.Voice voice, Turn.Kind kind, LocalDate last) {
        List<Turn> leading = new ArrayList<>();
        for (boolean recalls : RECALLS) {
            List<Turn> found = new ArrayList<>();
            visit(voice, kind, recalls, last, turn -> (found.isEmpty() || Turn.ORDER.compare(turn, found.get(0)) == 0) && found.add(turn));
            leading.addAll(found);
        }
        return leading;
    }

    /** Statements of a kind that speak of these days. */
    List<Turn> since(Voices.Voice voice, Turn.Kind kind, LocalDate from, LocalDate last) {
        List<Turn> found = new ArrayList<>();
        for (boolean recalls : RECALLS) {
            visit(voice, kind, recalls, last, turn -> !turn.asOf().isBefore(from) && found.add(turn));
        }
        return found;
    }

    /** Those that count most first, as long as more are wanted; what only repeats an older statement of the originator's own is passed over. */
    private void visit(Voices.Voice voice, Turn.Kind kind, boolean recalls, LocalDate last, Predicate<Turn> visitor) {
        int[] looked = new int[1];
        index.visit((key, one) -> {
            Turn turn = Turn.parse(kind, recalls, Keys.last(key));
            boolean passed = turn.asOf().isAfter(last) || recalls && isRecalled(voice, turn);
            return (passed || visitor.test(turn)) && ++looked[0] < MOST;
        }, "turn", voice.lane(), voice.originator(), kind, recalls);
    }

    /** "Previously reported 12,000", where we heard it report 12,000: the statement itself is kept, with its own day. */
    private boolean isRecalled(Voices.Voice voice, Turn turn) {
        String stated = index.first("stated", voice.lane(), voice.originator(), valueKey(cell(voice, turn).first()));
        return stated != null && Keys.last(stated).compareTo(Keys.up(turn.asOf().toEpochDay())) < 0;
    }

    /** Rows of an article in this topic. */
    List<ClaimRow> rowsOf(String articleId) {
        List<ClaimRow> found = new ArrayList<>();
        rows.visit(Keys.prefix(topic.id(), articleId), (key, row) -> found.add(row));
        return found;
    }
}
