package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Ending;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.topic.AvroSerde;

/**
 * The front of the package: claims of a topic in, its estimate out. A pure function of the set of rows, the pinned grades and tables, and
 * the clocks asked for; the stream asks it about its kept state, everything else about rows.
 */
public final class Estimator {

    /** Denials listed with an estimate, latest first; the rest is found among the claims. */
    private static final int MOST_DISSENT = 50;
    private static final int MOST_OUTLETS = 100;

    private static final AvroSerde<Estimate> BYTES = new AvroSerde<>(Estimate.class);

    private final Grades grades;
    private final LaneEstimates lanes;
    private final String generation;

    /** @param generation hash of code, definitions, grades and configuration; stands on every estimate */
    public Estimator(Grades grades, IncidentWidths widths, String generation) {
        this.grades = grades;
        this.generation = generation;
        lanes = new LaneEstimates(grades, widths);
    }

    /** A topic's state over the rows that lie there, ranked by this estimator's grades. */
    public TopicState state(TopicDefinition topic, TopicRows rows) {
        return new TopicState(topic, rows, grades);
    }

    /** The estimate of all that stands, as of the day of its latest realised claim; null where the topic has no live claim with a number. */
    public Estimate estimate(TopicState state) {
        return estimate(state, state.latestPublication());
    }

    /** The estimate of a set of rows on any two clocks; null where nothing was claimed by then. */
    public Estimate estimate(TopicDefinition topic, Collection<ClaimRow> rows, Clocks clocks) {
        TopicState state = stateOf(topic, rows, clocks);
        return estimate(state, clocks.asOf() == null ? state.latestPublication() : clocks.asOf());
    }

    /** A state in memory that holds what counts under those clocks. */
    TopicState stateOf(TopicDefinition topic, Collection<ClaimRow> rows, Clocks clocks) {
        Map<String, ArticleContribution> byArticle = new TreeMap<>();
        for (ClaimRow row : rows) {
            if (counts(row, clocks)) {
                byArticle.computeIfAbsent(row.getArticleId(), id -> ArticleContribution.newBuilder().setTopic(topic.id()).setArticleId(id)
                    .setRows(new ArrayList<>()).build()).getRows().add(standing(row));
            }
        }
        TopicState state = state(topic, TopicRows.inMemory());
        byArticle.values().forEach(state::replace);
        return state;
    }

    /** Without a day only what stands counts; a claim that merely ceased to be shown still counts for days before. */
    private static boolean counts(ClaimRow row, Clocks clocks) {
        if (clocks.asOf() != null && Times.day(row.getPublished()).isAfter(clocks.asOf())) {
            return false;
        }
        if (clocks.knownAt() != null) {
            return row.getKnown().stream().anyMatch(known -> !known.getFrom().isAfter(clocks.knownAt())
                && (known.getTo() == null || known.getTo().isAfter(clocks.knownAt())));
        }
        return row.getEnded() == null
            || row.getEnded() == Ending.NO_LONGER_SHOWN && clocks.asOf() != null && clocks.asOf().isBefore(LocalDate.parse(row.getEndedOn()));
    }

    private static ClaimRow standing(ClaimRow row) {
        return row.getEnded() == null ? row : ClaimRow.newBuilder(row).setEnded(null).setEndedOn(null).setEndedBy(null).build();
    }

    private Estimate estimate(TopicState state, LocalDate asOf) {
        if (asOf == null) {
            return null;
        }
        List<LaneEstimate> estimated = state.lanes().stream().filter(lane -> lane != Lane.DENIED)
            .map(lane -> lanes.of(state, lane, asOf)).filter(Objects::nonNull).toList();
        List<String> dissent = state.newest(Lane.DENIED, MOST_DISSENT).stream().map(row -> row.getClaim().getClaimId()).toList();
        if (estimated.isEmpty() && dissent.isEmpty()) {
            return null;
        }
        TopicDefinition topic = state.topic();
        Estimate estimate = Estimate.newBuilder().setTopic(topic.id()).setTitle(topic.title()).setTopicClass(topic.topicClass())
            .setDerived(topic.derived()).setMeasure(topic.measure()).setUnit(topic.unit())
            .setCounted(topic.counted().size() == 1 ? topic.counted().iterator().next() : null)
            .setAction(topic.actions().size() == 1 ? topic.actions().iterator().next() : null)
            .setActor(topic.actor()).setTarget(topic.target()).setPlace(topic.place() == null ? List.of() : List.of(topic.place()))
            .setLanes(estimated).setDissent(dissent).setOutlets(state.outlets(MOST_OUTLETS)).setRules("").setInputDigest("").setOutputDigest("").setHistoryDigest("").build();
        estimate.setOutputDigest(ContentHash.of(BYTES.write(estimate)));
        estimate.setInputDigest(state.input().toString());
        estimate.setHistoryDigest(state.history().toString());
        estimate.setRules(generation);
        return estimate;
    }
}
