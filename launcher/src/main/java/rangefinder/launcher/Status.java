package rangefinder.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an instance is doing.
 *
 * @param pipeline its own word of its stages
 * @param feeds    worst first
 * @param trouble  why nothing is known of it; null where it answers
 */
record Status(URI server, ObjectNode pipeline, JsonNode feeds, DiskUse disk, String trouble) {

    /** The exit code is part of the contract: monitoring systems act on it. */
    enum Health {
        WELL(0), WANTS_A_LOOK(1), DOWN(2);

        final int exitCode;

        Health(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private static final int FEEDS_SHOWN = 5;
    private static final long LITTLE_SPACE = 1L << 30;

    Health health() {
        if (trouble != null || !pipeline.path("notReady").isEmpty() || stages().stream().anyMatch(stage -> !stage.path("state").asText().equals("RUNNING"))) {
            return Health.DOWN;
        }
        return looks().isEmpty() ? Health.WELL : Health.WANTS_A_LOOK;
    }

    /** What an operator should look at, in words. */
    private List<String> looks() {
        List<String> looks = new ArrayList<>();
        stages().stream().filter(stage -> stage.path("deadLetters").asLong() > 0).forEach(stage -> looks.add(stage.path("deadLetters").asLong()
            + " records of " + stage.path("name").asText() + " were set aside, the last: " + stage.path("lastDeadLetter").asText("unknown") + " (rangefinder dead-letters list)"));
        ill().stream().limit(FEEDS_SHOWN).forEach(feed -> looks.add(feed.path("url").asText() + " is " + feed.path("health").asText().toLowerCase(Locale.ROOT)
            + (feed.path("failure").isTextual() ? ": " + feed.path("failure").asText() : "")));
        if (ill().size() > FEEDS_SHOWN) {
            looks.add(ill().size() - FEEDS_SHOWN + " more feeds are failing, silent or retired");
        }
        if (disk.free() >= 0 && disk.free() < LITTLE_SPACE) {
            looks.add("only " + size(disk.free()) + " are free on the disk");
        }
        return looks;
    }

    ObjectNode json() {
        ObjectNode all = JsonLines.JSON.createObjectNode().put("server", server.toString()).put("health", health().name()).put("trouble", trouble)
            .put("version", Launcher.VERSION);
        all.set("pipeline", pipeline);
        all.set("feeds", feeds);
        ObjectNode space = all.putObject("disk").put("free", disk.free());
        disk.bytes().forEach(space::put);
        return all;
    }

    @Override
    public String toString() {
        if (trouble != null) {
            return trouble;
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%s  generation %s%n", server, pipeline.path("generation").asText("unknown")));
        text.append("  versions   ").append(versions()).append('\n');
        pipeline.path("notReady").forEach(what -> text.append("  not ready: ").append(what.asText()).append('\n'));
        text.append(String.format(Locale.ROOT, "  %-10s %-9s %10s %12s %9s %10s   %s%n", "", "", "waiting", "done in", "a second", "set aside", "last wrote"));
        stages().forEach(stage -> text.append(String.format(Locale.ROOT, "  %-10s %-9s %10s %12s %9s %10s   %s%n", stage.path("name").asText(),
            stage.path("state").asText().toLowerCase(Locale.ROOT), number(stage.path("lag"), "%,.0f"), seconds(stage.path("lagSeconds")),
            number(stage.path("perSecond"), "%,.1f"), number(stage.path("deadLetters"), "%,.0f"), ago(stage.path("lastProgress")))));
        text.append("  feeds      ").append(feedsByHealth()).append('\n');
        if (disk.free() >= 0) {
            text.append("  disk       ");
            disk.bytes().forEach((part, bytes) -> text.append(part).append(' ').append(size(bytes)).append(", "));
            text.append(size(disk.free())).append(" free\n");
        }
        List<String> looks = looks();
        looks.forEach(look -> text.append("  ! ").append(look).append('\n'));
        return text.append(looks.isEmpty() && health() == Health.WELL ? "  all is well" : "").toString().stripTrailing();
    }

    private List<JsonNode> stages() {
        return list(pipeline.path("stages"));
    }

    private List<JsonNode> ill() {
        return list(feeds).stream().filter(feed -> !List.of("HEALTHY", "WAITING").contains(feed.path("health").asText())).toList();
    }

    private String feedsByHealth() {
        Map<String, Integer> counts = new TreeMap<>();
        feeds.forEach(feed -> counts.merge(feed.path("health").asText().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts.isEmpty() ? "none" : counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    /** This command's, and those of what answers. */
    private String versions() {
        StringBuilder text = new StringBuilder(Launcher.VERSION);
        pipeline.path("versions").fields().forEachRemaining(part -> text.append(", ").append(part.getKey()).append(' ').append(part.getValue().asText()));
        return text.toString();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static String number(JsonNode value, String format) {
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : "-";
    }

    private static String seconds(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%,.1f s", value.asDouble()) : "-";
    }

    private static String ago(JsonNode instant) {
        if (!instant.isTextual()) {
            return "never";
        }
        Duration since = Duration.between(Instant.parse(instant.asText()), Instant.now());
        return since.toHours() >= 48 ? since.toDays() + " days ago" : since.toMinutes() >= 120 ? since.toHours() + " hours ago"
            : since.toSeconds() >= 120 ? since.toMinutes() + " minutes ago" : Math.max(0, since.toSeconds()) + " s ago";
    }

    private static String size(long bytes) {
        return bytes >= 1L << 30 ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30)) : String.format(Locale.ROOT, "%.0f MB", bytes / (double) (1L << 20));
    }
}
