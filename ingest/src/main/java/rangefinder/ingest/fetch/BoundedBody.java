package rangefinder.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body through its decompression, and never more of it than allowed: a bomb goes off at the limit. */
final class BoundedBody {

    /** Servers compress once; by mistake twice. */
    private static final int MAX_LAYERS = 3;
    private static final int BUFFER = 16_384;

    static final class TooLarge extends IOException {}

    static final class Broken extends IOException {
        Broken(IOException cause) {
            super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        }
    }

    private BoundedBody() {}

    /** @param encodings values of Content-Encoding, in the order applied */
    static byte[] read(InputStream raw, List<String> encodings, int limit) throws IOException {
        List<String> layers = encodings.stream().flatMap(v -> Stream.of(v.toLowerCase(Locale.ROOT).split("[,\\s]+"))).filter(s -> !s.isEmpty()).toList();
        try {
            InputStream in = raw;
            for (int i = layers.size() - 1; i >= 0 && layers.size() <= MAX_LAYERS; i--) {
                in = decompressed(in, layers.get(i));
            }
            return bytes(in, limit);
        } catch (TooLarge | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    private static InputStream decompressed(InputStream in, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> gzip(in);
            case "deflate" -> deflate(in);
            case "br" -> new BrotliInputStream(in);
            case "identity" -> in;
            default -> throw new IOException("unknown Content-Encoding " + encoding);
        };
    }

    /** Some servers announce gzip and send plain text: the first two bytes decide. */
    private static InputStream gzip(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** "deflate" means zlib's framing, but many send the bare stream. */
    private static InputStream deflate(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib), BUFFER);
    }

    private static byte[] bytes(InputStream in, int limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (out.size() + n > limit) {
                throw new TooLarge();
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }
}
