package rangefinder.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Takes articles out of an archive: their pages, and their entries in archived feeds. Each record is overwritten in its place by one of the
 * same length, the difference filled up in a comment of its gzip member, so that every other record stays where others say that it lies.
 * Files that are being written to may be worked on.
 */
public final class WarcErasure {

    /**
     * What was done.
     *
     * @param pages records whose content was taken out
     * @param feeds feed documents that have lost entries, or all content where the entries could not be told apart
     * @param files number of archive files that were looked through
     */
    public record Result(int pages, int feeds, int files) {}

    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;
    private static final byte COMMENT = 0x10;
    /** The type of records that say something about others. */
    private static final String ERASED = "erased on request\n";

    private record Place(long start, long end, byte[] record) {}

    private final Set<String> urls;
    private final EntryRemoval entries;
    private int pages;
    private int feeds;

    /** @param urls of the erased articles, not empty */
    public WarcErasure(Set<String> urls) {
        this.urls = Set.copyOf(urls);
        entries = new EntryRemoval(urls);
    }

    /**
     * Works through every archive file in a folder.
     *
     * @param listener told the name of each file before it is looked through
     * @throws IOException where a file cannot be read or written; what was done stays done, and doing it again does the rest
     */
    public Result in(Path folder, Consumer<Path> listener) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files = all.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
        }
        for (Path file : files) {
            listener.accept(file);
            overwrite(file, places(file));
        }
        return new Result(pages, feeds, files.size());
    }

    private List<Place> places(Path file) throws IOException {
        List<Place> places = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            byte[] instead = null;
            long start = 0;
            for (Optional<WarcRecord> record = next(reader); record.isPresent(); record = next(reader)) {
                long position = reader.position();
                if (instead != null) {
                    places.add(new Place(start, position, instead));
                }
                start = position;
                instead = instead(record.get());
            }
            if (instead != null) {
                places.add(new Place(start, reader.position() > start ? reader.position() : Files.size(file), instead));
            }
        }
        return places;
    }

    /** A file that a crash cut short, or that is being written to, ends where its last whole record does. */
    private static Optional<WarcRecord> next(WarcReader reader) {
        try {
            return reader.next();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The bytes of the record to stand in the place of this one; null where it stays. */
    private byte[] instead(WarcRecord record) throws IOException {
        if (record instanceof WarcTargetRecord target && target.target() != null && urls.contains(target.target())) {
            pages++;
            return blank(record);
        }
        return record instanceof WarcResponse response ? insteadOfFeed(response) : null;
    }

    /** Null where it is none, or does not name the article. Pages may link to the article: what they say is theirs. */
    private byte[] insteadOfFeed(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        if (http.headers().first("Content-Type").orElse("").contains("html")) {
            return null;
        }
        byte[] body = http.body().stream().readAllBytes();
        if (!entries.concerns(body)) {
            return null;
        }
        feeds++;
        byte[] left = entries.without(body);
        return left == null ? blank(response) : bytes(new WarcResponse.Builder(response.target()).version(MessageVersion.WARC_1_1).recordId(uuid(response.id()))
            .date(response.date()).body(http(http, left)).build());
    }

    private static HttpResponse http(HttpResponse before, byte[] body) {
        HttpResponse.Builder http = new HttpResponse.Builder(before.status(), before.reason());
        before.headers().map().forEach((name, values) -> values.stream().filter(value -> !name.equalsIgnoreCase("Content-Length")).forEach(value -> http.addHeader(name, value)));
        return http.body(null, body).build();
    }

    private static java.util.UUID uuid(URI id) {
        return java.util.UUID.fromString(id.toString().replace("urn:uuid:", ""));
    }

    private static byte[] blank(WarcRecord record) throws IOException {
        return bytes(new WarcMetadata.Builder().version(MessageVersion.WARC_1_1).recordId(uuid(record.id())).date(Instant.EPOCH)
            .body(org.netpreserve.jwarc.MediaType.parse("text/plain"), ERASED.getBytes(UTF_8)).build());
    }

    private static byte[] bytes(WarcRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
            writer.write(record);
        }
        return out.toByteArray();
    }

    private static void overwrite(Path file, List<Place> places) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            for (Place place : places) {
                byte[] member = member(place.record(), place.end() - place.start());
                out.seek(place.start());
                out.write(member == null ? member(blank(read(place.record())), place.end() - place.start()) : member);
            }
            out.getFD().sync();
        }
    }

    private static WarcRecord read(byte[] record) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
            return reader.next().orElseThrow();
        }
    }

    /** A gzip member of exactly this length; null where the content does not fit. */
    private static byte[] member(byte[] content, long length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        long filler = length - GZIP_HEADER - 1 - packed.size() - GZIP_TRAILER;
        if (filler < 0) {
            return null;
        }
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        member.write(new byte[] {0x1f, (byte) 0x8b, 8, COMMENT, 0, 0, 0, 0, 0, (byte) 0xff});
        member.write("x".repeat((int) filler).getBytes(UTF_8));
        member.write(0);
        packed.writeTo(member);
        CRC32 crc = new CRC32();
        crc.update(content);
        for (long word : new long[] {crc.getValue(), content.length}) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                member.write((int) (word >>> shift));
            }
        }
        return member.toByteArray();
    }
}
