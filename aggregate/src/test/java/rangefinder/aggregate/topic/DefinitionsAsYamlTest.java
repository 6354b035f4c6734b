package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsAsYamlTest {

    @Test
    void areReadAgainAsTheyWere() {
        List<TopicDefinition> definitions = TopicDefinitions.parse("""
            - id: crews
              title: "Crews: sent, 'or' planned"
              counted: [firefighters, crews]
              actions: [dispatch]
              target: PT
              number: level
              originators: organ
            - id: killed-in-aveiro
              class: incident
              unit: people
              place: aveiro
            """, "sample");
        assertThat(TopicDefinitions.parse(TopicDefinitions.asYaml(definitions), "again")).containsExactlyElementsOf(definitions);
    }

    @Test
    void noDefinitionsAreNone() {
        assertThat(TopicDefinitions.parse(TopicDefinitions.asYaml(List.of()), "again")).isEmpty();
    }
}
