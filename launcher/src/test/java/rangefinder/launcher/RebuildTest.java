package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Backlog;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.launcher.configuration.ConfigurationFile;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.Topics;

/** Generations beside each other on a real broker, over the demo world. */
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final List<TopicDefinition> CREWS = TopicDefinitions.parse("""
        - id: crews-in-portugal
          title: Firefighters sent to Portugal
          counted: [rescuers]
          actions: [DISPATCH]
        """, "definitions");

    @TempDir
    Path folder;

    @Test
    void rebuiltAndSwitched_readersSeeTheDifferencesAndNothingElse() throws Exception {
        List<EstimateChange> changes = new CopyOnWriteArrayList<>();
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(DemoCommand.configuration(world, folder, 0));
                EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> changes.add(change));
                Backlog backlog = new Backlog(all.configuration().kafka())) {
            settle(reader);
            assertThat(topics(all)).contains(Topics.estimatesOf("g1").name());
            Rebuild rebuild = RebuildCommand.rebuild(all.configuration());
            Map<String, Estimate> before = reader.estimates();

            RosterEntry same = rebuild.begin(Rebuild.From.ARTICLES, List.of(), Grades.byKind());
            await().atMost(PATIENCE).until(() -> rebuild.progress(same, backlog).caughtUp());
            assertThat(rebuild.differences(same)).isEmpty();
            rebuild.abandon(same.getName());
            assertThat(rebuild.roster().getGenerations()).extracting(RosterEntry::getName).containsExactly("g1");

            RosterEntry defined = rebuild.begin(Rebuild.From.CLAIMS, CREWS, Grades.byKind());
            await().atMost(PATIENCE).until(() -> rebuild.progress(defined, backlog).caughtUp());
            List<EstimateDifference> differences = rebuild.differences(defined);
            assertThat(differences).extracting(EstimateDifference::topic).contains("crews-in-portugal");
            assertThat(reader.estimates()).isEqualTo(before);

            changes.clear();
            rebuild.serve(defined.getName());
            await().atMost(PATIENCE).until(() -> reader.estimates().containsKey("crews-in-portugal"));
            settle(reader);
            assertThat(digests(reader.estimates())).isEqualTo(digests(Snapshot.of(Topics.estimatesOf(defined.getName()), all.configuration().kafka())));
            assertThat(changes).isNotEmpty().allSatisfy(change -> {
                assertThat(differences).extracting(EstimateDifference::topic).contains(change.getTopic());
                assertThat(change.getReasons()).extracting("kind").containsExactly(ChangeKind.GENERATION);
            });

            world.publish(2);
            await().atMost(PATIENCE).until(() -> changes.stream().anyMatch(change -> change.getReasons().get(0).getKind() == ChangeKind.CLAIM_ADDED));

            rebuild.serve("g1");
            await().atMost(PATIENCE).until(() -> !reader.estimates().containsKey("crews-in-portugal"));
            assertThat(Generations.kept(rebuild.roster())).map(RosterEntry::getName).contains(defined.getName());
        }
    }

    @Test
    void rebuiltFromTheArchive_holdsEveryArticleOnce_andGoesOnWithThoseThatCome() throws Exception {
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(DemoCommand.configuration(world, folder, 0));
                EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> {});
                Backlog backlog = new Backlog(all.configuration().kafka())) {
            settle(reader);
            Map<String, String> kafka = all.configuration().kafka();
            Rebuild rebuild = RebuildCommand.rebuild(all.configuration());
            Rebuild.Filling archive = RebuildCommand.cleaning(all.configuration(), new ProgressBar(System.err, "archive"));

            RosterEntry again = rebuild.begin(List.of(), Grades.byKind(), archive);
            await().atMost(PATIENCE).until(() -> rebuild.progress(again, backlog).caughtUp());
            assertThat(Snapshot.of(Topics.articlesOf(again.getName()), kafka)).isEqualTo(Snapshot.of(Topics.ARTICLES, kafka)).isNotEmpty();
            assertThat(rebuild.differences(again)).isEmpty();

            Map<String, Estimate> before = reader.estimates();
            rebuild.serve(again.getName());
            world.publish(2);
            await().atMost(PATIENCE).until(() -> !digests(reader.estimates()).equals(digests(before)));
            settle(reader);
            assertThat(Snapshot.of(Topics.articlesOf(again.getName()), kafka)).isEqualTo(Snapshot.of(Topics.ARTICLES, kafka));
            assertThat(Snapshot.of(Topics.claimsOf(again.getName()), kafka)).isEqualTo(Snapshot.of(Topics.CLAIMS, kafka));

            rebuild.serve("g1");
            rebuild.abandon(again.getName());
            assertThat(topics(all)).doesNotContain(Topics.articlesOf(again.getName()).name());
        }
    }

    @Test
    void aRunWithOtherDefinitions_switchesToThem_byItself() throws Exception {
        try (DemoWorld world = DemoWorld.open()) {
            String yaml = DemoCommand.yaml(world, folder, 0);
            try (AllInOne all = start(yaml); EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> {})) {
                settle(reader);
            }
            String defined = yaml + "topics: [{id: crews-in-portugal, counted: [rescuers], actions: [DISPATCH]}]\n";
            try (AllInOne all = start(defined); EstimateFollower reader = new EstimateFollower(all.configuration().clients(), (change, estimate) -> {})) {
                await().atMost(PATIENCE).until(() -> reader.estimates().containsKey("crews-in-portugal"));
            }
        }
    }

    private static Set<String> topics(AllInOne all) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(all.configuration().kafka()))) {
            return admin.listTopics().names().get();
        }
    }

    private static AllInOne start(String yaml) {
        return AllInOne.start(ConfigurationFile.parse(yaml, "the test's configuration", Map.of()));
    }

    private static void settle(EstimateFollower reader) {
        await().atMost(PATIENCE).until(() -> !reader.estimates().isEmpty() && reader.quiet().compareTo(QUIET) > 0);
    }

    private static Map<String, String> digests(Map<String, Estimate> estimates) {
        Map<String, String> digests = new TreeMap<>();
        estimates.forEach((topic, estimate) -> digests.put(topic, estimate.getInputDigest() + " " + estimate.getOutputDigest()));
        return digests;
    }
}
