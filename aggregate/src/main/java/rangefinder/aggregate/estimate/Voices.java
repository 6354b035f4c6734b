package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.id.ContentHash;
import rangefinder.schema.Citing;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/** The originators of a topic: what each currently states, who outweighs whom, and who first said what. */
final class Voices {

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
    private final TopicRows rows;
    private final Marks marks;
    private final Cells cells;
    private final Map<Voice, VoiceRow> heard = new HashMap<>();

    Voices(TopicDefinition topic, Grades grades, TopicRows rows, Marks marks) {
        this.topic = topic;
        this.grades = grades;
        this.rows = rows;
        this.marks = marks;
        cells = new Cells(topic, rows, marks);
    }

    Voice voice(ClaimRow row) {
        return new Voice(row.getClaim().getLane(), ContentHash.of(row.getOriginator()));
    }

    /** Enters a live row into the indexes, or takes it out; it must lie on its shelf meanwhile. */
    void index(ClaimRow row, int sign) {
        Voice voice = voice(row);
        String published = Keys.up(row.getPublished().toEpochMilli());
        cells.enter(voice, row, sign);
        marks.enter(sign, "sentence", voice.lane, row.getSentence(), published, row.getArticleId(), row.getStatement());
        if (row.getCiting() == Citing.NAMED) {
            marks.enter(sign, "named", voice.lane, Cells.valueKey(row), published, row.getArticleId(), row.getStatement());
        }
    }

    /** A value in a lane that an article votes for. */
    private record Ballot(Lane lane, Vote vote) {}

    /** The live rows of an article vote once for each value they carry, or take these votes back. */
    void vote(List<ClaimRow> live, int sign) {
        if (topic.topicClass() == TopicClass.INCIDENT) {
            live.stream().map(row -> new Ballot(row.getClaim().getLane(), Vote.of(row))).filter(ballot -> ballot.vote != null).distinct()
                .forEach(ballot -> marks.add(sign, "vote", ballot.lane, ballot.vote.key()));
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

    /** Makes anew what these currently state. */
    void hear(Collection<Voice> touched) {
        touched.forEach(this::hear);
        cells.forget();
    }

    private void hear(Voice voice) {
        VoiceRow before = heard.get(voice);
        VoiceRow now = current(voice, LocalDate.MAX);
        if (Objects.equals(before, now)) {
            return;
        }
        rank(voice, before, -1);
        rank(voice, now, 1);
        if (now == null) {
            heard.remove(voice);
        } else {
            heard.put(voice, now);
        }
    }

    private void rank(Voice voice, VoiceRow row, int sign) {
        if (row != null) {
            marks.enter(sign, "rank", voice.lane, row.getRank(), voice.originator);
            marks.add(sign, "voices", voice.lane);
        }
    }

    private VoiceRow current(Voice voice, LocalDate last) {
        Composition current = Current.of(topic, cells, voice, last);
        return current == null ? null : Voicing.of(topic, voice.lane, current, grades);
    }

    /** Weightiest first. */
    List<VoiceRow> heard(Lane lane, int most) {
        List<VoiceRow> weightiest = new ArrayList<>();
        marks.visit((key, n) -> weightiest.add(heard.get(new Voice(lane, Keys.last(key)))) && weightiest.size() < most, "rank", lane);
        return weightiest;
    }

    /** What was realised by a day, as the same originators stand then; what they said of later days does not count. */
    List<VoiceRow> heardBy(LocalDate day, int most) {
        List<VoiceRow> standing = new ArrayList<>();
        for (VoiceRow now : heard(Lane.REALISED, most)) {
            boolean later = LocalDate.parse(now.getAsOf()).isAfter(day);
            VoiceRow then = later ? current(new Voice(Lane.REALISED, ContentHash.of(now.getOriginator())), day) : now;
            if (then != null) {
                standing.add(then);
            }
        }
        return standing;
    }

    int number(Lane lane) {
        return (int) marks.get("voices", lane);
    }

    /** Earliest live row with that sentence and value. */
    ClaimRow earliestWithSentence(Lane lane, String sentence) {
        return rows.at(topic.id(), marks.first("sentence", lane, sentence));
    }

    /** Earliest live row in which a named originator states that value; null where none does. */
    ClaimRow earliestNamed(Lane lane, Double low, Double high) {
        return rows.at(topic.id(), marks.first("named", lane, low + " " + high));
    }

    /** The latest such row. */
    ClaimRow latestNamed(Lane lane, Double low, Double high) {
        return rows.at(topic.id(), marks.last("named", lane, low + " " + high));
    }
}
