package rangefinder.aggregate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import rangefinder.topic.Topics;

/**
 * How many records each stage put aside, and why the newest. Counted by reading them, each once: log positions would count the marks of
 * transactions, too.
 */
final class DeadLetterCount implements AutoCloseable {

    /** Header of a mark that takes a letter off the count: it was sent again or dropped. */
    private static final String SETTLED = "settled";
    private static final Duration WAIT = Duration.ofMillis(200);
    /** Where a disaster left more, the count goes on with the next look. */
    private static final int MOST_A_LOOK = 20_000;

    private final Consumer<String, byte[]> consumer;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> newest = new HashMap<>();

    DeadLetterCount(Map<String, String> kafka, List<String> stages) {
        consumer = Clients.reader(kafka);
        List<TopicPartition> partitions = stages.stream().map(Topics::deadLetters).flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
        stages.forEach(stage -> counts.put(Topics.deadLetters(stage), 0L));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void lookAgain() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        int read = 0;
        while (read < MOST_A_LOOK && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var letters = consumer.poll(WAIT);
            letters.forEach(this::count);
            read += Math.max(1, letters.count());
        }
    }

    private void count(ConsumerRecord<String, byte[]> letter) {
        if (letter.headers().lastHeader(SETTLED) != null) {
            counts.merge(letter.topic(), -1L, Long::sum);
            return;
        }
        counts.merge(letter.topic(), 1L, Long::sum);
        Header error = letter.headers().lastHeader("error");
        newest.put(letter.topic(), error == null ? "no reason given" : new String(error.value(), StandardCharsets.UTF_8));
    }

    long count(String stage) {
        return counts.get(Topics.deadLetters(stage));
    }

    /** Reason of the newest; null where there is none. */
    String newest(String stage) {
        return newest.get(Topics.deadLetters(stage));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
