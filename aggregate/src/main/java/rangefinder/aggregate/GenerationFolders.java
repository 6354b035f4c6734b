package rangefinder.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rangefinder.schema.Roster;

/** What generations keep on this disk, a folder each under its application id. */
final class GenerationFolders {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationFolders.class);

    private final Path state;
    private final String applicationId;

    GenerationFolders(AggregateSettings settings) {
        state = settings.stateFolder();
        applicationId = settings.applicationId();
    }

    /** Removes what generations that were given up have left; where that fails, it is logged, and tried again with the next roster. */
    void keepOnly(Roster roster) {
        Set<String> known = roster.getGenerations().stream().map(entry -> Generations.applicationId(applicationId, entry.getName())).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.isDirectory(state) ? Files.list(state) : Stream.empty()) {
            folders.filter(folder -> isOfGeneration(folder.getFileName().toString()) && !known.contains(folder.getFileName().toString()))
                .forEach(GenerationFolders::delete);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the state of a generation that was given up cannot be removed from {}: {}", state, e.getMessage());
        }
    }

    private boolean isOfGeneration(String folder) {
        return folder.equals(applicationId) || folder.startsWith(applicationId + ".g");
    }

    private static void delete(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
