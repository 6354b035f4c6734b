package rangefinder.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import rangefinder.ingest.Backfill.Progress;
import rangefinder.ingest.backfill.Source;
import rangefinder.ingest.backfill.WarcDocuments;
import rangefinder.schema.Article;
import rangefinder.topic.Topics;

/**
 * Fills a generation's own topic of articles: first with what today's code makes of all that is archived, then with the articles that did not come
 * from these files, as they are. Not resumable, since what feeds said of their pages is learnt on the way; running it again overwrites.
 */
public final class Recleaning implements AutoCloseable {

    private static final int BATCH = 100;
    /** Archive files of several instances in the order of their beginning: the name ends in the time and a number. */
    private static final Comparator<Path> BY_STAMP = Comparator.comparing((Path file) -> file.getFileName().toString().replaceFirst(".*-(?=\\d{17}-)", ""));

    private final Commits commits;
    private final Articles before;
    private final Records records;
    private final String topic;
    private final List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    private long articles;
    private long unreadable;
    private String latest;

    /** The articles as they are, up to the place from which on they come to the topic by themselves. */
    interface Articles {
        void each(Consumer<ConsumerRecord<String, byte[]>> reader);
    }

    /**
     * @param topic where the articles go, partitioned as {@code articles} is
     * @param ends  by partition of {@code articles}: what lies beyond reaches the topic in another way
     * @throws org.apache.kafka.common.KafkaException where the cluster cannot be reached
     */
    public Recleaning(IngestSettings settings, String topic, Map<Integer, Long> ends) {
        this(new Outbox(settings, "reclean-" + settings.instance()), reader -> ArticlesSoFar.each(settings, ends, reader), ends.size(), topic);
        ((Outbox) commits).start();
    }

    Recleaning(Commits commits, Articles before, int partitions, String topic) {
        this.commits = commits;
        this.before = before;
        this.records = new Records(partitions);
        this.topic = topic;
    }

    /**
     * Does it all.
     *
     * @param archive  folder of the WARC files; none where there is no such folder
     * @param feeds    as configured: their outlets and collections
     * @param listener told now and then how far the reading of the archive is
     * @return where it ended
     * @throws IOException where the folder or a file cannot be opened
     */
    public Progress run(Path archive, List<FeedSource> feeds, Consumer<Progress> listener) throws IOException, InterruptedException {
        List<Path> files = Files.isDirectory(archive)
            ? Source.files(List.of(archive)).stream().filter(file -> file.toString().endsWith(".warc.gz")).sorted(BY_STAMP).toList() : List.of();
        try {
            clean(files, new ArchiveReplay(feeds), listener);
            Set<String> names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            before.each(record -> keep(record, names));
            commit();
        } catch (Interrupted e) {
            throw new InterruptedException("cleaning the archive again");
        }
        return progress(null, 1);
    }

    private void clean(List<Path> files, ArchiveReplay replay, Consumer<Progress> listener) throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        for (Path file : files) {
            sizes.put(file, Files.size(file));
        }
        double total = Math.max(1, sizes.values().stream().mapToLong(Long::longValue).sum());
        double done = 0;
        for (Path file : files) {
            double start = done;
            new WarcDocuments(file).read((document, where) -> cleaned(replay.take(document, where)), this::unreadable,
                read -> listener.accept(progress(file, (start + read) / total)));
            done += sizes.get(file);
        }
    }

    private void cleaned(Article article) {
        if (article != null) {
            articles++;
            write(records.article(article, topic));
        }
    }

    /** A tombstone, an article from elsewhere than the archive, or one whose archive is not at hand. */
    private void keep(ConsumerRecord<String, byte[]> record, Set<String> files) {
        Article article;
        try {
            article = record.value() == null ? null : Topics.ARTICLES.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            unreadable(record.topic() + "-" + record.partition() + "@" + record.offset() + ": " + e.getMessage());
            return;
        }
        boolean isCleanedAgain = article != null && article.getArchive() != null && files.contains(article.getArchive().getFile());
        if (!isCleanedAgain) {
            articles += article == null ? 0 : 1;
            write(new ProducerRecord<>(topic, record.partition(), record.key(), record.value()));
        }
    }

    private void unreadable(String reason) {
        unreadable++;
        latest = reason;
    }

    private void write(ProducerRecord<String, byte[]> record) {
        batch.add(record);
        if (batch.size() >= BATCH) {
            commit();
        }
    }

    private void commit() {
        try {
            commits.write(List.copyOf(batch));
            batch.clear();
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    private Progress progress(Path file, double share) {
        return new Progress(file, Math.min(1, share), articles, 0, 0, unreadable, latest);
    }

    /** An interruption on its way through a consumer that may not throw it. */
    private static final class Interrupted extends RuntimeException {}

    @Override
    public void close() throws InterruptedException {
        commits.close();
    }
}
