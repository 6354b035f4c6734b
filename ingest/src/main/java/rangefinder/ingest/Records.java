package rangefinder.ingest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import rangefinder.schema.Article;
import rangefinder.schema.FeedState;
import rangefinder.schema.Fetch;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.AvroSerde;
import rangefinder.topic.HostKey;
import rangefinder.topic.SchemaIds;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;
import rangefinder.topic.Trace;

/** The records that ingest writes, each on the partition where its kind belongs. */
final class Records {

    static final String VERSION = "ingest-3";

    private static final String STAGE = "ingest";
    private static final int MAX_ERROR_LENGTH = 1_000;
    private static final AvroSerde<Article> ARTICLES = new AvroSerde<>(Article.class);
    private static final AvroSerde<FeedState> FEED_STATES = new AvroSerde<>(FeedState.class);
    private static final AvroSerde<Fetch> FETCHES = new AvroSerde<>(Fetch.class);

    private final int partitions;

    /** @param partitions of every topic but the dead letters */
    Records(int partitions) {
        this.partitions = partitions;
    }

    ProducerRecord<String, byte[]> article(Article article) {
        return article(article, Topics.ARTICLES.name());
    }

    /** The article that a page turned out to hold: it goes on under the id of what was waiting. */
    ProducerRecord<String, byte[]> article(Article article, Fetch page) {
        ProducerRecord<String, byte[]> record = article(article);
        Trace.put(record.headers(), trace(page));
        return record;
    }

    /** @param topic partitioned as {@code articles} is */
    ProducerRecord<String, byte[]> article(Article article, String topic) {
        ArticleKey key = new ArticleKey(article.getArticleId(), article.getVersion());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key.partition(partitions), key.toString(), ARTICLES.serializer().serialize(topic, article));
        Trace.put(record.headers(), Trace.begin(key, article.getFetched()));
        return record;
    }

    ProducerRecord<String, byte[]> feedState(HostKey key, FeedState state) {
        return record(Topics.FEED_STATE, FEED_STATES, key.partition(partitions), key.toString(), state);
    }

    /** @param fetch null where nothing waits any more */
    ProducerRecord<String, byte[]> fetch(HostKey key, Fetch fetch) {
        ProducerRecord<String, byte[]> record = record(Topics.FETCHES, FETCHES, key.partition(partitions), key.toString(), fetch);
        Trace.put(record.headers(), fetch == null ? null : trace(fetch));
        return record;
    }

    /** The id of an item from its finding in the feed on. */
    static String trace(Fetch item) {
        return Trace.begin(item.getUrl(), item.getFound());
    }

    /** A page that could not be read in the end: what waited, with the reason. */
    ProducerRecord<String, byte[]> deadLetter(HostKey key, Fetch fetch, String reason) {
        ProducerRecord<String, byte[]> waiting = fetch(key, fetch);
        return deadLetter(waiting.topic(), waiting.partition(), null, waiting.key(), waiting.value(), reason);
    }

    /** A record that cannot be understood, untouched. */
    static ProducerRecord<String, byte[]> deadLetter(ConsumerRecord<String, byte[]> record, Exception error) {
        return deadLetter(record.topic(), record.partition(), record.offset(), record.key(), record.value(), error.toString());
    }

    /** The schemas of what ingest writes, so that any of it can be decoded from Kafka alone. */
    static List<ProducerRecord<String, byte[]>> schemas() {
        return Stream.of(Article.getClassSchema(), FeedState.getClassSchema(), Fetch.getClassSchema()).map(schema ->
            new ProducerRecord<>(Topics.SCHEMAS, Integer.toString(SchemaIds.id(schema)), schema.toString().getBytes(StandardCharsets.UTF_8))).toList();
    }

    /** Key of what lies at an address; null where it is no http or https address. */
    static HostKey key(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        if (parsed == null) {
            return null;
        }
        boolean usual = parsed.port() == HttpUrl.defaultPort(parsed.scheme());
        return new HostKey(usual ? parsed.host() : parsed.host() + ":" + parsed.port(), parsed.newBuilder().fragment(null).build().toString());
    }

    private static <V extends SpecificRecord> ProducerRecord<String, byte[]> record(Topic<V> topic, AvroSerde<V> serde, int partition, String key, V value) {
        return new ProducerRecord<>(topic.name(), partition, key, serde.serializer().serialize(topic.name(), value));
    }

    private static ProducerRecord<String, byte[]> deadLetter(String topic, int partition, Long offset, String key, byte[] value, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Topics.deadLetters(STAGE), key, value);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("stage", STAGE);
        headers.put("topic", topic);
        headers.put("partition", Integer.toString(partition));
        headers.put("offset", offset == null ? "" : offset.toString());
        headers.put("error", reason.length() <= MAX_ERROR_LENGTH ? reason : reason.substring(0, MAX_ERROR_LENGTH));
        headers.put("version", VERSION);
        headers.forEach((name, text) -> letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }
}
