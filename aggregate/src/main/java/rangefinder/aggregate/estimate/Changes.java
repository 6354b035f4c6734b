package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rangefinder.aggregate.topic.Figures;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Contribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Numbers;
import rangefinder.schema.Statement;

/** What moved between two published estimates of a topic, and which claims moved it. */
public final class Changes {

    /** Reasons kept with one change; a flood of copies moves a number once. */
    private static final int MOST_REASONS = 20;
    private static final int MOST_NEWCOMERS = 50;

    private Changes() {}

    /**
     * One change a lane whose numbers differ; empty where none does.
     *
     * @param before null for the first estimate
     * @param after  null where nothing stands any more
     * @param rows   what happened to the topic's rows between the two
     * @param at     when the later one is published
     */
    public static List<EstimateChange> between(Estimate before, Estimate after, Collection<RowChange> rows, Instant at) {
        List<EstimateChange> changes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            LaneEstimate old = lane(before, lane);
            LaneEstimate now = lane(after, lane);
            if (!Objects.equals(numbers(old), numbers(now))) {
                changes.add(change(before, after, old, now, rows, at, lane));
            }
        }
        return changes;
    }

    private static EstimateChange change(Estimate before, Estimate after, LaneEstimate old, LaneEstimate now, Collection<RowChange> rows, Instant at, Lane lane) {
        Estimate known = after == null ? before : after;
        return EstimateChange.newBuilder().setTopic(known.getTopic()).setLane(lane).setAt(at).setBefore(numbers(old)).setAfter(numbers(now))
            .setReasons(reasons(before, after, old, now, rows, lane)).setNewOriginators(newcomers(old, now)).setRules(known.getRules())
            .setInputDigest(known.getInputDigest()).setOutputDigest(known.getOutputDigest()).build();
    }

    private static List<String> newcomers(LaneEstimate old, LaneEstimate now) {
        Set<String> known = old == null ? Set.of() : old.getStatements().stream().map(Statement::getOriginator).collect(Collectors.toSet());
        return now == null ? List.of() : now.getStatements().stream().filter(s -> !known.contains(s.getOriginator()))
            .map(Statement::getName).limit(MOST_NEWCOMERS).toList();
    }

    private static List<Contribution> reasons(Estimate before, Estimate after, LaneEstimate old, LaneEstimate now, Collection<RowChange> rows, Lane lane) {
        Map<String, Integer> weights = weights(old, now);
        List<RowChange> own = rows.stream().filter(change -> some(change).getClaim().getLane() == lane && kind(change) != null)
            .sorted(Comparator.comparing((RowChange change) -> -weights.getOrDefault(some(change).getClaim().getClaimId(), 0)).thenComparing(change -> some(change).getStatement()))
            .toList();
        List<Contribution> reasons = own.stream().limit(MOST_REASONS).map(change -> reason(change, replaced(change, own), now)).collect(Collectors.toList());
        if (reasons.isEmpty()) {
            return List.of(withoutClaim(before, after));
        }
        String first = reasons.get(0).getText();
        reasons.forEach(reason -> reason.setText(reason.getText() + (reason.getText().equals(first) ? ReasonSentence.moves(old, now) : ".")));
        return reasons;
    }

    /** The other half of a correction: what the same article says for the same originator, of the same kind, instead; null where there is no such one. */
    private static ClaimRow replaced(RowChange change, List<RowChange> own) {
        ChangeKind kind = kind(change);
        ChangeKind other = kind == ChangeKind.CLAIM_ADDED ? ChangeKind.CLAIM_CORRECTED : kind == ChangeKind.CLAIM_CORRECTED ? ChangeKind.CLAIM_ADDED : null;
        List<ClaimRow> counterparts = own.stream().filter(c -> kind(c) == other).map(Changes::some)
            .filter(row -> row.getArticleId().equals(some(change).getArticleId()) && ReasonSentence.sameVoice(row, some(change)) && isOneKind(row, some(change))).toList();
        return counterparts.size() == 1 ? counterparts.get(0) : null;
    }

    /** "12 instead of 11"; but not instead of "two more". */
    private static boolean isOneKind(ClaimRow one, ClaimRow other) {
        return one.getRole() == other.getRole() && one.getClaim().getBasis() == other.getClaim().getBasis();
    }

    /** A claim that carries somebody's current statement, now or before, comes first, by that statement's weight. */
    private static Map<String, Integer> weights(LaneEstimate... lanes) {
        Map<String, Integer> weights = new HashMap<>();
        Stream.of(lanes).filter(Objects::nonNull).flatMap(lane -> lane.getStatements().stream())
            .forEach(statement -> statement.getClaims().forEach(claim -> weights.merge(claim, statement.getWeight(), Math::max)));
        return weights;
    }

    private static Contribution reason(RowChange change, ClaimRow replaced, LaneEstimate now) {
        ClaimRow row = some(change);
        ChangeKind kind = kind(change);
        return Contribution.newBuilder().setKind(kind).setClaimId(row.getClaim().getClaimId()).setArticleId(row.getArticleId()).setVersion(row.getVersion())
            .setUrl(row.getUrl()).setPublisher(row.getPublisher()).setQuote(row.getClaim().getQuote()).setOriginator(row.getOriginator())
            .setValue(Figures.words(row.getClaim().getQuantity())).setRule(rule(row, now)).setText(ReasonSentence.of(kind, row, replaced, now)).build();
    }

    /** Null where the row only moved in what changes no number (a new version states the same). */
    private static ChangeKind kind(RowChange change) {
        boolean stood = change.before() != null && change.before().getEnded() == null;
        boolean stands = change.after() != null && change.after().getEnded() == null;
        if (stood == stands) {
            return null;
        }
        if (stands) {
            return ChangeKind.CLAIM_ADDED;
        }
        if (change.after() == null) {
            return ChangeKind.ARTICLE_ERASED;
        }
        return switch (change.after().getEnded()) {
            case CORRECTED -> ChangeKind.CLAIM_CORRECTED;
            case NO_LONGER_SHOWN -> ChangeKind.NO_LONGER_SHOWN;
            case RETRACTED -> ChangeKind.ARTICLE_RETRACTED;
            case ERASED -> ChangeKind.ARTICLE_ERASED;
        };
    }

    private static String rule(ClaimRow row, LaneEstimate now) {
        Statement statement = ReasonSentence.statement(row, now);
        if (statement == null) {
            return "its originator has no statement of its own now";
        }
        boolean carries = statement.getClaims().contains(row.getClaim().getClaimId());
        String current = statement.getName() + " now stands at " + statement.getComposition() + ", grade " + statement.getGrade() + ", weight " + statement.getWeight();
        return carries && statement.getClaims().size() > 1 ? "composed: " + current : current;
    }

    private static Contribution withoutClaim(Estimate before, Estimate after) {
        boolean sameRules = before != null && after != null && before.getRules().equals(after.getRules());
        String rule = sameRules ? "a claim of another lane moved the day the estimate speaks of" : "rules, definitions or grades changed";
        String text = sameRules ? "The estimate speaks of another day now, so the statements weigh differently." : "Rules, definitions or grades changed.";
        return Contribution.newBuilder().setKind(sameRules ? ChangeKind.CLAIM_SUPERSEDED : ChangeKind.GENERATION).setRule(rule).setText(text).build();
    }

    private static ClaimRow some(RowChange change) {
        return change.after() == null ? change.before() : change.after();
    }

    private static LaneEstimate lane(Estimate estimate, Lane lane) {
        return estimate == null ? null : estimate.getLanes().stream().filter(l -> l.getLane() == lane).findFirst().orElse(null);
    }

    private static Numbers numbers(LaneEstimate lane) {
        return lane == null ? null : Numbers.newBuilder().setLow(lane.getLow()).setBest(lane.getBest()).setHigh(lane.getHigh())
            .setContested(lane.getContested()).setOriginators(lane.getOriginators()).build();
    }
}
