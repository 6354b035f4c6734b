package rangefinder.enrich.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The file of a linear model, as the trainer writes it, compressed with gzip: the classes' names; the number of features and of weights; then
 * per feature, sorted by key, the distance from the key before (seven bits a byte, low ones first), the number of weights, and for each its
 * class and value, a byte each.
 *
 * @param bytes the file unpacked: each start waits for the models, and a stream asked byte by byte takes twice as long
 * @param start where in it the first feature is
 */
record ModelFile(List<String> classes, int features, byte[] bytes, int start) {

    /** Takes the features one by one. */
    interface Visitor {

        /** @param at where in the bytes the class of the feature's first weight is; its value follows, then the next class */
        void visit(int key, int at, int count);
    }

    /** @throws IllegalStateException if the model is missing: a broken build, not a user's mistake */
    static ModelFile beside(Class<?> type, String name) {
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("model " + name + " is missing beside " + type.getName() + "; build the module again");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("model " + name + " cannot be read", e);
        }
    }

    static ModelFile at(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private static ModelFile read(InputStream in) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(in, 1 << 16)) {
            return read(ByteBuffer.wrap(unpacked.readAllBytes()));
        } catch (BufferUnderflowException e) {
            throw new EOFException("the model ends too early");
        }
    }

    private static ModelFile read(ByteBuffer in) {
        List<String> classes = new ArrayList<>();
        for (int n = in.getInt(); n > 0; n--) {
            byte[] name = new byte[in.getShort()];
            in.get(name);
            classes.add(new String(name, StandardCharsets.UTF_8));
        }
        int features = in.getInt();
        in.getInt();
        return new ModelFile(List.copyOf(classes), features, in.array(), in.position());
    }

    void forEach(Visitor visitor) {
        int at = start;
        int key = 0;
        for (int f = 0; f < features; f++) {
            int shift = 0;
            int distance = 0;
            do {
                distance |= (bytes[at] & 0x7F) << shift;
                shift += 7;
            } while (bytes[at++] < 0);
            key += distance;
            int count = bytes[at++] & 0xFF;
            visitor.visit(key, at, count);
            at += 2 * count;
        }
    }
}
