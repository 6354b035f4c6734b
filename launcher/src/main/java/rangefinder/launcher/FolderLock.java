package rangefinder.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sees to it that one process does a piece of work (a stage, the broker) in a data folder. Taken before the broker is even constructed: Kafka's own lock comes too late, a
 * second broker would by then have written into the first one's metadata log. Let go by the operating system when the process ends,
 * however it ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StartException where another process does that work there, or the folder cannot be written to */
    static FolderLock take(Path folder, String work) {
        Path file = folder.resolve(work + ".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartException("the data folder " + folder + " is in use by the " + work + " of " + owner(file)
                    + "; stop that process or choose another folder with --data");
            }
            channel.truncate(0).write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StartException("the data folder " + folder + " cannot be written to (" + e + "); choose another with --data", e);
        }
    }

    /** Whether a process does that work in the folder at the moment. */
    static boolean isTaken(Path folder, String work) {
        if (!Files.exists(folder.resolve(work + ".lock"))) {
            return false;
        }
        try {
            take(folder, work).close();
            return false;
        } catch (StartException e) {
            return true;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(Path file) throws IOException {
        String text = Files.readString(file);
        return text.isBlank() ? "another process" : text;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot let go of the data folder", e);
        }
    }
}
