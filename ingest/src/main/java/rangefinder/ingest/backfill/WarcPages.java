package rangefinder.ingest.backfill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.Page;
import rangefinder.schema.ArchiveRecord;

/** The HTML pages of a WARC file. */
final class WarcPages {

    private final Path file;

    WarcPages(Path file) {
        this.file = file;
    }

    void read(Consumer<Item> sink, Consumer<Long> bytesRead) throws IOException {
        new WarcDocuments(file).read((document, where) -> {
            if (isHtml(document)) {
                sink.accept(page(document, where));
            }
        }, reason -> sink.accept(new Item.Unreadable(reason)), bytesRead);
    }

    private static boolean isHtml(Fetched document) {
        String type = document.header("content-type");
        return type != null && type.strip().toLowerCase(Locale.ROOT).matches("(?:text/html|application/xhtml\\+xml)\\b.*");
    }

    private static Item page(Fetched document, ArchiveRecord where) {
        Page.Bytes bytes = new Page.Bytes(document.body(), document.header("content-type"));
        return new Item.Raw(new Page(document.url(), bytes, document.at(), Hints.NONE), document.url(), null, where);
    }
}
