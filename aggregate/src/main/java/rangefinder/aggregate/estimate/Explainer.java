package rangefinder.aggregate.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.origin.NearDuplicates;
import rangefinder.aggregate.topic.Figures;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.BoundReason;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Echo;
import rangefinder.schema.Estimate;
import rangefinder.schema.Explanation;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;
import rangefinder.schema.TopicClass;

/** Says why an estimate is what it is, on any clocks, and what it would be if: each number with the statements and sentences that set it. */
public final class Explainer {

    /** Rows shown with an explanation; the others are found among the topic's claims. */
    private static final int MOST_ROWS = 500;

    private final Grades grades;
    private final IncidentWidths widths;
    private final String generation;

    public Explainer(Grades grades, IncidentWidths widths, String generation) {
        this.grades = grades;
        this.widths = widths;
        this.generation = generation;
    }

    /**
     * The explanation of a topic's rows.
     *
     * @param rows every row of the topic, ended ones too ({@link TopicState#rows})
     * @return null where nothing was claimed under those conditions
     * @throws IllegalArgumentException naming a grade that is none
     */
    public Explanation explain(TopicDefinition topic, Collection<ClaimRow> rows, WhatIf question) {
        List<ClaimRow> kept = rows.stream().filter(row -> !leftOut(row, question.leftOut())).toList();
        Estimator estimator = new Estimator(grades.with(question.regraded()), widths, generation);
        TopicState state = estimator.stateOf(topic, kept, question.clocks());
        Estimate estimate = estimator.estimate(topic, kept, question.clocks());
        if (estimate == null) {
            return null;
        }
        String day = estimate.getLanes().isEmpty() ? String.valueOf(state.latestPublication()) : estimate.getLanes().get(0).getAsOf();
        return Explanation.newBuilder().setTopic(topic.id()).setAsOf(day)
            .setKnownAt(question.clocks().knownAt() == null ? null : question.clocks().knownAt().toString())
            .setLeftOut(question.leftOut().stream().sorted().toList())
            .setRegraded(new TreeMap<>(question.regraded()).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList())
            .setEstimate(estimate).setBounds(bounds(topic, estimate)).setEchoes(echoes(state))
            .setNearDuplicates(nearDuplicates(state.rows())).setRows(evidence(estimate, state.rows())).build();
    }

    private static boolean leftOut(ClaimRow row, Set<String> leftOut) {
        return leftOut.stream().anyMatch(who -> isBy(row, who));
    }

    /** Whether a row is that originator's, principal's, outlet's or article's, by id or by name; case does not matter. */
    public static boolean isBy(ClaimRow row, String who) {
        return Stream.of(row.getOriginator(), row.getOriginatorName(), row.getPrincipal(), row.getPublisher(), row.getArticleId()).anyMatch(who::equalsIgnoreCase);
    }

    private static List<BoundReason> bounds(TopicDefinition topic, Estimate estimate) {
        List<BoundReason> bounds = new ArrayList<>();
        for (LaneEstimate lane : estimate.getLanes()) {
            boolean incident = topic.topicClass() == TopicClass.INCIDENT && lane.getLane() == Lane.REALISED;
            bounds.add(incident ? IncidentReasons.best(lane) : CampaignReasons.best(lane));
            bounds.add(incident ? IncidentReasons.end(lane, "low", lane.getLow()) : CampaignReasons.low(lane));
            bounds.add(incident ? IncidentReasons.end(lane, "high", lane.getHigh()) : CampaignReasons.high(lane));
            bounds.add(claimed(lane, "claimedLow", lane.getClaimedLow(), lane.getClaimedLowClaim()));
            bounds.add(claimed(lane, "claimedHigh", lane.getClaimedHigh(), lane.getClaimedHighClaim()));
            bounds.add(floor(lane));
        }
        return bounds;
    }

    private static BoundReason claimed(LaneEstimate lane, String number, Double value, String claim) {
        List<Statement> by = lane.getStatements().stream().filter(s -> s.getClaims().contains(claim)).toList();
        String text = value == null ? "every current statement is open on this side"
            : Figures.number(value) + " is the " + (number.equals("claimedLow") ? "lowest" : "highest") + " current statement, by " + names(by);
        return reason(lane, number, value, "end of the current, comparable statements", text, by);
    }

    private static BoundReason floor(LaneEstimate lane) {
        String text = lane.getFloor() == null ? "fewer than two originators of grade C or better give a lower value"
            : "two originators of grade C or better say at least " + Figures.number(lane.getFloor());
        List<Statement> by = lane.getFloor() == null ? List.of()
            : lane.getStatements().stream().filter(s -> s.getGrade().compareTo("C") <= 0 && s.getLow() != null && s.getLow() >= lane.getFloor()).toList();
        return reason(lane, "floor", lane.getFloor(), "second-highest lower value of trusted originators", text, by);
    }

    static BoundReason reason(LaneEstimate lane, String number, Double value, String rule, String text, List<Statement> by) {
        return BoundReason.newBuilder().setLane(lane.getLane()).setNumber(number).setValue(value).setRule(rule).setText(text)
            .setOriginators(by.stream().map(Statement::getOriginator).toList())
            .setClaims(by.stream().flatMap(s -> s.getClaims().stream()).distinct().toList()).build();
    }

    static String names(List<Statement> by) {
        return String.join(", ", by.stream().limit(3).map(s -> s.getName() + " (" + s.getComposition() + ", " + s.getAsOf() + ")").toList())
            + (by.size() > 3 ? " and " + (by.size() - 3) + " more" : "");
    }

    private static List<Echo> echoes(TopicState state) {
        List<Echo> echoes = new ArrayList<>();
        for (Lane lane : state.lanes()) {
            echoes.addAll(Echoes.among(state.voices().heard(lane, TopicState.MOST_VOICES), state.topic(), lane, state.voices()).found());
        }
        return echoes;
    }

    private static List<List<String>> nearDuplicates(List<ClaimRow> rows) {
        Map<String, List<Long>> bands = new HashMap<>();
        rows.forEach(row -> bands.put(row.getArticleId(), row.getBands()));
        return NearDuplicates.groups(bands);
    }

    private static List<ClaimRow> evidence(Estimate estimate, List<ClaimRow> rows) {
        Set<String> cited = new HashSet<>(estimate.getDissent());
        estimate.getLanes().forEach(lane -> lane.getStatements().forEach(s -> cited.addAll(s.getClaims())));
        return rows.stream().filter(row -> cited.contains(row.getClaim().getClaimId()))
            .sorted(Comparator.comparing(ClaimRow::getPublished).reversed().thenComparing(ClaimRow::getStatement)).limit(MOST_ROWS).toList();
    }
}
