package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.id.ContentHash;
import rangefinder.ingest.archive.WarcErasure;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Erasure;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.RosterEntry;
import rangefinder.topic.ArticleKey;
import rangefinder.topic.Topics;

/**
 * Removes one article's text from everywhere: its versions become tombstones, and one version that says ERASED stands in their place for good,
 * so that neither a version that comes late nor a rebuild brings anything back. May be done again; it then does what is left.
 */
final class Erasing {

    /**
     * What was found and taken away.
     *
     * @param versions   of the article that lay on topics with a text or with claims
     * @param archive    null where there is no archive on this machine
     * @param told       changes on the public log that quote the article: a log keeps its records
     * @param putAside   records of the article among the dead letters, which go with their time
     * @param sleeping   generations that are kept and hold its sentences in their state; null for none
     */
    record Done(String articleId, Set<String> urls, int versions, WarcErasure.Result archive, long told, long putAside, String sleeping) {}

    /** Name of the version that stands for an erased article. */
    private static final String ERASED = "erased";
    private static final String MADE_BY = "erase";
    /** One name for all who erase: transactions of two at once do not mix. */
    private static final String WRITER = "rangefinder-erase";
    /** A page that was being fetched meanwhile arrives within this; then it is erased, too. */
    private static final long ARRIVES_WITHIN_MS = 2_000;
    private static final int MOST_ROUNDS = 5;
    /** What is replaced leaves the broker's files within a day, instead of whenever enough has been replaced. */
    private static final String COMPACTED_WITHIN_MS = "86400000";

    private final Map<String, String> kafka;
    private final Path archive;

    /** @param archive folder of the WARC files; need not exist */
    Erasing(Map<String, String> kafka, Path archive) {
        this.kafka = kafka;
        this.archive = archive;
    }

    /**
     * @param articleId of the article
     * @throws StartException where there is no such article and none was erased
     */
    Done erase(String articleId, Consumer<Path> listener) throws IOException, InterruptedException {
        Erasure former = Snapshot.of(Topics.ERASURES, kafka).get(articleId);
        List<String> texts = topics(Topics.ARTICLES.name(), RosterEntry::getArticles);
        List<String> claims = topics(Topics.CLAIMS.name(), RosterEntry::getClaims);
        Map<String, Article> articles = articles(articleId, texts);
        if (former == null && articles.isEmpty() && claims.stream().allMatch(topic -> keys(topic, articleId).isEmpty())) {
            throw new StartException("there is no article " + articleId + "; the page and the API name articles by their id, and its address does, too");
        }
        Set<String> urls = urls(articles.values());
        if (former != null) {
            urls.addAll(former.getUrls());
        }
        limitStay(texts, claims);
        int versions = 0;
        Set<String> left = left(articleId, texts, claims);
        for (int round = 0; round < MOST_ROUNDS && (round == 0 || !left.isEmpty()); round++) {
            versions += left.size();
            write(erasure(articleId, urls, former), left, texts, claims);
            Thread.sleep(ARRIVES_WITHIN_MS);
            urls.addAll(urls(articles(articleId, texts).values()));
            left = left(articleId, texts, claims);
        }
        WarcErasure.Result files = urls.isEmpty() || !archive.toFile().isDirectory() ? null : new WarcErasure(urls).in(archive, listener);
        return new Done(articleId, urls, versions, files, told(articleId), putAside(articleId), sleeping());
    }

    /** All that says of the article: of what it was before, nothing. */
    private Article marker(Erasure erasure) {
        return Article.newBuilder().setArticleId(erasure.getArticleId()).setVersion(ERASED).setKind(ArticleKind.ERASED)
            .setUrl(erasure.getUrls().isEmpty() ? null : erasure.getUrls().get(0)).setFetched(erasure.getAt()).setMadeBy(MADE_BY).setText("").build();
    }

    private static Erasure erasure(String articleId, Set<String> urls, Erasure former) {
        return new Erasure(articleId, List.copyOf(urls), former == null ? Instant.now() : former.getAt());
    }

