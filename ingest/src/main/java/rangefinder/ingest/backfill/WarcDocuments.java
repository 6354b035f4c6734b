package rangefinder.ingest.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.ArchiveRecord;

/**
 * The documents of a WARC file, ours or another crawler's, such as Common Crawl's news crawler: answers 200 with what was sent, in the order of
 * their fetching. A revisit record repeats a document that stands before it, and is passed by.
 */
public final class WarcDocuments {

    private static final int OK = 200;

    private final Path file;

    public WarcDocuments(Path file) {
        this.file = file;
    }

    /**
     * Hands every document to the sink, with the place where it lies.
     *
     * @param unreadable told of what cannot be read, in words that name the place; the reading goes on behind it where that is possible
     * @param bytesRead  told now and then how far the reading has come
     */
    public void read(BiConsumer<Fetched, ArchiveRecord> sink, Consumer<String> unreadable, Consumer<Long> bytesRead) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> record = next(reader, unreadable); record.isPresent(); record = next(reader, unreadable)) {
                long position = reader.position();
                bytesRead.accept(position);
                if (record.get() instanceof WarcResponse response) {
                    document(response, position, sink, unreadable);
                }
            }
        }
    }

    /** A file that a crash cut short ends where its last whole record does. */
    private Optional<WarcRecord> next(WarcReader reader, Consumer<String> unreadable) {
        try {
            return reader.next();
        } catch (IOException e) {
            unreadable.accept(file + " ends at byte " + reader.position() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void document(WarcResponse record, long position, BiConsumer<Fetched, ArchiveRecord> sink, Consumer<String> unreadable) {
        try {
            HttpResponse http = record.http();
            if (http.status() == OK) {
                byte[] body = http.bodyDecoded().stream().readNBytes(Source.MAX_BYTES);
                sink.accept(new Fetched(record.target(), null, OK, lowered(http.headers().map()), body, record.date(), Duration.ZERO),
                    new ArchiveRecord(file.getFileName().toString(), position, "<" + record.id() + ">"));
            }
        } catch (IOException | IllegalArgumentException e) {
            unreadable.accept(file + " record at byte " + position + ": " + e.getMessage());
        }
    }

    private static Map<String, List<String>> lowered(Map<String, List<String>> headers) {
        Map<String, List<String>> lowered = new HashMap<>();
        headers.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), values));
        return lowered;
    }
}
