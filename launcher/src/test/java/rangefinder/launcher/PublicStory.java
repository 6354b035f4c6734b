package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Numbers;
import rangefinder.topic.Topics;

/**
 * What readers of the public topics have been told in the end.
 *
 * @param digests input and output digest of each claim topic; the digest of its history holds the moments of fetching, which differ from run to run
 * @param claims  keys of all that enrich has read
 * @param breaks  where a change does not begin with what the one before it ended with, or the last not end with what stands
 * @param letters all that was put aside, with its reason
 */
record PublicStory(Map<String, String> digests, Set<String> claims, List<String> breaks, List<String> letters) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** When everything that lies on the topics has passed through all stages. */
    static PublicStory read(Map<String, String> kafka) {
        settle(kafka);
        Map<String, Estimate> estimates = Snapshot.of(Topics.ESTIMATES, kafka);
        Map<String, String> digests = new TreeMap<>();
        estimates.forEach((topic, e) -> digests.put(topic, e.getInputDigest() + " " + e.getOutputDigest()));
        return new PublicStory(digests, Snapshot.of(Topics.CLAIMS, kafka).keySet(), breaks(estimates, kafka),
            DeadLetter.open(kafka, Stage.words()).values().stream().map(letter -> letter.place() + " " + letter.header("error")).toList());
    }

    /** Nothing lost, nothing twice: every article has its claims, and all estimates are what the claims alone give. */
    static void requireWhole(Configuration configuration, Collection<String> articles) throws InterruptedException {
        PublicStory story = read(configuration.kafka());
        assertThat(story.letters()).isEmpty();
        assertThat(story.breaks()).isEmpty();
        assertThat(story.claims()).containsAll(articles);
        VerifyCommand.Verdict verdict = VerifyCommand.verify(configuration);
        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.equal()).isPositive();
    }

    /** Waits until enrich and the serving generation have read all; then nothing moves any more. */
    static void settle(Map<String, String> kafka) {
        try {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> Settling.waitsFor(kafka).isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("the stages do not come to an end: " + Settling.waitsFor(kafka), e);
        }
    }

    /** Nothing lost, nothing told twice: the changes of a lane are a chain from nothing to what stands. */
    private static List<String> breaks(Map<String, Estimate> estimates, Map<String, String> kafka) {
        List<String> breaks = new ArrayList<>();
        Map<String, Numbers> last = new TreeMap<>();
        Snapshot.each(Topics.ESTIMATE_CHANGES.name(), kafka, record -> {
            EstimateChange change = Topics.ESTIMATE_CHANGES.values().deserializer().deserialize(record.topic(), record.value());
            String lane = change.getTopic() + " " + change.getLane();
            if (!same(last.get(lane), change.getBefore())) {
                breaks.add(lane + " at " + record.partition() + "@" + record.offset() + ": told " + last.get(lane) + ", then from " + change.getBefore() + " to " + change.getAfter());
            }
            last.put(lane, change.getAfter());
        });
        last.values().removeIf(numbers -> numbers == null);
        Map<String, LaneEstimate> standing = new TreeMap<>();
        estimates.values().forEach(estimate -> estimate.getLanes().forEach(lane -> standing.put(estimate.getTopic() + " " + lane.getLane(), lane)));
        assertThat(last.keySet()).as("lanes told of, and lanes that stand").isEqualTo(standing.keySet());
        standing.forEach((name, lane) -> {
            Numbers told = last.get(name);
            if (told != null && !Arrays.asList(told.getLow(), told.getBest(), told.getHigh()).equals(Arrays.asList(lane.getLow(), lane.getBest(), lane.getHigh()))) {
                breaks.add(name + ": told last " + told + ", stands " + lane.getLow() + " / " + lane.getBest() + " / " + lane.getHigh());
            }
        });
        return breaks;
    }

    private static boolean same(Numbers one, Numbers other) {
        return one == null ? other == null : one.equals(other);
    }
}
