package rangefinder.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import rangefinder.ingest.fetch.FetchResult.Fetched;
import rangefinder.schema.ArchiveRecord;

/**
 * Everything fetched, in WARC 1.1 files: gzip per record, a new file when one is full and at every start, so that a file that a crash cut
 * short is never written to again. Bodies are kept decompressed; the headers that no longer fit them get the prefix {@code X-Crawl-}, as
 * Common Crawl does. Safe for use by several threads.
 */
public final class WarcArchive implements AutoCloseable {

    /** The customary size, which tools and file systems handle well. */
    public static final long ROTATE_BYTES = 1_000_000_000L;

    /** Addresses whose last body is remembered; an address forgotten costs one full record more. */
    private static final int MAX_REMEMBERED = 50_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Set<String> ABOUT_TRANSFER = Set.of("content-encoding", "content-length", "transfer-encoding");

    private record Kept(String digest, URI id, Instant date, ArchiveRecord record) {}

    private final Path folder;
    private final String instance;
    private final long rotateBytes;
    private final Map<String, Kept> last = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };
    private WarcWriter writer;
    private String file;
    private int serial;

    public WarcArchive(Path folder, String instance, long rotateBytes) {
        this.folder = folder;
        this.instance = instance.replaceAll("[^A-Za-z0-9-]", "-");
        this.rotateBytes = rotateBytes;
    }

    /**
     * Stores a document; a body that is the same as the address's last one costs a few hundred bytes.
     *
     * @return where the body lies: the record of its first storing
     * @throws IOException where the folder cannot be written to
     */
    public synchronized ArchiveRecord store(Fetched fetched) throws IOException {
        try {
            return stored(fetched);
        } catch (IOException e) {
            abandon();
            throw e;
        }
    }

    /** What could not be written whole, as onto a full disk, must end its file: what came behind it there could never be read. */
    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            writer = null;
        }
    }

    private ArchiveRecord stored(Fetched fetched) throws IOException {
        byte[] sha1 = sha1(fetched.body());
        String digest = java.util.HexFormat.of().formatHex(sha1);
        Kept known = last.get(fetched.url());
        rotate(fetched.at());
        if (known != null && known.digest().equals(digest)) {
            writer.write(revisit(fetched, sha1, known));
            return known.record();
        }
        UUID id = UUID.randomUUID();
        ArchiveRecord record = new ArchiveRecord(file, writer.position(), "<urn:uuid:" + id + ">");
        writer.write(response(fetched, sha1, id));
        last.put(fetched.url(), new Kept(digest, URI.create("urn:uuid:" + id), fetched.at(), record));
        return record;
    }

    private void rotate(Instant now) throws IOException {
        if (writer != null && writer.position() < rotateBytes) {
            return;
        }
        close();
        Files.createDirectories(folder);
        file = "rangefinder-%s-%s-%05d.warc.gz".formatted(instance, STAMP.format(now), serial++);
        FileChannel channel = FileChannel.open(folder.resolve(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        writer = new WarcWriter(channel, WarcCompression.GZIP);
        writer.write(new Warcinfo.Builder().version(MessageVersion.WARC_1_1).date(now).filename(file).fields(Map.of("software", List.of("Rangefinder"),
            "format", List.of("WARC File Format 1.1"), "robots", List.of("obey"))).build());
    }

    private static WarcRecord response(Fetched fetched, byte[] sha1, UUID id) throws IOException {
        return new WarcResponse.Builder(fetched.url()).version(MessageVersion.WARC_1_1).recordId(id).date(fetched.at()).body(http(fetched, fetched.body()))
            .payloadDigest(new WarcDigest("sha1", sha1)).build();
    }

    private static WarcRecord revisit(Fetched fetched, byte[] sha1, Kept known) throws IOException {
        return new WarcRevisit.Builder(URI.create(fetched.url()), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1).version(MessageVersion.WARC_1_1).date(fetched.at())
            .refersTo(known.id(), fetched.url(), known.date()).body(http(fetched, new byte[0])).payloadDigest(new WarcDigest("sha1", sha1)).build();
    }

    private static HttpResponse http(Fetched fetched, byte[] body) {
        HttpResponse.Builder http = new HttpResponse.Builder(fetched.status(), "OK");
        fetched.headers().forEach((name, values) -> values.forEach(value ->
            http.addHeader(ABOUT_TRANSFER.contains(name) ? "X-Crawl-" + name : name, value)));
        return http.body(null, body).build();
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
