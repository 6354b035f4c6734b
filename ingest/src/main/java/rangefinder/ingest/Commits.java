package rangefinder.ingest;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where records go that belong together. */
interface Commits extends AutoCloseable {

    /** Returns when the records are committed, all of them. */
    void write(List<ProducerRecord<String, byte[]>> records) throws InterruptedException;

    @Override
    void close() throws InterruptedException;
}
