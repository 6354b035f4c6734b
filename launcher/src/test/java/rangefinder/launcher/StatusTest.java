package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTest {

    private static final URI SERVER = URI.create("http://127.0.0.1:8080");
    private static final DiskUse DISK = new DiskUse(Map.of("broker", 3L << 30), 200L << 30);

    @Test
    void aPipelineThatRunsWithoutLosses_isWell() throws Exception {
        Status status = status("{stages: [{name: enrich, state: RUNNING, lag: 1200, lagSeconds: 8.5, perSecond: 141.2, deadLetters: 0}], notReady: []}", "[]");
        assertThat(status.health()).isEqualTo(Status.Health.WELL);
        assertThat(status.toString()).contains("1,200").contains("8.5 s").contains("broker 3.0 GB, 200.0 GB free").endsWith("all is well");
    }

    @Test
    void tellsTheVersionsOfWhatRuns() throws Exception {
        Status status = status("{stages: [], notReady: [], versions: {aggregate: aggregate-3, java: '17', kafka: 4.3.1}}", "[]");
        assertThat(status.toString()).contains("versions   rangefinder 0.1.0, aggregate aggregate-3, java 17, kafka 4.3.1");
    }

    @Test
    void recordsSetAside_wantALook_andAreToldWithTheirReason() throws Exception {
        Status status = status("{stages: [{name: enrich, state: RUNNING, deadLetters: 2, lastDeadLetter: no such schema}], notReady: []}", "[]");
        assertThat(status.health()).isEqualTo(Status.Health.WANTS_A_LOOK);
        assertThat(status.toString()).contains("! 2 records of enrich were set aside, the last: no such schema");
    }

    @Test
    void aFailingFeed_wantsALook_andIsNamed() throws Exception {
        Status status = status("{stages: [], notReady: []}", "[{url: 'https://example.org/feed', health: FAILING, failure: 'the server answers 500'}]");
        assertThat(status.health().exitCode).isEqualTo(1);
        assertThat(status.toString()).contains("1 failing").contains("https://example.org/feed is failing: the server answers 500");
    }

    @Test
    void aStageThatStands_isDown() throws Exception {
        assertThat(status("{stages: [{name: enrich, state: STOPPED}], notReady: []}", "[]").health().exitCode).isEqualTo(2);
        assertThat(new Status(SERVER, object("{}"), json("[]"), DISK, "no instance answers").health()).isEqualTo(Status.Health.DOWN);
    }

    private static Status status(String pipeline, String feeds) throws Exception {
        return new Status(SERVER, object(pipeline), json(feeds), DISK, null);
    }

    private static ObjectNode object(String yaml) throws Exception {
        return (ObjectNode) json(yaml);
    }

    /** Without the quotation marks of JSON, so that the test can be read. */
    private static JsonNode json(String yaml) {
        return JsonLines.JSON.valueToTree(new org.yaml.snakeyaml.Yaml().load(yaml));
    }
}
