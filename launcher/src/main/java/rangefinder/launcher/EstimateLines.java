package rangefinder.launcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.Contribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Numbers;

/** Estimates and their changes as lines for a terminal. */
final class EstimateLines {

    /** More reasons than this of one change are counted, not listed. */
    private static final int REASONS_SHOWN = 3;

    /** Nobody reads decimals behind so many digits. */
    private static final double WHOLE_FROM = 1_000;

    private EstimateLines() {}

    /** One lane of an estimate as a row of a table: title, low / best / high, how many originators, marks. */
    static String row(Estimate estimate, LaneEstimate lane) {
        return String.format(Locale.ROOT, "  %-58s %26s   %d %s, %d %s%s%s", shortened(title(estimate, lane.getLane()), 58),
            range(lane.getLow(), lane.getBest(), lane.getHigh()), lane.getOriginators(), lane.getOriginators() == 1 ? "source" : "sources",
            lane.getArticles(), lane.getArticles() == 1 ? "article" : "articles", lane.getContested() ? ", contested" : "",
            lane.getStale() ? ", stale" : "");
    }

    /** A change: what moved from what to what, and below it why. */
    static String change(EstimateChange change, Estimate estimate) {
        String title = estimate == null ? change.getTopic() : title(estimate, change.getLane());
        String head = String.format(Locale.ROOT, "  %-58s %26s   %s", shortened(title, 58), range(change.getAfter()),
            change.getBefore() == null ? "new" : "was " + range(change.getBefore()));
        // The two halves of a correction, what was said and what is said instead, are told in the same sentence.
        List<String> reasons = change.getReasons().stream().map(Contribution::getText).distinct().toList();
        return head + reasons.stream().limit(REASONS_SHOWN).map(reason -> "\n      " + reason).collect(Collectors.joining())
            + (reasons.size() > REASONS_SHOWN ? "\n      and " + (reasons.size() - REASONS_SHOWN) + " more reasons" : "");
    }

    private static String title(Estimate estimate, Lane lane) {
        return lane == Lane.REALISED ? estimate.getTitle() : estimate.getTitle() + " (" + lane.toString().toLowerCase(Locale.ROOT) + ")";
    }

    private static String range(Numbers numbers) {
        return numbers == null ? "no claims any more" : range(numbers.getLow(), numbers.getBest(), numbers.getHigh());
    }

    /** The two ends are computed, so they are told with the digits that they can honestly have, as on the page. */
    static String range(Double low, Double best, Double high) {
        return end(low) + " / " + number(best) + " / " + end(high);
    }

    /** To every digit, for what is compared. */
    static String exactRange(Double low, Double best, Double high) {
        return number(low) + " / " + number(best) + " / " + number(high);
    }

    private static String end(Double value) {
        return value == null ? "open" : Figures.end(value);
    }

    static String number(Double value) {
        boolean whole = value != null && (value == Math.rint(value) || Math.abs(value) >= WHOLE_FROM);
        return value == null ? "open" : String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", value);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
