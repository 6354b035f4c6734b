package rangefinder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.topic.Topics;
import rangefinder.topic.Trace;

/**
 * One bad record stops nothing: it goes to the stage's dead letters untouched, with its reason in headers, and can be sent again.
 * Public because Kafka makes it by name.
 */
public final class DeadLetters implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** Properties of the stream that say in whose name letters are written. */
    static final String STAGE = "rangefinder.stage";
    static final String VERSION = "rangefinder.version";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    /** Messages of exceptions can quote the whole input. */
    private static final int MAX_ERROR_LENGTH = 1_000;

    private String stage;
    private String version;

    @Override
    public void configure(Map<String, ?> configuration) {
        stage = (String) configuration.get(STAGE);
        version = (String) configuration.get(VERSION);
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception error) {
        return DeserializationExceptionHandler.Response.resume(letter(at, record.key(), record.value(), error));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(ErrorHandlerContext at, Record<?, ?> record, Exception error) {
        // The record is not to blame where the broker or the disk fails: the stream stumbles, and takes it up again.
        return Stumbles.isOfTheSurroundings(error) ? ProcessingExceptionHandler.Response.fail()
            : ProcessingExceptionHandler.Response.resume(letter(at, at.sourceRawKey(), at.sourceRawValue(), error));
    }

    private List<ProducerRecord<byte[], byte[]>> letter(ErrorHandlerContext at, byte[] key, byte[] value, Exception error) {
        LOG.warn("a record went to the dead letters: stage={} topic={} partition={} offset={} trace={} error={}", stage, at.topic(), at.partition(), at.offset(),
            Trace.of(at.headers()), reason(error));
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(Topics.deadLetters(stage), null, at.timestamp(), key, value, at.headers());
        put(letter.headers(), "stage", stage);
        put(letter.headers(), "topic", at.topic());
        put(letter.headers(), "partition", Integer.toString(at.partition()));
        put(letter.headers(), "offset", Long.toString(at.offset()));
        put(letter.headers(), "error", reason(error));
        put(letter.headers(), "version", version);
        return List.of(letter);
    }

    /** A letter that was sent again and failed again tells its last failure only. What fails on a timer comes from no topic. */
    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    /** The deepest cause first: what Kafka wraps around it quotes whole records. */
    private static String reason(Exception error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root == error ? error.toString() : root + ", told as " + error;
        return reason.length() <= MAX_ERROR_LENGTH ? reason : reason.substring(0, MAX_ERROR_LENGTH);
    }
}
