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
import rangefinder.topic.Topics;

/** Articles with their texts, read from their topic by the places that the stream keeps. */
final class ArticleTexts implements AutoCloseable {

    private final RecordReader<Article> reader;

    ArticleTexts(Map<String, String> kafka) {
        reader = new RecordReader<>(Topics.ARTICLES, kafka);
    }

    /** Newest first; a version whose text was erased or compacted away is left out. */
    List<ArticleVersion> versions(LocalState state, String articleId) {
        return state.versions(articleId).stream().sorted(Comparator.comparing(ArticleClaims::getFetched).reversed())
            .map(claims -> version(state, claims)).filter(Objects::nonNull).toList();
    }

    private ArticleVersion version(LocalState state, ArticleClaims claims) {
        ArticleKey key = new ArticleKey(claims.getArticleId(), claims.getVersion());
        Long offset = state.place(key);
        List<RecordReader.Placed<Article>> found = offset == null ? List.of() : reader.at(key.partition(reader.partitions()), Set.of(offset));
        return found.isEmpty() ? null : new ArticleVersion(found.get(0).value(), claims);
    }

    @Override
    public void close() {
        reader.close();
    }
}
