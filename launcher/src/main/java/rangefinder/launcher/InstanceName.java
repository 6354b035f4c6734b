package rangefinder.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The name of this instance in its consumer groups, made once and kept in the data folder: a process that comes back under its old name
 * takes its work up at once instead of waiting until the group has given it up for dead.
 */
final class InstanceName {

    private InstanceName() {}

    static String of(Path data) {
        Path file = data.resolve("instance");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.writeString(file, UUID.randomUUID().toString().substring(0, 8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartException("the file " + file + " cannot be read or written (" + e + "); choose another folder with --data", e);
        }
    }
}
