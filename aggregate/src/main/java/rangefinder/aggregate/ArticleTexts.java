package rangefinder.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import rangefinder.aggregate.serve.ArticleVersion;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topic;

/** Articles with their texts, read from their generation's topic by the places that the stream keeps. */
final class ArticleTexts implements AutoCloseable {

    private final Map<String, String> kafka;
    private String topic;
    private RecordReader<Article> reader;

    ArticleTexts(Map<String, String> kafka) {
        this.kafka = kafka;
    }

    /**
     * Newest first; a version whose text was erased or compacted away is left out.
     *
     * @param standby whether a copy that is behind will do
     */
    List<ArticleVersion> versions(RunningGeneration generation, String articleId, boolean standby) {
        RecordReader<Article> texts = reader(generation.entry().getArticles());
        LocalState state = generation.state();
        return state.versions(articleId, standby).stream().sorted(Comparator.comparing(ArticleClaims::getFetched).reversed())
            .map(claims -> version(texts, state, claims, standby)).filter(Objects::nonNull).toList();
    }

    /** After a switch the texts may lie on another topic. */
    private synchronized RecordReader<Article> reader(String wanted) {
        if (!wanted.equals(topic)) {
            close();
            reader = new RecordReader<>(new Topic<>(wanted, Article.class, Topic.Retention.COMPACTED), kafka);
            topic = wanted;
        }
        return reader;
    }

    private static ArticleVersion version(RecordReader<Article> reader, LocalState state, ArticleClaims claims, boolean standby) {
        ArticleKey key = new ArticleKey(claims.getArticleId(), claims.getVersion());
        Long offset = state.place(key, standby);
        List<RecordReader.Placed<Article>> found = offset == null ? List.of() : reader.at(key.partition(reader.partitions()), Set.of(offset));
        return found.isEmpty() ? null : new ArticleVersion(found.get(0).value(), claims);
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