    private void write(Erasure erasure, Set<String> versions, List<String> texts, List<String> claims) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, WRITER);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        try (Producer<String, byte[]> producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            String id = erasure.getArticleId();
            int partition = new ArticleKey(id, ERASED).partition(producer.partitionsFor(Topics.ARTICLES.name()).size());
            String marker = new ArticleKey(id, ERASED).toString();
            producer.send(new ProducerRecord<>(Topics.ERASURES.name(), id, Topics.ERASURES.values().serializer().serialize("", erasure)));
            texts.forEach(topic -> producer.send(new ProducerRecord<>(topic, partition, marker, Topics.ARTICLES.values().serializer().serialize("", marker(erasure)))));
            claims.forEach(topic -> producer.send(new ProducerRecord<>(topic, partition, marker, Topics.CLAIMS.values().serializer().serialize("", claims(erasure)))));
            Stream.concat(texts.stream(), claims.stream()).forEach(topic ->
                versions.forEach(version -> producer.send(new ProducerRecord<>(topic, partition, version, null))));
            producer.commitTransaction();
        }
    }

    /** What enrich makes of the marker; written here as well, for generations whose enricher no longer runs. */
    private ArticleClaims claims(Erasure erasure) {
        Article marker = marker(erasure);
        return ArticleClaims.newBuilder().setArticleId(marker.getArticleId()).setVersion(marker.getVersion()).setKind(marker.getKind()).setUrl(marker.getUrl())
            .setFetched(marker.getFetched()).setMadeBy(MADE_BY).setTextHash(ContentHash.of("")).build();
    }

    /** Versions that still lie somewhere with something to say. */
    private Set<String> left(String articleId, List<String> texts, List<String> claims) {
        Set<String> left = new TreeSet<>(articles(articleId, texts).keySet());
        claims.forEach(topic -> left.addAll(keys(topic, articleId)));
        left.remove(new ArticleKey(articleId, ERASED).toString());
        return left;
    }

    /** By key, on whichever topic of articles they lie. */
    private Map<String, Article> articles(String articleId, List<String> texts) {
        Map<String, Article> all = new TreeMap<>();
        for (String topic : texts) {
            Map<String, Article> found = new TreeMap<>();
            Snapshot.eachOf(topic, new ArticleKey(articleId, ""), kafka, record -> {
                if (record.value() == null) {
                    found.remove(Snapshot.key(record));
                } else {
                    found.put(Snapshot.key(record), read(record.value(), articleId));
                }
            });
            all.putAll(found);
        }
        return all;
    }

    /** A record that cannot be read goes as well, known by its key alone. */
    private static Article read(byte[] value, String articleId) {
        try {
            return Topics.ARTICLES.values().deserializer().deserialize(Topics.ARTICLES.name(), value);
        } catch (KafkaException e) {
            return Article.newBuilder().setArticleId(articleId).setVersion("").setFetched(Instant.EPOCH).setMadeBy("").setText("").build();
        }
    }

    private Set<String> keys(String topic, String articleId) {
        Set<String> keys = new TreeSet<>();
        Snapshot.eachOf(topic, new ArticleKey(articleId, ""), kafka, record -> {
            if (record.value() == null) {
                keys.remove(Snapshot.key(record));
            } else {
                keys.add(Snapshot.key(record));
            }
        });
        return keys;
    }

    private static Set<String> urls(Collection<Article> articles) {
        Set<String> urls = new TreeSet<>();
        for (Article article : articles) {
            if (article.getUrl() != null) {
                urls.add(article.getUrl());
            }
            if (article.getCanonicalUrl() != null) {
                urls.add(article.getCanonicalUrl());
            }
        }
        return urls;
    }

    /** The public topic of a kind, and those of generations that have their own. */
    private List<String> topics(String name, Function<RosterEntry, String> own) {
        Set<String> topics = new TreeSet<>(Set.of(name));
        GenerationsTopic.read(kafka).getGenerations().stream().map(own).filter(Objects::nonNull).forEach(topics::add);
        return List.copyOf(topics);
    }

    private void limitStay(List<String> texts, List<String> claims) {
        List<String> topics = new ArrayList<>(claims);
        topics.addAll(texts);
        topics.addAll(List.of(Topics.FETCHES.name(), Topics.ESTIMATES.name()));
        AlterConfigOp op = new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, COMPACTED_WITHIN_MS), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(new HashMap<>(kafka))) {
            admin.incrementalAlterConfigs(topics.stream().collect(Collectors.toMap(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), topic -> List.of(op)))).all().get();
        } catch (ExecutionException e) {
            throw new StartException("the topics cannot be told to let go of what is replaced (" + e.getCause().getMessage() + "); nothing was erased, this user needs"
                + " the right to alter their configuration", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted; nothing was erased", e);
        }
    }

    private long told(String articleId) {
        long[] told = new long[1];
        Snapshot.each(Topics.ESTIMATE_CHANGES.name(), kafka, record -> {
            try {
                EstimateChange change = Topics.ESTIMATE_CHANGES.values().deserializer().deserialize(record.topic(), record.value());
                if (change != null && change.getReasons().stream().anyMatch(reason -> articleId.equals(reason.getArticleId()) && reason.getQuote() != null)) {
                    told[0]++;
                }
            } catch (KafkaException e) {
                // whoever reads the log passes it over
            }
        });
        return told[0];
    }

    private long putAside(String articleId) {
        return DeadLetter.open(kafka, Stage.words()).values().stream().filter(letter -> Snapshot.key(letter.record()).startsWith(articleId + ":")).count();
    }

    private String sleeping() {
        return Generations.kept(GenerationsTopic.read(kafka)).map(RosterEntry::getName).orElse(null);
    }
}
