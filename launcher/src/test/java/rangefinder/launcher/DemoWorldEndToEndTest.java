package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;

/** The whole product on real parts: sites on loopback, a broker in this process, all stages, the page. */
class DemoWorldEndToEndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Figures that stand only in related links, comments, adverts and cookie notices of the demo's pages. */
    private static final List<Double> FURNITURE = Arrays.asList(210.0, 85.0, 3_400.0, 90_000.0, 2_400.0, 740.0, 52_000.0);

    @TempDir
    Path folder;

    @Test
    void rangesForm_thenMoveWithAnUpdateAndACorrection_andSayWhy() throws Exception {
        tellDemoWorld(folder, UnaryOperator.identity());
    }

    /** The same story on any broker: {@code on} says on which. */
    static void tellDemoWorld(Path folder, UnaryOperator<Configuration> on) throws Exception {
        List<EstimateChange> changes = new CopyOnWriteArrayList<>();
        try (DemoWorld world = DemoWorld.open(); AllInOne all = AllInOne.start(on.apply(DemoCommand.configuration(world, folder, 0)));
                EstimateFollower follower = new EstimateFollower(all.configuration().clients(), (change, estimate) -> changes.add(change))) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(bestKilledInAveiro(follower)).contains(11.0);
                assertThat(firefighters(follower, Lane.PLANNED).map(LaneEstimate::getBest)).contains(500.0);
                assertThat(firefighters(follower, Lane.REALISED).map(LaneEstimate::getOriginators).orElse(0)).isGreaterThanOrEqualTo(2);
            });
            assertThat(follower.estimates().values()).flatExtracting(Estimate::getLanes)
                .noneMatch(lane -> FURNITURE.contains(((LaneEstimate) lane).getClaimedHigh()) || FURNITURE.contains(((LaneEstimate) lane).getClaimedLow()));

            world.publish(2);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(bestKilledInAveiro(follower)).contains(13.0));

            world.publish(DemoWorld.LAST_EDITION);
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(bestKilledInAveiro(follower)).contains(12.0);
                assertThat(changes).flatExtracting(EstimateChange::getReasons).extracting("kind").contains(ChangeKind.CLAIM_CORRECTED);
            });
            assertThat(get(all.page().resolve("/api/v1/topics"))).contains("aveiro");
        }
    }

    private static Optional<Double> bestKilledInAveiro(EstimateFollower follower) {
        return follower.estimates().values().stream()
            .filter(estimate -> estimate.getMeasure().equals("killed") && estimate.getTopic().contains("aveiro"))
            .flatMap(estimate -> lane(estimate, Lane.REALISED).stream())
            .max(Comparator.comparingInt(LaneEstimate::getArticles)).map(LaneEstimate::getBest);
    }

    private static Optional<LaneEstimate> firefighters(EstimateFollower follower, Lane lane) {
        return follower.estimates().values().stream()
            .filter(estimate -> estimate.getTopic().startsWith("ca/dispatch/"))
            .flatMap(estimate -> lane(estimate, lane).stream()).findFirst();
    }

    private static Optional<LaneEstimate> lane(Estimate estimate, Lane lane) {
        return estimate.getLanes().stream().filter(l -> l.getLane() == lane).findFirst();
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
