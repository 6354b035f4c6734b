package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rangefinder.launcher.Documents.Document;
import rangefinder.launcher.configuration.Configuration;
import rangefinder.schema.Article;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topics;

/** Cleans documents and puts the articles on their topic. What is no article is told and passed over; the rest goes on. */
final class Backfill implements AutoCloseable {

    /** Told one by one; the others are counted. */
    private static final int TOLD = 20;
    /** After so many documents the place is written down: what a killed backfill sends again at most. */
    private static final int BETWEEN_PLACES = 500;

    private final Producer<String, byte[]> producer;
    private final BackfillProgress progress;
    private final int partitions;
    private long documents;
    private long sent;
    private long passedOver;
    private volatile Exception failure;

    Backfill(Configuration configuration, BackfillProgress progress) {
        Map<String, Object> properties = new HashMap<>(configuration.clients());
        properties.put("compression.type", "lz4");
        properties.put("max.request.size", TopicCreation.LARGEST_RECORD_BYTES);
        this.progress = progress;
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        partitions = partitions(configuration);
    }

    private int partitions(Configuration configuration) {
        try {
            return producer.partitionsFor(Topics.ARTICLES.name()).size();
        } catch (KafkaException e) {
            producer.close(java.time.Duration.ZERO);
            throw new StartException("no pipeline answers at " + configuration.kafka().get("bootstrap.servers") + " (" + e.getMessage()
                + "); start it with `rangefinder run`, or set KAFKA_BOOTSTRAP_SERVERS", e);
        }
    }

    /** Whether every document was sent; false where some were passed over. */
    boolean send(Documents source) throws IOException {
        long already = progress.place();
        if (already > 0) {
            System.err.println("rangefinder: going on after the first " + already + " documents (--again begins anew)");
        }
        source.each(document -> {
            documents++;
            if (documents > already) {
                send(document);
            }
        });
        writeDown();
        progress.done(documents, sent, passedOver);
        return passedOver == 0;
    }

    private void send(Document document) throws IOException {
        String problem = document.problem() == null ? sendArticle(document.line()) : document.problem();
        if (problem != null && ++passedOver <= TOLD) {
            progress.tell(document.place() + ": passed over, " + problem);
        }
        if (documents % BETWEEN_PLACES == 0) {
            writeDown();
        }
        progress.show(documents, sent);
    }

    /** Null where it was sent, else why not. */
    private String sendArticle(ObjectNode line) {
        try {
            ObjectNode clean = ArticleCommand.clean(line);
            if (clean.has("error")) {
                return clean.get("error").asText();
            }
            producer.send(record(ArticleLine.read(clean)), (place, error) -> failure = error == null ? failure : error);
            sent++;
            return null;
        } catch (RuntimeException e) {
            return e.getMessage() == null ? e.toString() : e.getMessage();
        }
    }

    private ProducerRecord<String, byte[]> record(Article article) {
        ArticleKey key = new ArticleKey(article.getArticleId(), article.getVersion());
        return new ProducerRecord<>(Topics.ARTICLES.name(), key.partition(partitions), key.toString(),
            Topics.ARTICLES.values().serializer().serialize(Topics.ARTICLES.name(), article));
    }

    /** Only what the broker has acknowledged counts as done. */
    private void writeDown() throws IOException {
        producer.flush();
        if (failure != null) {
            throw new IOException("the broker refused a record: " + failure.getMessage(), failure);
        }
        progress.writeDown(documents);
    }

    @Override
    public void close() {
        producer.close();
    }
}
