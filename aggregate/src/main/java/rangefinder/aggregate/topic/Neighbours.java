package rangefinder.aggregate.topic;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rangefinder.schema.Estimate;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Statement;

/**
 * Incidents that are perhaps the same: what happened is equal, the places are equal or one lies in the other, the days are at most one
 * apart, and a figure or a speaker is common to both. They are shown beside each other; to merge them is a definition's business.
 */
public final class Neighbours {

    private static final int MOST = 10;
    /** One or two victims are common to too many incidents to say anything. */
    private static final double TELLING = 3;

    private Neighbours() {}

    /** Ids among these that are perhaps the same as the topic, sorted; empty for campaigns. */
    public static List<String> of(Estimate topic, Collection<Estimate> all) {
        Incident own = Incident.of(topic.getTopic());
        if (own == null) {
            return List.of();
        }
        return all.stream().filter(other -> !other.getTopic().equals(topic.getTopic())).filter(other -> own.isNear(Incident.of(other.getTopic())))
            .filter(other -> common(topic, other)).map(Estimate::getTopic).sorted().limit(MOST).toList();
    }

    /** What an incident's id says: action/place/day, or action/counted/place/day. */
    private record Incident(String what, String place, LocalDate day) {

        static Incident of(String id) {
            String[] parts = id.split("/");
            try {
                return parts.length < 3 ? null : new Incident(String.join("/", List.of(parts).subList(0, parts.length - 2)),
                    parts[parts.length - 2].replace('-', ' '), LocalDate.parse(parts[parts.length - 1]));
            } catch (DateTimeParseException campaign) {
                return null;
            }
        }

        boolean isNear(Incident other) {
            return other != null && what.equals(other.what) && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 1
                && (place.equals(other.place) || Lattice.places().isWithin(place, other.place) || Lattice.places().isWithin(other.place, place));
        }
    }

    private static boolean common(Estimate one, Estimate other) {
        Set<Object> told = told(one);
        told.retainAll(told(other));
        return !told.isEmpty();
    }

    private static Set<Object> told(Estimate estimate) {
        Set<Object> told = new HashSet<>();
        for (LaneEstimate lane : estimate.getLanes()) {
            for (Statement statement : lane.getStatements()) {
                told.add(statement.getOriginator());
                told.add(statement.getLow() == null || statement.getLow() < TELLING ? statement.getOriginator() : statement.getLow());
            }
        }
        return told;
    }
}
