package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import rangefinder.action.Trait;
import rangefinder.aggregate.topic.Figures;
import rangefinder.aggregate.topic.Ties;
import rangefinder.aggregate.topic.Tolls;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Citing;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/**
 * Which of its figures an article as a whole gives for an incident: the one it repeats, above all in the headline. A report also counts
 * single victims, earlier states and other events, and each article has one vote.
 */
final class Answers {

    private static final double HEADLINE = 2;
    /** "A man was killed" describes a victim; it answers only where nothing else does. */
    private static final double SINGLE = 0.2;
    private static final double PARTIAL = 0.3;

    private final Map<String, Map<Double, Double>> weights = new HashMap<>();

    /** Takes in one mention, repetitions too. What is added up over several happenings answers nothing about one. */
    void hear(TopicDefinition topic, Claim claim, Role role) {
        Value value = Value.of(claim.getQuantity());
        if (topic.topicClass() == TopicClass.INCIDENT && claim.getLane() == Lane.REALISED && !value.isEmpty() && !Tolls.isOfSeveral(claim)) {
            weights.computeIfAbsent(topic.id(), id -> new HashMap<>()).merge(value.figure(), weight(claim, role), Double::sum);
        }
    }

    private static double weight(Claim claim, Role role) {
        double weight = "title".equals(claim.getIn()) ? HEADLINE : 1;
        weight *= Figures.isNumbered(claim) ? 1 : SINGLE;
        boolean partial = role == Role.PART || (claim.getBasis() == Basis.PART || claim.getBasis() == Basis.INCREMENT) && !Tolls.isAllOfItsHarm(claim) || claim.getSaidBefore()
            || claim.getQuantity().getBound() == Bound.VAGUE || claim.getQuantity().getBound() == Bound.AT_MOST;
        return partial ? weight * PARTIAL : weight;
    }

    /** Marks the rows that do not give the article's answer. */
    void mark(Collection<ClaimRow> rows) {
        for (ClaimRow row : rows) {
            Map<Double, Double> heard = weights.get(row.getTopic());
            if (heard != null && row.getClaim().getLane() == Lane.REALISED) {
                Value value = Value.of(row.getClaim().getQuantity());
                double answer = answer(heard);
                row.setAnswer(value.figure() == answer || spans(value, answer) || isOwnEstimate(row));
            }
        }
    }

    /** "Counted 40 to 50 and put the toll at around 45": the range is the same answer, told more closely. */
    private static boolean spans(Value value, double answer) {
        return value.bound() == Bound.RANGE && value.low() < answer && answer <= value.high();
    }

    /** A crowd is estimated, not counted: where an article cites the organisers and the police, each answers for himself. */
    private static boolean isOwnEstimate(ClaimRow row) {
        String action = row.getClaim().getAction();
        return (Trait.GATHERING.of(action) || Trait.TAKING_PART.of(action)) && row.getCiting() == Citing.NAMED;
    }

    private static double answer(Map<Double, Double> heard) {
        double heaviest = heard.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return Ties.highest(heard.entrySet().stream().filter(e -> e.getValue() == heaviest).map(Map.Entry::getKey).toList());
    }
}
