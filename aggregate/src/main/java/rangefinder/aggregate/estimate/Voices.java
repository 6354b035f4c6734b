package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.origin.Originator;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.id.ContentHash;
import rangefinder.schema.Citing;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/** The originators of a topic: the indexes in which each one's statements lie newest first, and what each currently states. */
final class Voices {

    /** Statements of one originator that are looked at, newest first: more additions than any honest account has. */
    private static final int MOST_STATEMENTS = 256;
    /** Different values of an incident that are looked at; what lies beyond has hardly any support. */
    private static final int MOST_VALUES = 1_000;

    /** One originator in one lane, by its hash. */
    record Voice(Lane lane, String originator) implements Comparable<Voice> {

        @Override
        public int compareTo(Voice other) {
            int byLane = lane.compareTo(other.lane);
            return byLane != 0 ? byLane : originator.compareTo(other.originator);
        }
    }

    private final TopicDefinition topic;
    private final Grades grades;
    private final TopicShelves shelves;
    private final Marks marks;

    Voices(TopicDefinition topic, Grades grades, TopicShelves shelves, Marks marks) {
        this.topic = topic;
        this.grades = grades;
        this.shelves = shelves;
        this.marks = marks;
    }

    Voice voice(ClaimRow row) {
        return new Voice(row.getClaim().getLane(), ContentHash.of(row.getOriginator()));
    }

    /** Enters a live row into the indexes, or takes it out. */
    void index(ClaimRow row, int sign) {
        Voice voice = voice(row);
        String day = Keys.down(LocalDate.parse(row.getAsOf()).toEpochDay());
        String published = Keys.up(row.getPublished().toEpochMilli());
        String cell = cell(row);
        marks.add(sign, "cell", voice.lane, voice.originator, day, cell);
        marks.add(sign, "row", voice.lane, voice.originator, day, cell, published, row.getArticleId(), row.getStatement());
        marks.add(sign, "sentence", voice.lane, row.getSentence(), published, row.getArticleId(), row.getStatement());
        if (row.getCiting() == Citing.NAMED) {
            marks.add(sign, "named", voice.lane, valueKey(row), published, row.getArticleId(), row.getStatement());
        }
        if (!row.getClaim().getSaidBefore()) {
            marks.add(sign, "stated", voice.lane, voice.originator, valueKey(row), Keys.up(LocalDate.parse(row.getAsOf()).toEpochDay()));
        }
        if (topic.topicClass() == TopicClass.INCIDENT && Vote.of(row) != null) {
            vote(row, voice, sign);
        }
    }

    /** How many distinct articles carry a value: one that carries it twice counts once. */
    private void vote(ClaimRow row, Voice voice, int sign) {
        Vote vote = Vote.of(row);
        long times = marks.add(sign, "voter", voice.lane, vote.key(), row.getArticleId());
        if (sign > 0 && times == 1 || sign < 0 && times == 0) {
            marks.add(sign, "vote", voice.lane, vote.key());
        }
    }

    /** Each value of an incident with the number of distinct articles that carry it. */
    TreeMap<Vote, Integer> votes(Lane lane) {
        TreeMap<Vote, Integer> votes = new TreeMap<>();
        marks.visit((key, articles) -> {
            votes.put(Vote.parse(Keys.last(key)), articles.intValue());
            return votes.size() < MOST_VALUES;
        }, "vote", lane);
        return votes;
    }

    private String cell(ClaimRow row) {
        return ContentHash.of(row.getRole(), row.getClaim().getBasis(), row.getClaim().getQuantity().getBound(), valueKey(row),
            topic.topicClass() == TopicClass.INCIDENT ? null : row.getClaim().getFrom() + "/" + row.getClaim().getTo());
    }

    private static String valueKey(ClaimRow row) {
        return row.getClaim().getQuantity().getLow() + " " + row.getClaim().getQuantity().getHigh();
    }

    /** Makes anew what an originator currently states. */
    void hear(Voice voice) {
        String key = Keys.key(topic.id(), voice.lane, voice.originator);
        VoiceRow before = shelves.voices().get(key);
        List<Cell> cells = cells(voice, LocalDate.MAX);
        VoiceRow now = cells.isEmpty() ? null : Voicing.of(topic, voice.lane, cells, grades);
        if (before != null) {
            marks.add(-1, "rank", voice.lane, before.getRank(), voice.originator);
            marks.add(-1, "voices", voice.lane);
        }
        if (now == null) {
            shelves.voices().remove(key);
        } else {
            shelves.voices().put(key, now);
            marks.add(1, "rank", voice.lane, now.getRank(), voice.originator);
            marks.add(1, "voices", voice.lane);
        }
    }

