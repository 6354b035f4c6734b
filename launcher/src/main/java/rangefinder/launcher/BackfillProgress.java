package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import rangefinder.id.ContentHash;

/** How far a backfill of the same unchanged files has come: on the terminal, and in a file, so that it can go on after an interruption. */
final class BackfillProgress {

    private static final long SHOW_EVERY_NANOS = 1_000_000_000L;

    private final Path file;
    private final long place;
    private final long started = System.nanoTime();
    private long shown = started;

    /** @param again whether to forget an earlier place */
    BackfillProgress(Path data, List<Path> sources, boolean again) throws IOException {
        file = data.resolve("backfill").resolve(ContentHash.of(sources.stream().map(BackfillProgress::state).toArray()));
        place = again || !Files.exists(file) ? 0 : Long.parseLong(Files.readString(file).strip());
    }

    /** Documents that were acknowledged before. */
    long place() {
        return place;
    }

    void writeDown(long documents) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, Long.toString(documents));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void show(long documents, long sent) {
        if (System.nanoTime() - shown > SHOW_EVERY_NANOS) {
            shown = System.nanoTime();
            System.err.printf(Locale.ROOT, "rangefinder: %,d documents, %,d articles sent, %.0f a second%n", documents, sent, sent / seconds());
        }
    }

    void tell(String line) {
        System.err.println("rangefinder: " + line);
    }

    void done(long documents, long sent, long passedOver) {
        System.err.printf(Locale.ROOT, "rangefinder: %,d documents, %,d articles sent, %,d passed over, in %.1f s%n", documents, sent, passedOver, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** Name, size and date: another file gets another place. */
    private static String state(Path source) {
        try {
            return source.toAbsolutePath().normalize() + " " + Files.size(source) + " " + Files.getLastModifiedTime(source);
        } catch (IOException e) {
            throw new StartException(source + " cannot be read: " + e, e);
        }
    }
}
