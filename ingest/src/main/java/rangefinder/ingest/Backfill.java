package rangefinder.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import rangefinder.id.ContentHash;
import rangefinder.ingest.article.ArticleVersion;
import rangefinder.ingest.backfill.Item;
import rangefinder.ingest.backfill.Source;
import rangefinder.ingest.page.ArticleExtractor;
import rangefinder.ingest.page.CleanArticle;
import rangefinder.ingest.page.Cleaned;
import rangefinder.ingest.page.NotAnArticle;
import rangefinder.schema.Article;
import rangefinder.schema.Fetch;
import rangefinder.topic.HostKey;
import rangefinder.topic.Topics;

/**
 * Takes articles from files instead of the network. Idempotent, since articles are named by their content; resumable, since after every
 * commit a small file beside the data says how far it came.
 */
public final class Backfill implements AutoCloseable {

    /** Items between two commits: a second's work. */
    private static final int BATCH = 100;
    /**
     * How far a run has come.
     *
     * @param share      of all bytes, from 0 to 1
     * @param articles   written
     * @param addresses  handed over to be fetched
     * @param skipped    done by an earlier run
     * @param unreadable not articles, or broken
     * @param latest     the latest reason why something was unreadable; null for none
     */
    public record Progress(Path file, double share, long articles, long addresses, long skipped, long unreadable, String latest) {}

    private final Commits commits;
    private final Predicate<String> erased;
    /** Null where there is nothing to follow. */
    private Erased following;
    private final Path progress;
    private final Records records;
    private final InstantSource clock = InstantSource.system();
    private final List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    private long articles;
    private long addresses;
    private long skipped;
    private long unreadable;
    private String latest;

    /**
     * @param progress folder of the files that say how far a run came
     * @throws org.apache.kafka.common.KafkaException where the cluster cannot be reached
     */
    public Backfill(IngestSettings settings, Path progress) {
        this(new Outbox(settings, "backfill-" + settings.instance()), new Erased(settings.kafka()), partitions(settings), progress);
        ((Outbox) commits).start();
    }

    private Backfill(Outbox outbox, Erased erased, int partitions, Path progress) {
        this(outbox, erased::contains, partitions, progress);
        following = erased;
    }

    /** @param erased by article id: what is not taken in again */
    Backfill(Commits commits, Predicate<String> erased, int partitions, Path progress) {
        this.commits = commits;
        this.erased = erased;
        this.records = new Records(partitions);
        this.progress = progress;
    }

    private static int partitions(IngestSettings settings) {
        try (var consumer = new KafkaConsumer<>(settings.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.partitionsFor(Topics.ARTICLES.name()).size();
        }
    }

    /**
     * Takes everything from files and folders.
     *
     * @param listener told now and then how far it is
     * @return where it ended
     * @throws IOException where a file cannot be opened, or the progress cannot be kept
     */
    public Progress run(List<Path> arguments, Consumer<Progress> listener) throws IOException, InterruptedException {
        List<Path> files = Source.files(arguments);
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long done = 0;
        Progress last = progress(null, 1);
        for (Path file : files) {
            new FileRun(file, done, Math.max(1, total), listener).run();
            done += Files.size(file);
            last = progress(file, (double) done / Math.max(1, total));
            listener.accept(last);
        }
        return last;
    }

    private Progress progress(Path file, double share) {
        return new Progress(file, share, articles, addresses, skipped, unreadable, latest);
    }

    /** One file from where an earlier run left off to its end. */
    private final class FileRun {

        private final Path file;
        private final Path marker;
        private final long before;
        private final long total;
        private final Consumer<Progress> listener;
        private long bytes;
        private long position;
        private long from;

        FileRun(Path file, long before, long total, Consumer<Progress> listener) throws IOException {
            this.file = file;
            this.before = before;
            this.total = total;
            this.listener = listener;
            this.marker = progress.resolve(ContentHash.of(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file)) + ".position");
            this.from = Files.exists(marker) ? Long.parseLong(Files.readString(marker).strip()) : 0;
        }

        void run() throws IOException, InterruptedException {
            try {
                new Source(file, n -> bytes = n).read(this::take);
                commit();
            } catch (Interrupted e) {
                throw new InterruptedException("backfill of " + file);
            }
        }

        private void take(Item item) {
            position++;
            if (position <= from) {
                skipped++;
            } else {
                batch.addAll(records(item));
                if (position % BATCH == 0) {
                    commit();
                }
            }
        }

        private void commit() {
            try {
                commits.write(List.copyOf(batch));
                batch.clear();
                Files.createDirectories(progress);
                Path next = Files.writeString(marker.resolveSibling(marker.getFileName() + ".next"), Long.toString(position));
                Files.move(next, marker, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                listener.accept(progress(file, (double) (before + bytes) / total));
            } catch (InterruptedException e) {
                throw new Interrupted();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("progress of the backfill cannot be kept in " + progress, e);
            }
        }
    }

    /** An interruption on its way through a consumer that may not throw it. */
    private static final class Interrupted extends RuntimeException {}

    private List<ProducerRecord<String, byte[]>> records(Item item) {
        if (item instanceof Item.Ready ready) {
            return article(ready.article());
        } else if (item instanceof Item.Raw raw) {
            return cleaned(raw);
        } else if (item instanceof Item.Address address) {
            return address(address);
        }
        return unreadable(((Item.Unreadable) item).reason());
    }

    private List<ProducerRecord<String, byte[]>> cleaned(Item.Raw raw) {
        Cleaned cleaned;
        try {
            cleaned = ArticleExtractor.extract(raw.page());
        } catch (RuntimeException | StackOverflowError e) {
            return unreadable(raw.id() + ": the cleaner failed: " + e);
        }
        if (cleaned instanceof CleanArticle clean) {
            return article(ArticleVersion.of(clean, raw.page().url(), raw.id()).setCollection(raw.collection())
                .setFetched(raw.page().fetched()).setArchive(raw.archive()).setMadeBy(Records.VERSION).build());
        }
        return unreadable(raw.id() + ": " + ((NotAnArticle) cleaned).detail());
    }

    private List<ProducerRecord<String, byte[]>> address(Item.Address address) {
        HostKey key = Records.key(address.url());
        if (key == null) {
            return unreadable(address.url() + " is no http or https address");
        }
        addresses++;
        Instant now = clock.instant();
        return List.of(records.fetch(key, Fetch.newBuilder().setUrl(key.url()).setTitle(address.title()).setFound(now).setDue(now).build()));
    }

    private List<ProducerRecord<String, byte[]>> article(Article article) {
        if (erased.test(article.getArticleId())) {
            return unreadable(article.getUrl() + " was erased and is not taken in again");
        }
        articles++;
        return List.of(records.article(article));
    }

    private List<ProducerRecord<String, byte[]>> unreadable(String reason) {
        unreadable++;
        latest = reason;
        return List.of();
    }

    @Override
    public void close() throws InterruptedException {
        if (following != null) {
            following.close();
        }
        commits.close();
    }
}
