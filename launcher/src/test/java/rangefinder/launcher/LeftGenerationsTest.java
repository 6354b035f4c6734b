package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rangefinder.aggregate.Generations;
import rangefinder.aggregate.GenerationsTopic;
import rangefinder.aggregate.origin.Grades;
import rangefinder.topic.Topics;

/** Topics of a generation that has left the roster, its remover killed before they were gone. */
class LeftGenerationsTest {

    private static final String AGGREGATE = "rangefinder-aggregate";

    @TempDir
    Path folder;

    @Test
    void areRemovedByTheNextCommand_andNothingElseIs() throws Exception {
        try (LoneBroker broker = LoneBroker.start(folder, 1); Admin admin = Admin.create(broker.configuration().clients())) {
            Map<String, String> kafka = broker.configuration().kafka();
            for (String grade : List.of("A", "B")) {
                Grades grades = Grades.byKind().with(Map.of("Ministry", grade));
                GenerationsTopic.change(kafka, AGGREGATE, roster -> Generations.begin(roster, Generations.with(List.of(), grades, false), Instant.EPOCH));
            }
            GenerationsTopic.change(kafka, AGGREGATE, roster -> Generations.without(roster, "g2"));
            Set<String> before = admin.listTopics().names().get();
            List<String> left = List.of(Topics.estimatesOf("g2").name(), Topics.claimsOf("g2").name(), AGGREGATE + ".g2-voices-changelog");
            List<String> others = List.of(Topics.estimatesOf("g3").name(), AGGREGATE + "-voices-changelog", AGGREGATE + ".g20-voices-changelog");
            create(admin, left);
            create(admin, others);

            RebuildCommand.rebuild(broker.configuration()).removeLeft();

            assertThat(admin.listTopics().names().get()).containsAll(before).containsAll(others).doesNotContainAnyElementsOf(left);
        }
    }

    private static void create(Admin admin, List<String> names) throws Exception {
        admin.createTopics(names.stream().map(name -> new NewTopic(name, 1, (short) 1)).toList()).all().get();
    }
}
