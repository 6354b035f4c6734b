package rangefinder.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import rangefinder.aggregate.estimate.Unrouted;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.topic.ArticleKey;

/**
 * Keeps every version of each article and passes on, per claim topic, the article's whole contribution where it changed. A version that
 * comes again, or late, changes nothing or only the history.
 */
final class ArticleVersions extends ContextualProcessor<String, ArticleClaims, String, ArticleContribution> {

    /** Key as on the topic: article id, a colon, version; so the versions of an article lie together. */
    static final String STORE = "article-versions";

    /** How many claims of the articles as they stand there are, and how many of them no topic takes; by the keys below. */
    static final String UNROUTED = "unrouted-claims";
    static final String ALL_CLAIMS = "all";
    static final String UNROUTED_CLAIMS = "unrouted";

    private final Generation rules;
    private final Flood flood;
    private KeyValueStore<String, ArticleClaims> versions;
    private KeyValueStore<String, Long> counts;
    private PromptCommits commits;

    ArticleVersions(Generation rules, Flood flood) {
        this.rules = rules;
        this.flood = flood;
    }

    @Override
    public void init(ProcessorContext<String, ArticleContribution> context) {
        super.init(context);
        versions = context.getStateStore(STORE);
        counts = context.getStateStore(UNROUTED);
        commits = new PromptCommits(context, flood);
    }

    @Override
    public void process(Record<String, ArticleClaims> record) {
        ArticleKey key = ArticleKey.parse(record.key());
        requireOwnKey(key, record.value());
        List<ArticleClaims> before = kept(versions, key.articleId());
        List<ArticleClaims> after = record.value() == null ? without(before, key.version()) : Versions.with(before, record.value());
        List<ArticleContribution> changed = rules.contributions().changes(before, after);
        keep(before, after);
        count(Unrouted.of(before, rules.routing()), -1);
        count(Unrouted.of(after, rules.routing()), 1);
        flood.came(record.timestamp(), context().currentSystemTimeMs());
        changed.forEach(contribution -> context().forward(record.withKey(contribution.getTopic()).withValue(contribution)));
        if (!changed.isEmpty()) {
            commits.passedOn();
        }
    }

    private void count(Unrouted unrouted, int sign) {
        if (unrouted != null) {
            add(ALL_CLAIMS, sign * unrouted.article().getClaims().size());
            add(UNROUTED_CLAIMS, sign * unrouted.claims().size());
        }
    }

    private void add(String key, int more) {
        Long before = counts.get(key);
        if (more != 0) {
            counts.put(key, (before == null ? 0 : before) + more);
        }
    }

    static List<ArticleClaims> kept(KeyValueStore<String, ArticleClaims> versions, String articleId) {
        List<ArticleClaims> kept = new ArrayList<>();
        String prefix = new ArticleKey(articleId, "").toString();
        StoreShelf.show(versions.range(prefix, StoreShelf.end(prefix)), (key, version) -> kept.add(version));
        return kept;
    }

    private void keep(List<ArticleClaims> before, List<ArticleClaims> after) {
        before.stream().filter(version -> !after.contains(version)).forEach(version -> versions.delete(key(version)));
        after.stream().filter(version -> !before.contains(version)).forEach(version -> versions.put(key(version), version));
    }

    private static List<ArticleClaims> without(List<ArticleClaims> kept, String version) {
        return kept.stream().filter(one -> !one.getVersion().equals(version)).toList();
    }

    private static String key(ArticleClaims version) {
        return new ArticleKey(version.getArticleId(), version.getVersion()).toString();
    }

    /** A record under another's key could never be withdrawn again. */
    private static void requireOwnKey(ArticleKey key, ArticleClaims value) {
        if (value != null && !key.equals(new ArticleKey(value.getArticleId(), value.getVersion()))) {
            throw new IllegalArgumentException("the key " + key + " is not that of the version it holds, " + key(value));
        }
    }
}
