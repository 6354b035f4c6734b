package rangefinder.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import rangefinder.aggregate.estimate.Keys;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ClaimRow;
import rangefinder.topic.ArticleKey;

/** What rests in this instance's state stores, read while the stream writes. */
final class LocalState {

    private final KafkaStreams streams;

    LocalState(KafkaStreams streams) {
        this.streams = streams;
    }

    boolean isReadable() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** All rows of a topic, ended ones too; empty where the topic is unknown here. */
    List<ClaimRow> rows(String topic) {
        return below(TopicEstimates.ROWS, Keys.prefix(topic));
    }

    /** The versions of an article, in no order. */
    List<ArticleClaims> versions(String articleId) {
        return below(ArticleVersions.STORE, new ArticleKey(articleId, "").toString());
    }

    /** Offset of a version on the topic of articles; null where it is unknown here. */
    Long place(ArticleKey version) {
        return this.<Long>store(ArticlePlaces.STORE).get(version.toString());
    }

    private <V> List<V> below(String store, String prefix) {
        List<V> values = new ArrayList<>();
        StoreShelf.show(this.<V>store(store).range(prefix, StoreShelf.end(prefix)), (key, value) -> values.add(value));
        return values;
    }

    /** @throws org.apache.kafka.streams.errors.InvalidStateStoreException while the stores are being restored or moved */
    private <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }
}
