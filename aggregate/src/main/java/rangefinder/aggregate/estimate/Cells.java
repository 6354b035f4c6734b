package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    private final TopicDefinition topic;
    private final TopicRows rows;
    private final Marks marks;
    /** The cell that was entered last, where it has one row: mostly its originator is heard right after. */
    private String entered;
    private Cell alone;

    Cells(TopicDefinition topic, TopicRows rows, Marks marks) {
        this.topic = topic;
        this.rows = rows;
        this.marks = marks;
    }

    /** Enters a live row, or takes it out; it must lie on its shelf meanwhile. */
    void enter(Voices.Voice voice, ClaimRow row, int sign) {
        LocalDate asOf = LocalDate.parse(row.getAsOf());
        String day = Keys.down(asOf.toEpochDay());
        String name = name(row);
        int articles = (int) marks.add(sign, "cell", voice.lane(), voice.originator(), day, name);
        Cell own = new Cell(row, asOf, row.getPublished(), 1);
        remember(voice, day, name, sign < 0 && articles == 0 ? own : null);
        Turn before = turn(voice, day, name, articles - sign);
        marks.enter(sign, "row", voice.lane(), voice.originator(), day, name, Keys.up(row.getPublished().toEpochMilli()), row.getArticleId(), row.getStatement());
        if (!row.getClaim().getSaidBefore()) {
            marks.add(sign, "stated", voice.lane(), voice.originator(), valueKey(row), Keys.up(asOf.toEpochDay()));
        }
        remember(voice, day, name, sign > 0 && articles == 1 ? own : null);
        Turn after = turn(voice, day, name, articles);
        if (!Objects.equals(before, after)) {
            move(voice, before, -1);
            move(voice, after, 1);
        }
    }

    private void remember(Voices.Voice voice, String day, String name, Cell cell) {
        entered = Keys.key(voice.lane(), voice.originator(), day, name);
        alone = cell;
    }

    /** A topic at rest holds no row. */
    void forget() {
        alone = null;
    }

    private void move(Voices.Voice voice, Turn turn, int sign) {
        if (turn != null) {
            marks.enter(sign, "turn", voice.lane(), voice.originator(), turn.kind(), turn.recalls(), turn.key());
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
    private Turn turn(Voices.Voice voice, String day, String name, int articles) {
        Cell cell = articles == 0 ? null : cell(voice, day, name, articles);
        return cell == null || cell.value().isEmpty() ? null : Turn.of(cell, isIncident(voice.lane()) && Vote.isWhole(cell.first()), name);
    }

    private boolean isIncident(Lane lane) {
        return topic.topicClass() == TopicClass.INCIDENT && lane == Lane.REALISED;
    }

    private Cell cell(Voices.Voice voice, String day, String name, int articles) {
        boolean known = alone != null && entered.equals(Keys.key(voice.lane(), voice.originator(), day, name));
        return known ? alone : find(voice, day, name, articles);
    }

    private Cell find(Voices.Voice voice, String day, String name, int articles) {
        Object[] below = {"row", voice.lane(), voice.originator(), day, name};
        String first = marks.first(below);
        String last = articles == 1 ? first : marks.last(below);
        ClaimRow row = rows.at(topic.id(), first);
        return new Cell(row, LocalDate.parse(row.getAsOf()), Instant.ofEpochMilli(Keys.ofUp(Keys.lastButTwo(last))), articles);
    }

    Cell cell(Voices.Voice voice, Turn turn) {
        return cell(voice, Keys.down(turn.asOf().toEpochDay()), turn.cell(), turn.articles());
    }

    /** What an originator has stated of these days and earlier ones. */
    Turns turns(Voices.Voice voice, LocalDate last) {
        return new Turns(this, marks, voice, last);
    }

    /** Rows of an article in this topic. */
    List<ClaimRow> rowsOf(String articleId) {
        return rows.of(topic.id(), articleId);
    }
}
