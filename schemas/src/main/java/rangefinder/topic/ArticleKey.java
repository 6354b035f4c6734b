package rangefinder.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** The key of one version of one article, and the partition of all versions of that article. */
public record ArticleKey(String articleId, String version) {

    public static ArticleKey parse(String key) {
        int colon = key.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no article key (expected articleId:version): " + key);
        }
        return new ArticleKey(key.substring(0, colon), key.substring(colon + 1));
    }

    /** Partition of every version of the article, by the hash that Kafka's own partitioner uses. */
    public int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(articleId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public String toString() {
        return articleId + ":" + version;
    }
}
