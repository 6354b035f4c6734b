package rangefinder.launcher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.Recomputation;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Estimate;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/**
 * {@code rangefinder verify}: computes every estimate from the claims alone and compares it with what stands publicly. Equal digests prove
 * that nothing was lost and nothing counted twice.
 */
@Command(name = "verify", mixinStandardHelpOptions = true,
    description = "Computes all estimates anew from the claims and compares them with the live ones, topic by topic. Exit code 1 where one differs.")
final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;
    private static final long LOOK_AGAIN_MS = 200;

    /**
     * What was found.
     *
     * @param equal       topics whose three digests are equal
     * @param moving      topics that moved while this looked
     * @param differences the others
     */
    record Verdict(int equal, int moving, List<EstimateDifference> differences) {}

    @Mixin
    ConfigurationOptions options;

    @Override
    public Integer call() throws InterruptedException {
        Verdict verdict = verify(RunningPipeline.of(options.read()));
        System.out.printf("rangefinder: %,d topics equal, %,d differ%s%n", verdict.equal(), verdict.differences().size(),
            verdict.moving() == 0 ? "" : String.format(", %,d moved meanwhile and were not compared", verdict.moving()));
        verdict.differences().forEach(difference -> {
            System.out.println("  " + difference.topic() + "  " + difference.title() + "  (from the claims → live: " + difference.kind().toString().toLowerCase(Locale.ROOT) + ")");
            difference.moves().forEach(move -> System.out.println("      " + move));
        });
        return verdict.differences().isEmpty() ? 0 : DIFFERS;
    }

    static Verdict verify(Configuration configuration) throws InterruptedException {
        Rebuild pipeline = RebuildCommand.rebuild(configuration);
        RosterEntry serving = Generations.serving(pipeline.roster()).orElseThrow(() -> new StartException("no generation serves yet"));
        Map<String, String> kafka = configuration.kafka();
        try (Backlog backlog = new Backlog(kafka)) {
            while (!pipeline.progress(serving, backlog).caughtUp()) {
                Thread.sleep(LOOK_AGAIN_MS);
            }
        }
        Map<String, Estimate> live = Snapshot.of(Topics.ESTIMATES, kafka);
        Map<String, Estimate> computed = computed(serving, kafka);
        Map<String, Estimate> later = Snapshot.of(Topics.ESTIMATES, kafka);
        List<EstimateDifference> all = EstimateDifference.between(computed, live);
        List<EstimateDifference> still = all.stream().filter(difference -> Objects.equals(live.get(difference.topic()), later.get(difference.topic()))).toList();
        return new Verdict(live.size() - (int) all.stream().filter(difference -> difference.after() != null).count(), all.size() - still.size(), still);
    }

    private static Map<String, Estimate> computed(RosterEntry serving, Map<String, String> kafka) {
        try {
            Recomputation anew = new Recomputation(serving);
            Snapshot.of(new Topic<>(serving.getClaims(), ArticleClaims.class, Topic.Retention.COMPACTED), kafka).values().forEach(anew::take);
            return anew.estimates();
        } catch (IllegalArgumentException e) {
            throw new StartException(e.getMessage());
        }
    }
}
