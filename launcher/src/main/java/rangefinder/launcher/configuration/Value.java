package rangefinder.launcher.configuration;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of the configuration and where it stands.
 *
 * @param name   of the setting, in full
 * @param node   the value as YAML
 * @param origin name of the file, or of the environment variable
 */
record Value(String name, Node node, String origin) {

    private static final int SHOWN_CHARACTERS = 80;

    String place() {
        return place(node, origin);
    }

    /** Whether it comes from the environment. */
    boolean isVariable() {
        return origin.startsWith(Environment.PREFIX);
    }

    /** File and line; a variable has no lines. */
    static String place(Node node, String origin) {
        return origin.startsWith(Environment.PREFIX) ? origin : origin + ":" + (node.getStartMark().getLine() + 1);
    }

    /** The text of a plain value; null where it is a list or a mapping. */
    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue().trim() : null;
    }

    /** The items of a list; a plain text is a list of one; null where it is a mapping. */
    List<Value> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new Value(name, item, origin)).toList();
        }
        return node instanceof ScalarNode ? List.of(this) : null;
    }

    String mistake(String allowed) {
        return name + " is " + shown() + ", allowed: " + allowed;
    }

    private String shown() {
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            return "'" + (text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text) + "'";
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    static boolean isNull(Node node) {
        return node == null || node instanceof ScalarNode scalar && scalar.isPlain() && List.of("", "~", "null").contains(scalar.getValue());
    }
}
