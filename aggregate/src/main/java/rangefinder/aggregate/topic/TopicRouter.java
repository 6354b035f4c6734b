package rangefinder.aggregate.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/**
 * Claims to topics: every defined topic whose question the claim answers, wholly or in part, and the topics derived from its own frame.
 * A claim without any is unrouted.
 */
public final class TopicRouter implements Routing {

    private static final String PEOPLE = "people";
    private static final Map<String, BiPredicate<TopicDefinition, Claim>> CONDITIONS = conditions();

    private final List<TopicDefinition> defined;

    public TopicRouter(List<TopicDefinition> defined) {
        this.defined = List.copyOf(defined);
    }

    /**
     * The topic that a claim was routed to.
     *
     * @param unit of the claim; null for a plain count
     */
    public TopicDefinition topic(String id, String unit) {
        return defined.stream().filter(topic -> topic.id().equals(id)).findFirst().orElseGet(() -> DerivedTopics.known(id, unit));
    }

    @Override
    public List<Route> routes(ArticleClaims article, Claim claim) {
        List<Route> routes = new ArrayList<>();
        if (claim.getBasis() == Basis.RATE) {
            return routes;
        }
        for (TopicDefinition topic : defined) {
            boolean incident = topic.topicClass() == TopicClass.INCIDENT;
            Role role = incident && Background.is(article, claim) ? null : role(topic, claim);
            if (role != null) {
                routes.add(new Route(topic, incident ? worse(role, Tolls.role(claim)) : role));
            }
        }
        for (String id : claim.getTopics()) {
            TopicDefinition topic = DerivedTopics.of(id, claim.getQuantity().getUnit());
            routes.add(new Route(topic, topic.topicClass() == TopicClass.INCIDENT ? Tolls.role(claim) : Role.TOTAL));
            whole(id, claim).ifPresent(routes::add);
        }
        return routes;
    }

    /** A figure of officers answers for officers, and is a part of a figure of troops. That they are people is too wide to be a question. */
    private static Optional<Route> whole(String frame, Claim claim) {
        String counted = claim.getCountedClass();
        boolean goesOn = counted != null && DerivedFrame.of(frame).when() == null && frame.contains("/" + counted + "/");
        Optional<String> upper = goesOn ? Lattice.counted().above(counted) : Optional.empty();
        return upper.filter(within -> !within.equals(PEOPLE))
            .map(within -> new Route(DerivedTopics.of(frame.replace("/" + counted + "/", "/" + within + "/"), claim.getQuantity().getUnit()), Role.PART));
    }

    /** What the claim is to a defined topic: TOTAL, PART, or null where it answers another question. */
    static Role role(TopicDefinition topic, Claim claim) {
        return CONDITIONS.values().stream().allMatch(condition -> condition.test(topic, claim)) ? worse(countedRole(topic, claim.getCountedClass()), placeRole(topic, claim.getPlace())) : null;
    }

    /** Names of the conditions of a definition that a claim does not meet: action, actor, target, unit, counted, place. */
    public static List<String> lacking(TopicDefinition topic, Claim claim) {
        return CONDITIONS.entrySet().stream().filter(condition -> !condition.getValue().test(topic, claim)).map(Map.Entry::getKey).toList();
    }

    private static Map<String, BiPredicate<TopicDefinition, Claim>> conditions() {
        Map<String, BiPredicate<TopicDefinition, Claim>> conditions = new LinkedHashMap<>();
        conditions.put("action", (topic, claim) -> topic.actions().isEmpty() || claim.getAction() != null && topic.actions().contains(claim.getAction()));
        conditions.put("actor", (topic, claim) -> topic.actor() == null || topic.actor().equals(claim.getActor()));
        conditions.put("target", (topic, claim) -> topic.target() == null || topic.target().equals(claim.getTarget()));
        conditions.put("unit", (topic, claim) -> Objects.equals(topic.unit(), claim.getQuantity().getUnit()));
        conditions.put("counted", (topic, claim) -> countedRole(topic, claim.getCountedClass()) != null);
        conditions.put("place", (topic, claim) -> placeRole(topic, claim.getPlace()) != null);
        return conditions;
    }

    private static Role countedRole(TopicDefinition topic, String counted) {
        if (topic.counted().isEmpty() || counted != null && topic.counted().contains(counted)) {
            return Role.TOTAL;
        }
        boolean within = counted != null && topic.counted().stream().anyMatch(upper -> Lattice.counted().isWithin(counted, upper));
        return within ? Role.PART : null;
    }

    /** A claim names its places smallest first; one that names none answers for wherever the topic is. */
    private static Role placeRole(TopicDefinition topic, List<String> places) {
        if (topic.place() == null || places.isEmpty() || places.get(0).equalsIgnoreCase(topic.place())) {
            return Role.TOTAL;
        }
        boolean within = places.stream().anyMatch(place -> place.equalsIgnoreCase(topic.place()) || Lattice.places().isWithin(place, topic.place()));
        return within ? Role.PART : null;
    }

    private static Role worse(Role one, Role other) {
        return one == Role.PART ? one : other;
    }
}
