package rangefinder.ingest.backfill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rangefinder.ingest.feed.Opml;
import rangefinder.ingest.page.Hints;
import rangefinder.ingest.page.Page;

/** A file that is one thing: a list of feeds, a list of addresses, a page, a text. */
final class WholeFile {

    private WholeFile() {}

    static Stream<Item> items(Path file, byte[] bytes) throws IOException {
        if (bytes.length > Source.MAX_BYTES) {
            return Stream.of(new Item.Unreadable(file + " is longer than " + Source.MAX_BYTES + " bytes; WARC files and JSON lines may be longer"));
        } else if (Opml.isOpml(bytes)) {
            return Opml.read(bytes).stream().map(o -> new Item.Address(o.url(), o.title()));
        }
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
        if (!lines.isEmpty() && lines.stream().allMatch(l -> l.matches("(?i)https?://\\S+"))) {
            return lines.stream().map(l -> new Item.Address(l, null));
        }
        return Stream.of(page(file, bytes));
    }

    /** A text file is a dump of a page; everything else is left to the cleaner to recognise. */
    private static Item page(Path file, byte[] bytes) throws IOException {
        String name = file.getFileName().toString();
        boolean dump = name.toLowerCase(Locale.ROOT).endsWith(".txt");
        Page.Content content = dump ? new Page.Dump(new String(bytes, StandardCharsets.UTF_8)) : new Page.Bytes(bytes, null);
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return new Item.Raw(new Page(null, content, written, Hints.NONE), name, null, null);
    }
}
