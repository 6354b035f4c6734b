package rangefinder.ingest.backfill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file to take articles from: WARC, JSON lines, OPML, a list of addresses, a page or a text, told apart by name and content. Items come
 * in the same order every time, so that a position in that order is enough to resume.
 */
public final class Source {

    /** A page or a list of feeds; WARC files and JSON lines are read piece by piece and may be of any size. */
    static final int MAX_BYTES = 20_000_000;

    private final Path file;
    private final Consumer<Long> bytesRead;

    /** @param bytesRead told now and then how far the reading has come */
    public Source(Path file, Consumer<Long> bytesRead) {
        this.file = file;
        this.bytesRead = bytesRead;
    }

    /** The files among the arguments and below the folders among them, in the order of their names. */
    public static List<Path> files(List<Path> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            try (Stream<Path> found = Files.walk(argument)) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Hands every item to the sink, in order. */
    public void read(Consumer<Item> sink) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            new WarcPages(file).read(sink, bytesRead);
            return;
        }
        try (InputStream in = new Counted(Files.newInputStream(file), bytesRead);
            InputStream text = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            if (name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
                new JsonLinesSource(file).read(text, sink);
            } else {
                byte[] bytes = text.readNBytes(MAX_BYTES + 1);
                WholeFile.items(file, bytes).forEach(sink);
            }
        }
    }

    /** Counts what is read of the file itself, before decompression. */
    private static final class Counted extends java.io.FilterInputStream {
        private final Consumer<Long> listener;
        private long count;

        Counted(InputStream in, Consumer<Long> listener) {
            super(in);
            this.listener = listener;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            count += n;
            listener.accept(count);
        }
    }
}
