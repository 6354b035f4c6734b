package rangefinder.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillTest {

    private static final int LINES = 1_050;

    /** What the topic holds: the latest of each key, and how often each was written. */
    private final Map<String, Integer> topic = new HashMap<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killedInTheMiddleAndStartedAgain_losesNothingAndDoublesNothing(boolean committed) throws Exception {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), IntStream.range(0, LINES).mapToObj(BackfillTest::line).collect(Collectors.joining("\n")));
        assertThatThrownBy(() -> backfill(5, committed).run(List.of(lines), progress -> { })).isInstanceOf(Killed.class);
        int before = topic.size();
        Backfill.Progress end = backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { });

        assertThat(before).isEqualTo(committed ? 500 : 400);
        assertThat(topic).hasSize(LINES);
        assertThat(end.skipped()).isEqualTo(400);
        assertThat(topic.values().stream().filter(times -> times > 1)).hasSize(committed ? 100 : 0);
    }

    @Test
    void doesNothingTheSecondTime() throws Exception {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), line(1) + "\n" + line(2));
        backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { });
        assertThat(backfill(Integer.MAX_VALUE, true).run(List.of(lines), progress -> { }).skipped()).isEqualTo(2);
        assertThat(topic.values()).containsOnly(1);
    }

    private static String line(int i) {
        return "{\"id\": \"" + i + "\", \"canonicalUrl\": \"https://harbour.example/" + i + "\", \"published\": \"2024-03-09\", \"text\": \"Boat " + i + " is safe.\"}";
    }

    private static final class Killed extends RuntimeException {}

    /**
     * A backfill whose process dies at one of its commits.
     *
     * @param committed whether what it was writing had arrived by then
     */
    private Backfill backfill(int diesAt, boolean committed) {
        return new Backfill(new Commits() {
            private int commits;

            @Override
            public void write(List<ProducerRecord<String, byte[]>> records) {
                boolean dies = ++commits == diesAt;
                if (!dies || committed) {
                    records.forEach(BackfillTest.this::take);
                }
                if (dies) {
                    throw new Killed();
                }
            }

            @Override
            public void close() {}
        }, article -> false, 1, folder.resolve("progress"));
    }

    private void take(ProducerRecord<String, byte[]> record) {
        topic.merge(record.key(), 1, Integer::sum);
    }
}
