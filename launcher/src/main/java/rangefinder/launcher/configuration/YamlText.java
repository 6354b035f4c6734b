package rangefinder.launcher.configuration;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** YAML as a tree that knows its lines; nothing but text is ever made from it. */
final class YamlText {

    /** Deeper than any setting; a bomb of brackets or aliases ends here. */
    private static final int DEPTH = 20;
    private static final int ALIASES = 50;

    private YamlText() {}

    /**
     * @return null where the text holds nothing but comments
     * @throws YAMLException where it is no YAML
     */
    static Node parse(String text) {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setNestingDepthLimit(DEPTH);
        bounds.setMaxAliasesForCollections(ALIASES);
        return new Yaml(bounds).compose(new StringReader(text));
    }

    static String problem(YAMLException e) {
        return "not readable as YAML: " + (e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage());
    }

    /** Line of the mistake; 1 where the parser does not say. */
    static int line(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null ? marked.getProblemMark().getLine() + 1 : 1;
    }
}
