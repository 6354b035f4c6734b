package rangefinder.aggregate.serve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;

/**
 * Which changes somebody wants to hear of; an empty part lets everything pass.
 *
 * @param topics ids
 * @param lanes  lanes
 * @param words  each must occur in the topic's title, id, measure or places
 */
record ChangeFilter(Set<String> topics, Set<Lane> lanes, List<String> words) {

    ChangeFilter {
        topics = Set.copyOf(topics);
        lanes = Set.copyOf(lanes);
        words = words.stream().map(ChangeFilter::folded).toList();
    }

    static List<String> wordsOf(String text) {
        return text == null ? List.of() : Stream.of(text.trim().split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    /**
     * Whether a change passes.
     *
     * @param estimates current estimate by topic id, null where it is gone: asked only where words are wanted
     */
    boolean passes(Change change, Function<String, Estimate> estimates) {
        String topic = change.change().getTopic();
        return (topics.isEmpty() || topics.contains(topic))
            && (lanes.isEmpty() || lanes.contains(change.change().getLane()))
            && (words.isEmpty() || matches(topic, estimates.apply(topic)));
    }

    private boolean matches(String topic, Estimate estimate) {
        return estimate == null ? words.stream().allMatch(folded(topic)::contains) : matches(estimate);
    }

    /** Whether all words occur in what names a topic. */
    boolean matches(Estimate estimate) {
        String text = folded(Stream.concat(Stream.of(estimate.getTitle(), estimate.getTopic(), estimate.getMeasure(),
            String.valueOf(estimate.getActor()), String.valueOf(estimate.getTarget())), estimate.getPlace().stream()).collect(Collectors.joining(" ")));
        return words.stream().allMatch(text::contains);
    }

    /** Without accents and case, so that people find what they can type. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
