package rangefinder.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import rangefinder.topic.Topics;

/** A record that a stage put aside, untouched, with its reason in headers. */
record DeadLetter(String stage, ConsumerRecord<byte[], byte[]> record) {

    /** Header of a mark that says: the letter at this offset has been sent again or dropped. */
    private static final String SETTLED = "settled";
    /** One name for all who settle letters: the second of two at once fails instead of sending twice. */
    private static final String WRITER = "rangefinder-dead-letters";

    /** The letters of some stages that nobody has settled, by their place. */
    static Map<String, DeadLetter> open(Map<String, String> kafka, List<String> stages) {
        Map<String, DeadLetter> letters = new TreeMap<>();
        for (String stage : stages) {
            Snapshot.each(Topics.deadLetters(stage), kafka, record -> {
                Header settled = record.headers().lastHeader(SETTLED);
                if (settled == null) {
                    letters.put(stage + ":" + record.offset(), new DeadLetter(stage, record));
                } else {
                    letters.remove(stage + ":" + new String(settled.value(), UTF_8));
                }
            });
        }
        return letters;
    }

    /** Stage, colon, offset among the stage's letters. */
    String place() {
        return stage + ":" + record.offset();
    }

    /** A header as text; empty where it is missing. */
    String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Marks letters as settled; sent again before, where wanted, both or neither. */
    static void settle(Map<String, String> kafka, List<DeadLetter> letters, boolean retry) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (DeadLetter letter : letters) {
                if (retry) {
                    producer.send(letter.again());
                }
                ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(Topics.deadLetters(letter.stage), letter.record.key(), null);
                mark.headers().add(SETTLED, Long.toString(letter.record.offset()).getBytes(UTF_8));
                producer.send(mark);
            }
            producer.commitTransaction();
        }
    }

    /** Where it came from, as it was: the stage's own headers stay behind. */
    private ProducerRecord<byte[], byte[]> again() {
        if (header("topic").isEmpty()) {
            throw new StartException("the letter " + place() + " does not say where it came from; drop it with `dead-letters drop " + place() + "`");
        }
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> {
            if (!List.of("stage", "topic", "partition", "offset", "error", "version").contains(header.key())) {
                headers.add(header);
            }
        });
        return new ProducerRecord<>(header("topic"), Integer.valueOf(header("partition")), record.timestamp(), record.key(), record.value(), headers);
    }
}
