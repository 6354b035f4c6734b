package rangefinder.ingest.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.Page;
import rangefinder.schema.ArchiveRecord;

/** The HTML pages of a WARC file, ours or another crawler's, such as Common Crawl's news crawler. */
final class WarcPages {

    private final Path file;

    WarcPages(Path file) {
        this.file = file;
    }

    void read(Consumer<Item> sink, Consumer<Long> bytesRead) throws IOException {
        try (WarcReader reader = new WarcReader(file)) {
            for (Optional<WarcRecord> record = next(reader, sink); record.isPresent(); record = next(reader, sink)) {
                long position = reader.position();
                bytesRead.accept(position);
                if (record.get() instanceof WarcResponse response) {
                    page(response, position, sink);
                }
            }
        }
    }

    /** A file that a crash cut short ends where its last whole record does. */
    private Optional<WarcRecord> next(WarcReader reader, Consumer<Item> sink) {
        try {
            return reader.next();
        } catch (IOException e) {
            sink.accept(new Item.Unreadable(file + " ends at byte " + reader.position() + ": " + e.getMessage()));
            return Optional.empty();
        }
    }

    private void page(WarcResponse record, long position, Consumer<Item> sink) {
        try {
            HttpResponse http = record.http();
            if (http.status() == 200 && http.contentType().base().equals(MediaType.HTML)) {
                byte[] body = http.bodyDecoded().stream().readNBytes(Source.MAX_BYTES);
                Page page = new Page(record.target(), new Page.Bytes(body, http.headers().first("Content-Type").orElse(null)), record.date(), Hints.NONE);
                ArchiveRecord where = new ArchiveRecord(file.getFileName().toString(), position, "<" + record.id() + ">");
                sink.accept(new Item.Raw(page, record.target(), null, where));
            }
        } catch (IOException | IllegalArgumentException e) {
            sink.accept(new Item.Unreadable(file + " record at byte " + position + ": " + e.getMessage()));
        }
    }
}
