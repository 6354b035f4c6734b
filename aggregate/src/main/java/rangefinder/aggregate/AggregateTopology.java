package rangefinder.aggregate;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Estimate;
import rangefinder.topic.AvroSerde;
import rangefinder.topic.Topic;
import rangefinder.topic.Topics;

/**
 * claims → an article's contribution to each claim topic → estimates, estimate-changes.
 *
 * <p>Repartitioned once: versions meet under their article, which decides what it contributes; contributions meet under their claim topic.
 * A contribution replaces the article's former one whole, so that an estimate never sees a withdrawal without its replacement.
 */
final class AggregateTopology {

    private AggregateTopology() {}

    /** The repartition topic's part of its name. */
    static final String CONTRIBUTIONS = "contributions-by-topic";

    /**
     * @param articles  topic of the texts, of which the places are kept
     * @param claims    topic that is read
     * @param trial     topic of the generation's estimates while it does not serve
     * @param publicly  the public side
     */
    static Topology build(Generation rules, String articles, String claims, Topic<Estimate> trial, Public publicly, Properties properties) {
        Flood flood = new Flood();
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        addStores(builder);
        KStream<String, Publication> publications = builder
            .stream(claims, Consumed.with(Topics.CLAIMS.keys(), Topics.CLAIMS.values()).withName("read-claims"))
            .process(() -> new ArticleVersions(rules, flood), Named.as("keep-versions"), ArticleVersions.STORE, ArticleVersions.UNROUTED)
            .repartition(Repartitioned.with(Serdes.String(), new AvroSerde<>(ArticleContribution.class)).withName(CONTRIBUTIONS))
            .process(() -> new TopicEstimates(rules, publicly, flood), Named.as("estimate-topics"),
                TopicEstimates.CONTRIBUTIONS, TopicEstimates.TOUCHED, TopicEstimates.PUBLISHED, TopicEstimates.TERM);
        publications
            .filter((topic, publication) -> publication instanceof Publication.Current, Named.as("select-current"))
            .mapValues(publication -> ((Publication.Current) publication).estimate(), Named.as("take-estimate"))
            .to(Topics.ESTIMATES.name(), Produced.with(Topics.ESTIMATES.keys(), Topics.ESTIMATES.values()).withName("write-estimates"));
        publications
            .filter((topic, publication) -> publication instanceof Publication.Moved, Named.as("select-moved"))
            .mapValues(publication -> ((Publication.Moved) publication).change(), Named.as("take-change"))
            .to(Topics.ESTIMATE_CHANGES.name(),
                Produced.with(Topics.ESTIMATE_CHANGES.keys(), Topics.ESTIMATE_CHANGES.values()).withName("write-estimate-changes"));
        publications
            .filter((topic, publication) -> publication instanceof Publication.Trial, Named.as("select-trial"))
            .mapValues(publication -> ((Publication.Trial) publication).estimate(), Named.as("take-trial"))
            .to(trial.name(), Produced.with(trial.keys(), trial.values()).withName("write-trial-estimates"));
        builder
            .stream(articles, Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-articles"))
            .process(ArticlePlaces::new, Named.as("place-articles"), ArticlePlaces.STORE);
        return builder.build(properties);
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(lookedUp(ArticleVersions.STORE, new AvroSerde<>(ArticleClaims.class)));
        builder.addStateStore(lookedUp(ArticleVersions.UNROUTED, Serdes.Long()));
        builder.addStateStore(sought(TopicEstimates.CONTRIBUTIONS, new AvroSerde<>(ArticleContribution.class)));
        builder.addStateStore(lookedUp(TopicEstimates.PUBLISHED, new AvroSerde<>(Estimate.class)));
        builder.addStateStore(lookedUp(TopicEstimates.TERM, Serdes.Long()));
        builder.addStateStore(lookedUp(ArticlePlaces.STORE, Serdes.Long()));
        // Holds only what awaits the next tick: kept in memory, restored from its changelog, which the cache keeps short.
        builder.addStateStore(store(Stores.inMemoryKeyValueStore(TopicEstimates.TOUCHED), Serdes.Long()).withCachingEnabled());
    }

    /** On disk, asked for whole keys: a cache spares the disk, and the changelog what changes several times within a commit. */
    private static <V> StoreBuilder<KeyValueStore<String, V>> lookedUp(String name, Serde<V> values) {
        return store(Stores.persistentKeyValueStore(name), values).withCachingEnabled();
    }

    /**
     * On disk, asked for what begins with a prefix. Without a cache: to answer, it would copy all keys it holds that begin so, and the first
     * entry of a large topic would cost as much as all of them.
     */
    private static <V> StoreBuilder<KeyValueStore<String, V>> sought(String name, Serde<V> values) {
        return store(Stores.persistentKeyValueStore(name), values).withCachingDisabled();
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(KeyValueBytesStoreSupplier supplier, Serde<V> values) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values);
    }
}