    /** Statements that speak of a day or of earlier ones, newest first, as far as they matter. */
    private List<Cell> cells(Voice voice, LocalDate last) {
        List<Cell> cells = new ArrayList<>();
        Enough enough = new Enough();
        String newest = last.equals(LocalDate.MAX) ? "" : Keys.down(last.toEpochDay());
        marks.visit((key, articles) -> {
            String cell = Keys.last(key);
            String day = Keys.lastButOne(key);
            if (day.compareTo(newest) < 0) {
                return true;
            }
            Cell found = cell(voice, day, cell, articles.intValue());
            if (enough.before(voice, found)) {
                return false;
            }
            if (!found.value().isEmpty() && !isRecalled(voice, found)) {
                cells.add(found);
            }
            return cells.size() < MOST_STATEMENTS;
        }, "cell", voice.lane, voice.originator);
        return cells;
    }

    /** "Previously reported 12,000", where we heard it report 12,000: the statement itself is kept, with its own day. */
    private boolean isRecalled(Voice voice, Cell cell) {
        String stated = cell.first().getClaim().getSaidBefore() ? marks.first("stated", voice.lane, voice.originator, valueKey(cell.first())) : null;
        return stated != null && Keys.last(stated).compareTo(Keys.up(cell.asOf().toEpochDay())) < 0;
    }

    private Cell cell(Voice voice, String day, String cell, int articles) {
        Object[] below = {"row", voice.lane, voice.originator, day, cell};
        ClaimRow first = row(marks.first(below));
        Instant latest = row(marks.last(below)).getPublished();
        return new Cell(first, LocalDate.parse(first.getAsOf()), latest, articles);
    }

    /** A campaign's statements are read newest first, until the day of the latest base is through; an incident's all. */
    private final class Enough {

        private LocalDate base;

        boolean before(Voice voice, Cell cell) {
            if (base == null && cell.isWhole() && topic.topicClass() == TopicClass.CAMPAIGN && !isRecalled(voice, cell)) {
                base = cell.asOf();
            }
            return base != null && cell.asOf().isBefore(base);
        }
    }

    /** Weightiest first. */
    List<VoiceRow> heard(Lane lane, int most) {
        List<VoiceRow> heard = new ArrayList<>();
        marks.visit((key, n) -> heard.add(shelves.voices().get(Keys.key(topic.id(), lane, Keys.last(key)))) && heard.size() < most, "rank", lane);
        return heard;
    }

    /** What was realised by a day, as the same originators stand then; what they said of later days does not count. */
    List<VoiceRow> heardBy(LocalDate day, int most) {
        List<VoiceRow> heard = new ArrayList<>();
        for (VoiceRow now : heard(Lane.REALISED, most)) {
            Voice voice = new Voice(Lane.REALISED, ContentHash.of(now.getOriginator()));
            List<Cell> cells = LocalDate.parse(now.getAsOf()).isAfter(day) ? cells(voice, day) : List.of();
            if (!LocalDate.parse(now.getAsOf()).isAfter(day)) {
                heard.add(now);
            } else if (!cells.isEmpty()) {
                heard.add(Voicing.of(topic, Lane.REALISED, cells, grades));
            }
        }
        return heard;
    }

    int number(Lane lane) {
        return (int) marks.get("voices", lane);
    }

    /** Earliest live row with that sentence and value. */
    ClaimRow earliestWithSentence(Lane lane, String sentence) {
        return row(marks.first("sentence", lane, sentence));
    }

    /** Earliest live row in which a named originator states that value; null where none does. */
    ClaimRow earliestNamed(Lane lane, Double low, Double high) {
        return row(marks.first("named", lane, low + " " + high));
    }

    /** The latest such row. */
    ClaimRow latestNamed(Lane lane, Double low, Double high) {
        return row(marks.last("named", lane, low + " " + high));
    }

    private ClaimRow row(String mark) {
        return mark == null ? null : shelves.rows().get(Keys.key(topic.id(), Keys.lastButOne(mark), Keys.last(mark)));
    }
}
