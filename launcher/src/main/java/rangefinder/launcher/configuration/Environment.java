package rangefinder.launcher.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The environment variables that stand for settings: {@code RANGEFINDER_HTTP_PORT} for {@code http.port}. A list or a mapping is written
 * as YAML: {@code RANGEFINDER_FEEDS='[https://example.org/feed.xml]'}.
 */
final class Environment {

    static final String PREFIX = "RANGEFINDER_";
    static final Environment NONE = new Environment(Map.of());
    private static final Mark NOWHERE = new Mark(PREFIX, 0, 0, 0, new int[0], 0);

    private final Map<String, String> variables = new TreeMap<>();
    /** The start script's own variable isn't ours to judge. */
    private final Set<String> known = new TreeSet<>(Set.of(PREFIX + "JAVA_OPTS"));

    Environment(Map<String, String> all) {
        all.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                variables.put(name, value);
            }
        });
    }

    /** What the environment has for a setting; null where it has nothing. */
    Value value(String setting, Mistakes mistakes) {
        String name = variable(setting);
        known.add(name);
        String text = variables.get(name);
        try {
            return text == null ? null : new Value(setting, node(text), name);
        } catch (YAMLException e) {
            mistakes.add(name, YamlText.problem(e));
            return null;
        }
    }

    /** Notes every variable with our prefix that is no setting: most often a misspelt one. */
    void nothingElse(Mistakes mistakes) {
        variables.keySet().stream().filter(name -> !known.contains(name))
            .forEach(name -> mistakes.add(name, "this environment variable is no setting, allowed: " + String.join(", ", known)));
    }

    /** {@code limits.pageBytes} is set by {@code RANGEFINDER_LIMITS_PAGE_BYTES}. */
    private static String variable(String setting) {
        return PREFIX + setting.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Node node(String text) {
        boolean structured = text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
        return structured ? YamlText.parse(text) : new ScalarNode(Tag.STR, text, NOWHERE, NOWHERE, ScalarStyle.DOUBLE_QUOTED);
    }
}
