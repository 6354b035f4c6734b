package rangefinder.aggregate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.serve.CoursePoint;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;

/** How a lane's numbers went from day to day, as is known now. */
final class Course {

    /** Days looked at, newest first: a graph shows no more, and each costs an estimate. */
    private static final int MOST_DAYS = 120;

    private Course() {}

    static List<CoursePoint> of(Estimator estimator, TopicDefinition topic, List<ClaimRow> rows, Lane lane, int limit) {
        TreeSet<LocalDate> days = new TreeSet<>();
        rows.stream().filter(row -> row.getClaim().getLane() == lane).forEach(row -> {
            days.add(row.getPublished().atZone(ZoneOffset.UTC).toLocalDate());
            if (row.getEndedOn() != null) {
                days.add(LocalDate.parse(row.getEndedOn()));
            }
        });
        while (days.size() > Math.min(limit, MOST_DAYS)) {
            days.pollFirst();
        }
        Deque<CoursePoint> course = new ArrayDeque<>();
        for (LocalDate day : days) {
            CoursePoint point = point(estimator.estimate(topic, rows, new Clocks(day, null)), lane, day);
            if (point != null && (course.isEmpty() || !sameNumbers(course.getLast(), point))) {
                course.add(point);
            }
        }
        return List.copyOf(course);
    }

    private static CoursePoint point(Estimate estimate, Lane lane, LocalDate day) {
        return estimate == null ? null : estimate.getLanes().stream().filter(one -> one.getLane() == lane).findFirst()
            .map(one -> new CoursePoint(day.toString(), one.getLow(), one.getBest(), one.getHigh())).orElse(null);
    }

    private static boolean sameNumbers(CoursePoint one, CoursePoint other) {
        return Objects.equals(one.low(), other.low()) && Objects.equals(one.best(), other.best()) && Objects.equals(one.high(), other.high());
    }
}
