package rangefinder.launcher.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A mapping of the configuration. Each of its values may come from the environment instead ({@link Environment}).
 * A mistake is noted and the default taken, so that one reading tells them all.
 */
final class Section {

    private final String path;
    private final String place;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Environment environment;
    private final Mistakes mistakes;

    /** @param whole the mapping; null where the section is absent */
    Section(String path, Value whole, Environment environment, Mistakes mistakes) {
        this.path = path;
        this.place = whole == null ? "" : whole.place();
        this.environment = environment;
        this.mistakes = mistakes;
        if (whole != null && whole.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> take(tuple, whole.origin()));
        } else if (whole != null) {
            mistakes.add(place, whole.mistake("a mapping of settings"));
        }
    }

    private void take(NodeTuple tuple, String origin) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
        if (values.put(name, new Value(named(name), tuple.getValueNode(), origin)) != null) {
            mistakes.add(Value.place(tuple.getKeyNode(), origin), named(name) + " is set twice");
        }
    }

    Section section(String name) {
        return new Section(named(name), find(name), environment, mistakes);
    }

    /** The sections of a list; a plain text in it stands for a section that has only that text, under {@code shortForm}. */
    List<Section> sections(String name, String shortForm) {
        List<Section> sections = new ArrayList<>();
        for (Value item : items(name)) {
            String at = named(name) + "[" + sections.size() + "]";
            boolean isShort = item.text() != null;
            Section section = new Section(at, isShort ? null : item, Environment.NONE, mistakes);
            if (isShort) {
                section.values.put(shortForm, new Value(at, item.node(), item.origin()));
            }
            sections.add(section);
        }
        return sections;
    }

    String text(String name, String otherwise) {
        return read(name, otherwise, "a text", text -> text);
    }

    List<String> texts(String name) {
        return items(name).stream().map(item -> read(item, "", "a text", text -> text)).toList();
    }

    /** All entries as texts: properties that are handed on. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        values.keySet().forEach(name -> entries.put(name, text(name, "")));
        return entries;
    }

    int whole(String name, int otherwise, int least, int most) {
        return read(name, otherwise, "a whole number from " + least + " to " + most,
            text -> within(Integer.valueOf(text), least, most));
    }

    Duration duration(String name, Duration otherwise, Duration least, Duration most) {
        return read(name, otherwise, "a time from " + Durations.write(least) + " to " + Durations.write(most) + ", such as 90s, 15m or 2h",
            text -> within(Durations.read(text), least, most));
    }

    <E> E oneOf(String name, E otherwise, Map<String, E> allowed) {
        return read(name, otherwise, "one of " + String.join(", ", allowed.keySet()), text -> {
            if (!allowed.containsKey(text)) {
                throw new IllegalArgumentException(text);
            }
            return allowed.get(text);
        });
    }

    boolean flag(String name, boolean otherwise) {
        return oneOf(name, otherwise, Map.of("true", true, "false", false));
    }

    /** An address of the web; null where it is absent or wrong. */
    URI address(String name) {
        return read(name, null, "an address such as https://example.org/feed.xml", text -> {
            URI address = URI.create(text);
            if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
                throw new IllegalArgumentException(text);
            }
            return address;
        });
    }

    /** A value in its own type; the reading throws {@link IllegalArgumentException} where the text is none. */
    <T> T read(String name, T otherwise, String allowed, Function<String, T> reading) {
        Value value = find(name);
        return value == null ? otherwise : read(value, otherwise, allowed, reading);
    }

    private <T> T read(Value value, T otherwise, String allowed, Function<String, T> reading) {
        try {
            if (value.text() != null) {
                return reading.apply(value.text());
            }
        } catch (IllegalArgumentException e) {
            // noted below, as any other value that doesn't fit
        }
        mistakes.add(value.place(), value.mistake(allowed));
        return otherwise;
    }

    /** Notes what must be there and isn't. */
    void need(String name, String what) {
        if (!values.containsKey(name)) {
            mistakes.add(place, named(name) + " is missing: " + what);
        }
    }

    /** Notes a mistake in a value that only its user can judge. */
    void wrong(String name, String message) {
        mistakes.add(values.containsKey(name) ? values.get(name).place() : place, named(name) + ": " + message);
    }

    /** Notes every setting that nobody asked for: most often a misspelt one. */
    void nothingElse() {
        values.forEach((name, value) -> {
            if (!asked.contains(name)) {
                mistakes.add(value.place(), named(name) + " is no setting, allowed here: " + String.join(", ", asked));
            }
        });
    }

    /** The value itself, for those who read further; null where absent. */
    Value find(String name) {
        asked.add(name);
        Value value = environment.value(named(name), mistakes);
        if (value == null) {
            value = values.get(name);
        }
        return value == null || Value.isNull(value.node()) ? null : value;
    }

    private List<Value> items(String name) {
        Value value = find(name);
        List<Value> items = value == null ? List.of() : value.items();
        if (items == null) {
            mistakes.add(value.place(), value.mistake("a list"));
            return List.of();
        }
        return items;
    }

    private String named(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <T extends Comparable<T>> T within(T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException("out of range: " + value);
        }
        return value;
    }
}
