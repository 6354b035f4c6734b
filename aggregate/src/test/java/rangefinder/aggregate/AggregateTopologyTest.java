package rangefinder.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static rangefinder.aggregate.Versions.claim;
import static rangefinder.aggregate.Versions.key;
import static rangefinder.aggregate.Versions.of;
import static rangefinder.aggregate.Versions.troops;
import static rangefinder.aggregate.Versions.version;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.LaneEstimate;
import rangefinder.topic.Seen;

class AggregateTopologyTest {

    private static final String TROOPS = "aa/dispatch/troops/bb";

    @TempDir
    Path folder;
    private Stream stream;

    @BeforeEach
    void open() {
        stream = new Stream(folder);
    }

    @AfterEach
    void close() {
        stream.close();
    }

    /** A difference here is a migration: a renamed store or repartition topic loses its state. Think before checking in another text. */
    @Test
    void isTheTopologyThatIsCheckedIn() throws IOException {
        var properties = AggregateStage.streamSettings(Stream.settings(folder), "aggregate-test").properties();
        String described = Stream.topology(new Public(() -> Service.NONE, partition -> Map.of()), properties).describe().toString();
        String checkedIn = new String(getClass().getResourceAsStream("topology.txt").readAllBytes(), UTF_8);
        assertThat(described.strip()).isEqualTo(checkedIn.strip());
    }

    @Test
    void estimatesWhatAnArticleClaims() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000)));
        LaneEstimate lane = stream.estimates().get(TROOPS).getLanes().get(0);
        assertThat(lane.getBest()).isEqualTo(12_000.0);
        assertThat(lane.getLow()).isLessThan(12_000.0);
        assertThat(lane.getHigh()).isGreaterThan(12_000.0);
    }

    @Test
    void keepsTopicsApart() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000), claim("Ministry of A", "KILL", "people", 40)));
        assertThat(stream.estimates()).containsOnlyKeys(TROOPS, "aa/kill/people/bb");
    }

    @Test
    void tellsWhatMovedAndWhichClaimMovedIt() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000))).tick();
        stream.changes();
        stream.send(version("ledger", 2, troops("Ministry of A", 14_000)));
        List<EstimateChange> changes = stream.changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).getBefore().getBest()).isEqualTo(12_000.0);
        assertThat(changes.get(0).getAfter().getBest()).isEqualTo(14_000.0);
        assertThat(changes.get(0).getReasons().get(0).getKind()).isEqualTo(ChangeKind.CLAIM_ADDED);
        assertThat(changes.get(0).getReasons().get(0).getPublisher()).isEqualTo("The ledger");
    }

    @Test
    void publishesOnceForAFloodOfClaims() {
        for (int day = 1; day <= 20; day++) {
            stream.send(version("post" + day, day, troops("Ministry of A", 10_000 + day)));
        }
        assertThat(stream.changes()).hasSize(1);
    }

    @Test
    void saysNothingWhereNothingChanged() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000)));
        stream.changes();
        stream.send(version("post", 1, troops("Ministry of A", 12_000)));
        assertThat(stream.changes()).isEmpty();
    }

    @Test
    void movesTheNumberWhereAnArticleIsCorrected() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000))).tick();
        stream.send(version("post", 2, troops("Ministry of A", 1_200)));
        assertThat(stream.estimates().get(TROOPS).getLanes().get(0).getBest()).isEqualTo(1_200.0);
        assertThat(stream.changes()).last().satisfies(change -> assertThat(change.getReasons())
            .anyMatch(reason -> reason.getKind() == ChangeKind.CLAIM_CORRECTED));
    }

    @Test
    void takesBackWhatARetractionTakesBack() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000))).tick();
        stream.send(of(version("post", 2), ArticleKind.RETRACTED));
        assertThat(stream.estimates()).isEmpty();
    }

    @Test
    void keepsTheNumberWhereAPageIsMerelyGone() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000))).tick();
        stream.send(of(version("post", 2), ArticleKind.GONE));
        assertThat(stream.estimates().get(TROOPS).getLanes().get(0).getBest()).isEqualTo(12_000.0);
    }

    @Test
    void forgetsAnArticleThatIsErased() {
        stream.send(version("post", 1, troops("Ministry of A", 12_000)), version("ledger", 1, troops("Ministry of C", 9_000))).tick();
        stream.send(key(version("post", 1)), null);
        assertThat(stream.estimates().get(TROOPS).getLanes().get(0).getBest()).isEqualTo(9_000.0);
    }

    @Test
    void lateOldVersionsChangeOnlyHistory() {
        stream.send(version("post", 2, troops("Ministry of A", 14_000)));
        var before = stream.estimates().get(TROOPS);
        stream.send(version("post", 1, troops("Ministry of A", 12_000)));
        var after = stream.estimates().get(TROOPS);
        assertThat(after.getInputDigest()).isEqualTo(before.getInputDigest());
        assertThat(after.getOutputDigest()).isEqualTo(before.getOutputDigest());
        assertThat(after.getHistoryDigest()).isNotEqualTo(before.getHistoryDigest());
    }

    @Test
    void passesOverWhatIsNoRecord() {
        stream.send("post:v1", "no Avro".getBytes(UTF_8));
        stream.send(version("ledger", 1, troops("Ministry of C", 9_000)));
        assertThat(stream.estimates()).containsKey(TROOPS);
    }

    @Test
    void putsAsideARecordUnderAnothersKey() {
        var version = version("post", 1, troops("Ministry of A", 12_000));
        stream.send("ledger:v1", rangefinder.topic.Topics.CLAIMS.values().serializer().serialize("claims", version));
        assertThat(stream.estimates()).isEmpty();
        assertThat(stream.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo("ledger:v1");
            assertThat(new String(letter.headers().lastHeader("stage").value(), UTF_8)).isEqualTo("aggregate");
            assertThat(new String(letter.headers().lastHeader("error").value(), UTF_8)).contains("is not that of the version it holds, post:v1");
        });
    }

    @Test
    void aChangeTellsWhenTheNewsThatMadeItWasSeen() {
        Headers seen = new RecordHeaders();
        Seen.put(seen, Instant.parse("2031-05-28T12:00:01Z"));
        Headers changed = stream.tick().send(version("post", 28, troops("Source A", 9_000)), seen).changeRecords().get(0).headers();
        assertThat(Seen.in(changed)).contains(Instant.parse("2031-05-28T12:00:01Z"));
    }

    @Test
    void aFloodIsEstimatedNowAndThen_andWhatIsLeftAtItsEnd() {
        stream.tick().late(Duration.ofHours(1));
        for (int i = 0; i < 40; i++) {
            stream.send(version("post" + i, 28, claim("Source A", "DISPATCH", "troops" + i, 9_000)));
        }
        assertThat(stream.beat().changesSoFar()).hasSize(40);
        assertThat(stream.send(version("late", 28, claim("Source B", "DISPATCH", "troops1", 7_000))).beat().changesSoFar()).isEmpty();
        assertThat(stream.jump(Duration.ofSeconds(1)).changesSoFar()).hasSize(1);
    }

    @Test
    void manyAtOnce_areEstimatedAtEachTickWhileNoneHasWaitedLong() {
        stream.tick();
        for (int i = 0; i < 40; i++) {
            stream.send(version("post" + i, 28, claim("Source A", "DISPATCH", "troops" + i, 9_000)));
        }
        assertThat(stream.beat().changesSoFar()).hasSize(40);
        assertThat(stream.send(version("next", 28, claim("Source B", "DISPATCH", "troops1", 7_000))).beat().changesSoFar()).hasSize(1);
    }
}
