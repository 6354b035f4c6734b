package rangefinder.launcher.configuration;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found while reading a configuration: all of them are told at once, each in a line. */
final class Mistakes {

    /** A file that is no configuration at all would otherwise fill the screen. */
    private static final int TOLD = 20;

    private final List<String> lines = new ArrayList<>();

    /** @param line names its place itself */
    void add(String line) {
        lines.add(line);
    }

    void add(String where, String what) {
        lines.add(where + ": " + what);
    }

    /** @throws ConfigurationException where there is a mistake */
    void stopIfAny() {
        if (lines.size() > TOLD) {
            int more = lines.size() - TOLD;
            lines.subList(TOLD, lines.size()).clear();
            lines.add("and " + more + " more");
        }
        if (!lines.isEmpty()) {
            throw new ConfigurationException(String.join("\n", lines));
        }
    }
}
