package rangefinder.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.LagInfo;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import rangefinder.aggregate.estimate.Keys;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ClaimRow;
import rangefinder.topic.ArticleKey;

/** What rests in this instance's state stores, read while the stream writes. */
final class LocalState {

    private final Supplier<KafkaStreams> streams;

    LocalState(Supplier<KafkaStreams> streams) {
        this.streams = streams;
    }

    boolean isReadable() {
        return streams.get().state() == KafkaStreams.State.RUNNING;
    }

    /**
     * All rows of a topic, ended ones too; empty where the topic is unknown here.
     *
     * @param standby whether a copy that is behind will do
     */
    List<ClaimRow> rows(String topic, boolean standby) {
        return below(this.<ArticleContribution>store(TopicEstimates.CONTRIBUTIONS, standby), Keys.prefix(topic)).stream().flatMap(article -> article.getRows().stream()).toList();
    }

    /** How many records the copy of a partition's rows is behind; 0 where it is not known. */
    long lag(String store, int partition) {
        LagInfo lag = streams.get().allLocalStorePartitionLags().getOrDefault(store, Map.of()).get(partition);
        return lag == null ? 0 : lag.offsetLag();
    }

    /**
     * The versions of an article, in no order.
     *
     * @param standby whether a copy that is behind will do
     */
    List<ArticleClaims> versions(String articleId, boolean standby) {
        return below(this.<ArticleClaims>store(ArticleVersions.STORE, standby), new ArticleKey(articleId, "").toString());
    }

    /** Offset of a version on the topic of articles; null where it is unknown here. */
    Long place(ArticleKey version, boolean standby) {
        return this.<Long>store(ArticlePlaces.STORE, standby).get(version.toString());
    }

    /** How many claims of the articles here there are, or are unrouted: each partition counts its own. */
    long count(String key) {
        long[] sum = {0};
        StoreShelf.show(this.<Long>store(ArticleVersions.UNROUTED, false).all(), (name, count) -> {
            sum[0] += name.equals(key) ? count : 0;
            return true;
        });
        return sum[0];
    }

    /**
     * The articles held here behind one, by id, each with its versions.
     *
     * @param after id of an article; null to begin
     * @param look  told each; false to stop
     */
    void articles(String after, Predicate<List<ArticleClaims>> look) {
        ReadOnlyKeyValueStore<String, ArticleClaims> store = store(ArticleVersions.STORE, false);
        List<ArticleClaims> versions = new ArrayList<>();
        try (KeyValueIterator<String, ArticleClaims> rows = after == null ? store.all() : store.range(StoreShelf.end(new ArticleKey(after, "").toString()), null)) {
            while (rows.hasNext()) {
                ArticleClaims next = rows.next().value;
                if (!versions.isEmpty() && !versions.get(0).getArticleId().equals(next.getArticleId())) {
                    if (!look.test(versions)) {
                        return;
                    }
                    versions = new ArrayList<>();
                }
                versions.add(next);
            }
        }
        if (!versions.isEmpty()) {
            look.test(versions);
        }
    }

    private static <V> List<V> below(ReadOnlyKeyValueStore<String, V> store, String prefix) {
        List<V> values = new ArrayList<>();
        StoreShelf.show(store.range(prefix, StoreShelf.end(prefix)), (key, value) -> values.add(value));
        return values;
    }

    /** @throws org.apache.kafka.streams.errors.InvalidStateStoreException while the stores are being restored or moved */
    private <V> ReadOnlyKeyValueStore<String, V> store(String name, boolean standby) {
        StoreQueryParameters<ReadOnlyKeyValueStore<String, V>> question = StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore());
        return streams.get().store(standby ? question.enableStaleStores() : question);
    }
}
