package rangefinder.enrich;

import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.ValueMapper;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topics;

/**
 * articles → claims.
 *
 * <p>No state: the claims of an article are a function of it, so the same article sent again overwrites its own claims. The key is kept
 * and partitioned by article id, so that all versions of an article meet in one task of the next stage.
 */
final class EnrichTopology {

    /** Room is left for what a record carries beside its value. */
    private static final int MOST_CLAIM_BYTES = Topics.LARGEST_RECORD_BYTES - 64 * 1024;
    private static final Serializer<ArticleClaims> CLAIMS = Topics.CLAIMS.values().serializer();

    private EnrichTopology() {}

    /** @param articlesTopic where it is not the public one, all that comes there is copied to it and read from it */
    static Topology build(ValueMapper<Article, ArticleClaims> enrich, String articlesTopic, String claimsTopic, Properties properties) {
        CommitMoments moments = new CommitMoments(System::currentTimeMillis);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
        if (!articlesTopic.equals(Topics.ARTICLES.name())) {
            builder
                .stream(Topics.ARTICLES.name(), Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("read-live-articles"))
                .processValues(() -> new PromptMapping<byte[], byte[]>(article -> article, moments), Named.as("take-article"))
                .to(articlesTopic, Produced.with(Serdes.String(), Serdes.ByteArray()).withStreamPartitioner(EnrichTopology::byArticle).withName("keep-articles"));
        }
        builder
            .stream(articlesTopic, Consumed.with(Topics.ARTICLES.keys(), Topics.ARTICLES.values()).withName("read-articles"))
            .processValues(() -> new PromptMapping<>(erasedOr(enrich), moments), Named.as("extract-claims"))
            .to(claimsTopic, Produced.with(Topics.CLAIMS.keys(), Topics.CLAIMS.values())
                .withStreamPartitioner(EnrichTopology::byArticle).withName("write-claims"));
        return builder.build(properties);
    }

    /** A tombstone stays one: with the article's record its claims vanish from the compacted topic. */
    private static ValueMapper<Article, ArticleClaims> erasedOr(ValueMapper<Article, ArticleClaims> enrich) {
        return article -> article == null ? null : bounded(enrich, article);
    }

    /** What would end the thread, and the next one, and the one after, is that article's fault alone: it belongs among the dead letters. */
    private static ArticleClaims bounded(ValueMapper<Article, ArticleClaims> enrich, Article article) {
        try {
            ArticleClaims claims = enrich.apply(article);
            int bytes = CLAIMS.serialize(Topics.CLAIMS.name(), claims).length;
            if (bytes > MOST_CLAIM_BYTES) {
                throw new IllegalArgumentException("its claims take " + bytes + " bytes, at most " + MOST_CLAIM_BYTES + " fit on a topic");
            }
            return claims;
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("its text is nested too deeply", e);
        }
    }

    private static Optional<Set<Integer>> byArticle(String topic, String key, Object value, int partitions) {
        return Optional.of(Set.of(ArticleKey.parse(key).partition(partitions)));
    }
}
