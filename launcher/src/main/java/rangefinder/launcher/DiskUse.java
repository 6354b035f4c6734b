package rangefinder.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the data folder holds.
 *
 * @param bytes by the name of its parts: broker, state, archive and others
 * @param free  bytes free on its disk; -1 where there is no such folder on this machine
 */
record DiskUse(Map<String, Long> bytes, long free) {

    static DiskUse of(Path data) {
        if (!Files.isDirectory(data)) {
            return new DiskUse(Map.of(), -1);
        }
        Map<String, Long> bytes = new TreeMap<>();
        try (Stream<Path> parts = Files.list(data)) {
            for (Path part : (Iterable<Path>) parts.filter(Files::isDirectory)::iterator) {
                bytes.put(part.getFileName().toString(), size(part));
            }
            return new DiskUse(bytes, Files.getFileStore(data).getUsableSpace());
        } catch (IOException | UncheckedIOException e) {
            return new DiskUse(bytes, -1);
        }
    }

    /**
     * Files come and go under our hands while the pipeline runs; those that are gone count nothing. Neither do Kafka's indexes, which are
     * as long as they may become and hold hardly anything.
     */
    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.find(folder, Integer.MAX_VALUE, (file, about) -> about.isRegularFile() && !file.toString().endsWith("index"))) {
            long size = 0;
            for (Path file : files.toList()) {
                size += file.toFile().length();
            }
            return size;
        }
    }
}
