package rangefinder.aggregate.serve;

import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

/**
 * A topic in a list: the numbers of its leading lane (what happened, else what is planned or expected).
 *
 * @param marks      what a reader should know before believing the numbers
 * @param lastChange newest change with its reasons; null where none is known
 * @param course     numbers after each of the latest changes, oldest first
 */
record TopicRow(String topic, String title, TopicClass topicClass, boolean derived, String measure, String unit, Lane lane, Double low, Double best,
    Double high, int originators, int articles, int claims, String asOf, String latest, List<Mark> marks, LastChange lastChange, List<Point> course) {

    /** What a reader should know before believing the numbers. */
    enum Mark {
        CONTESTED, SINGLE_SOURCE, STALE, COVERAGE_GAP, DISSENT
    }

    record LastChange(String id, String at, Double bestBefore, Double bestAfter, String reason) {}

    record Point(String at, Double low, Double best, Double high) {}

    /** A row without its changes. */
    static TopicRow of(Estimate estimate) {
        LaneEstimate lane = leading(estimate);
        return lane == null
            ? new TopicRow(estimate.getTopic(), estimate.getTitle(), estimate.getTopicClass(), estimate.getDerived(), estimate.getMeasure(),
                estimate.getUnit(), null, null, null, null, 0, 0, 0, null, null, marks(estimate, null), null, List.of())
            : new TopicRow(estimate.getTopic(), estimate.getTitle(), estimate.getTopicClass(), estimate.getDerived(), estimate.getMeasure(),
                estimate.getUnit(), lane.getLane(), lane.getLow(), lane.getBest(), lane.getHigh(), lane.getOriginators(), lane.getArticles(),
                lane.getClaims(), lane.getAsOf(), lane.getLatest(), marks(estimate, lane), null, List.of());
    }

    /**
     * The row with its latest changes.
     *
     * @param changes of any lane, newest first
     */
    TopicRow with(List<Change> changes) {
        List<Change> own = changes.stream().filter(c -> c.change().getLane() == lane).toList();
        List<Point> points = new ArrayList<>();
        for (int i = own.size() - 1; i >= 0; i--) {
            var after = own.get(i).change().getAfter();
            if (after != null) {
                points.add(new Point(own.get(i).change().getAt().toString(), after.getLow(), after.getBest(), after.getHigh()));
            }
        }
        LastChange last = own.isEmpty() ? null : last(own.get(0));
        return new TopicRow(topic, title, topicClass, derived, measure, unit, lane, low, best, high, originators, articles, claims, asOf, latest,
            marks, last, points);
    }

    private static LastChange last(Change newest) {
        var change = newest.change();
        return new LastChange(newest.id(), change.getAt().toString(), change.getBefore() == null ? null : change.getBefore().getBest(),
            change.getAfter() == null ? null : change.getAfter().getBest(), change.getReasons().isEmpty() ? null : change.getReasons().get(0).getText());
    }

    /** The lane that a list shows: the first in the order of the schema, which begins with REALISED. */
    static LaneEstimate leading(Estimate estimate) {
        return estimate.getLanes().stream().min(java.util.Comparator.comparing(LaneEstimate::getLane)).orElse(null);
    }

    private static List<Mark> marks(Estimate estimate, LaneEstimate lane) {
        List<Mark> marks = new ArrayList<>();
        if (lane != null && lane.getContested()) {
            marks.add(Mark.CONTESTED);
        }
        if (lane != null && lane.getOriginators() == 1) {
            marks.add(Mark.SINGLE_SOURCE);
        }
        if (lane != null && lane.getStale()) {
            marks.add(Mark.STALE);
        }
        if (!estimate.getCoverage().isEmpty()) {
            marks.add(Mark.COVERAGE_GAP);
        }
        if (!estimate.getDissent().isEmpty()) {
            marks.add(Mark.DISSENT);
        }
        return marks;
    }
}
