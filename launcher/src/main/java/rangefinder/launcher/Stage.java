package rangefinder.launcher;

import java.util.List;
import java.util.Locale;

/** The three stages, in the order in which an article passes them. */
enum Stage {
    INGEST, ENRICH, AGGREGATE;

    /** Name on the command line, in topics and consumer groups. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return List.of(values()).stream().map(Stage::word).toList();
    }
}
