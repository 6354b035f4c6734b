package rangefinder.aggregate.topic;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import rangefinder.aggregate.topic.TopicDefinition.Level;
import rangefinder.schema.TopicClass;

/** Topics that a user defines, from YAML. A mistake names the file, the line, the value, and what is allowed. */
public final class TopicDefinitions {

    /** Far more than any file of definitions, far less than would hurt. */
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> FIELDS = Set.of("id", "title", "class", "measure", "unit", "counted", "actions", "actor", "target", "place", "number", "originators");

    private final String file;

    private TopicDefinitions(String file) {
        this.file = file;
    }

    /**
     * Definitions of a document: a list of topics, or a mapping with such a list under {@code topics}.
     *
     * @param file named in messages
     * @throws IllegalArgumentException naming file, line, value and what is allowed
     */
    public static List<TopicDefinition> parse(String yaml, String file) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setMaxAliasesForCollections(10);
        try {
            return new TopicDefinitions(file).read(new Yaml(limits).compose(new StringReader(yaml)));
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(file + ", line " + (e.getProblemMark() == null ? "?" : e.getProblemMark().getLine() + 1) + ": " + e.getProblem(), e);
        }
    }

    /** The document that {@link #parse} reads as these definitions; equal for equal definitions, in whatever order they come. */
    public static String asYaml(List<TopicDefinition> definitions) {
        List<Map<String, Object>> topics = definitions.stream().sorted(Comparator.comparing(TopicDefinition::id)).map(TopicDefinitions::fields).toList();
        return new Yaml().dump(topics);
    }

    private static Map<String, Object> fields(TopicDefinition topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", topic.id());
        fields.put("title", topic.title());
        fields.put("class", topic.topicClass().name().toLowerCase(Locale.ROOT));
        fields.put("measure", topic.measure());
        fields.put("unit", topic.unit());
        fields.put("counted", List.copyOf(new TreeSet<>(topic.counted())));
        fields.put("actions", List.copyOf(new TreeSet<>(topic.actions())));
        fields.put("actor", topic.actor());
        fields.put("target", topic.target());
        fields.put("place", topic.place());
        fields.put("number", topic.cumulative() ? "cumulative" : "level");
        fields.put("originators", topic.level().name().toLowerCase(Locale.ROOT));
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private List<TopicDefinition> read(Node document) {
        Node list = document instanceof MappingNode mapping ? field(mapping, "topics") : document;
        if (list == null) {
            return List.of();
        }
        if (!(list instanceof SequenceNode topics)) {
            throw wrong(list, "expected a list of topics");
        }
        List<TopicDefinition> definitions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node topic : topics.getValue()) {
            TopicDefinition definition = topic(topic);
            if (!ids.add(definition.id())) {
                throw wrong(topic, "the id " + definition.id() + " is taken by a topic above");
            }
            definitions.add(definition);
        }
        return definitions;
    }

    private TopicDefinition topic(Node node) {
        if (!(node instanceof MappingNode topic)) {
            throw wrong(node, "expected a topic: id, class and what it asks");
        }
        topic.getValue().forEach(entry -> known(entry.getKeyNode()));
        String id = id(topic);
        String measure = text(topic, "measure", id);
        return new TopicDefinition(id, text(topic, "title", id), topicClass(topic), false, measure, text(topic, "unit", null),
            texts(topic, "counted"), upper(texts(topic, "actions")), text(topic, "actor", null), text(topic, "target", null), text(topic, "place", null),
            choice(topic, "number", "cumulative", "level").equals("cumulative"),
            choice(topic, "originators", "principal", "organ").equals("principal") ? Level.PRINCIPAL : Level.ORGAN);
    }

    private void known(Node key) {
        if (!FIELDS.contains(scalar(key))) {
            throw wrong(key, "unknown field " + scalar(key) + ", allowed are " + FIELDS.stream().sorted().toList());
        }
    }

    private String id(MappingNode topic) {
        String id = text(topic, "id", null);
        if (id == null || !id.matches("[a-z0-9][a-z0-9/_-]{0,99}")) {
            throw wrong(topic, "a topic needs an id of lower-case letters, digits, slashes and hyphens, found " + id);
        }
        return id;
    }

    private TopicClass topicClass(MappingNode topic) {
        return choice(topic, "class", "campaign", "incident").equals("incident") ? TopicClass.INCIDENT : TopicClass.CAMPAIGN;
    }

    /** One of the allowed words; the first where the field is missing. */
    private String choice(MappingNode topic, String name, String... allowed) {
        String value = text(topic, name, allowed[0]).toLowerCase(Locale.ROOT);
        if (!List.of(allowed).contains(value)) {
            throw wrong(field(topic, name), name + " is " + value + ", allowed are " + List.of(allowed));
        }
        return value;
    }

    private String text(MappingNode topic, String name, String otherwise) {
        Node value = field(topic, name);
        return value == null ? otherwise : scalar(value);
    }

    private Set<String> texts(MappingNode topic, String name) {
        Node value = field(topic, name);
        if (value == null) {
            return Set.of();
        }
        Set<String> texts = new HashSet<>();
        if (value instanceof SequenceNode list) {
            list.getValue().forEach(item -> texts.add(scalar(item)));
        } else {
            texts.add(scalar(value));
        }
        return texts;
    }

    private static Set<String> upper(Set<String> actions) {
        Set<String> upper = new HashSet<>();
        actions.forEach(action -> upper.add(action.toUpperCase(Locale.ROOT)));
        return upper;
    }

    private static Node field(MappingNode mapping, String name) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
                return entry.getValueNode();
            }
        }
        return null;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "expected a single value");
    }

    private IllegalArgumentException wrong(Node node, String message) {
        return new IllegalArgumentException(file + ", line " + (node.getStartMark().getLine() + 1) + ": " + message);
    }
}
