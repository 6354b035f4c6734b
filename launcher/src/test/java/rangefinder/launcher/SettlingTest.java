package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.aggregate.origin.Grades;
import rangefinder.topic.Topics;

/** Stages of which only the places and the topics are there, so that each can be stopped where it is. */
class SettlingTest {

    private static final String AGGREGATE = "rangefinder-aggregate";
    private static final String CONTRIBUTIONS = AGGREGATE + "-contributions-by-topic-repartition";
    private static final String TOUCHED = AGGREGATE + "-touched-topics-changelog";

    @TempDir
    Path folder;

    @Test
    void isThroughWhenEachStepHasReadAndNoTopicWaits() throws Exception {
        try (LoneBroker broker = LoneBroker.start(folder, 1);
                Admin admin = Admin.create(broker.configuration().clients());
                KafkaProducer<String, String> producer = new KafkaProducer<>(broker.configuration().clients(), new StringSerializer(), new StringSerializer())) {
            Map<String, String> kafka = broker.configuration().kafka();
            admin.createTopics(List.of(new NewTopic(CONTRIBUTIONS, 1, (short) 1), new NewTopic(TOUCHED, 1, (short) 1))).all().get();
            GenerationsTopic.change(kafka, AGGREGATE, roster -> Generations.begin(roster, Generations.with(List.of(), Grades.byKind(), false), Instant.EPOCH));
            List<String> waits = new ArrayList<>();

            send(producer, Topics.ARTICLES.name(), "an article");
            waits.add(waitsFor(kafka));
            send(producer, Topics.CLAIMS.name(), "its claims");
            read(admin, "rangefinder-enrich", Topics.ARTICLES.name());
            waits.add(waitsFor(kafka));
            send(producer, CONTRIBUTIONS, "what it says of a topic");
            read(admin, AGGREGATE, Topics.CLAIMS.name());
            waits.add(waitsFor(kafka));
            send(producer, TOUCHED, "where the topic was touched first");
            read(admin, AGGREGATE, CONTRIBUTIONS);
            waits.add(waitsFor(kafka));
            send(producer, TOUCHED, null);
            waits.add(waitsFor(kafka));

            assertThat(waits).satisfiesExactly(
                first -> assertThat(first).contains(Topics.ARTICLES.name()),
                second -> assertThat(second).contains(Topics.CLAIMS.name()),
                third -> assertThat(third).contains(CONTRIBUTIONS),
                fourth -> assertThat(fourth).contains("estimated"),
                last -> assertThat(last).isEqualTo("nothing"));
        }
    }

    private static String waitsFor(Map<String, String> kafka) {
        return Settling.waitsFor(kafka).orElse("nothing");
    }

    private static void send(KafkaProducer<String, String> producer, String topic, String value) throws Exception {
        producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }

    private static void read(Admin admin, String group, String topic) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1))).all().get();
    }
}
