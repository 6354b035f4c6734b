package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rangefinder.schema.Lane;

/** Subscriptions and their dead letters, a file each: small, few, and to be found where an operator looks. */
final class WebhookFiles {

    private static final String DEAD = ".dead.json";
    private static final int MOST_DEAD_LETTERS = 1_000;

    private final Path folder;

    WebhookFiles(Path folder) {
        this.folder = folder;
    }

    /** A change that could not be delivered. */
    record DeadLetter(String event, Instant at, String failure, String body) {}

    List<Webhook> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json") && !file.toString().endsWith(DEAD)).map(WebhookFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the subscriptions in " + folder + " cannot be read", e);
        }
    }

    void keep(Webhook webhook) {
        write(webhook.id() + ".json", Json.object(webhook).put("next", webhook.next().toString()).put("url", webhook.url().toString()));
    }

    void drop(Webhook webhook) {
        delete(webhook.id() + ".json");
        delete(webhook.id() + DEAD);
    }

    synchronized List<DeadLetter> dead(Webhook webhook) {
        Path file = folder.resolve(webhook.id() + DEAD);
        List<DeadLetter> letters = new ArrayList<>();
        if (Files.exists(file)) {
            json(file).path("letters").forEach(l -> letters.add(new DeadLetter(l.path("event").asText(), Instant.parse(l.path("at").asText()),
                l.path("failure").asText(), l.path("body").asText())));
        }
        return letters;
    }

    /** The oldest makes room where there are too many. */
    synchronized void addDead(Webhook webhook, DeadLetter letter) {
        List<DeadLetter> letters = dead(webhook);
        letters.add(letter);
        keepDead(webhook, letters.subList(Math.max(0, letters.size() - MOST_DEAD_LETTERS), letters.size()));
    }

    synchronized void removeDead(Webhook webhook, DeadLetter letter) {
        List<DeadLetter> letters = dead(webhook);
        letters.remove(letter);
        keepDead(webhook, letters);
    }

    private void keepDead(Webhook webhook, List<DeadLetter> letters) {
        ObjectNode json = Json.object();
        json.putArray("letters").addAll(letters.stream().map(Json::object).toList());
        write(webhook.id() + DEAD, json);
    }

    private static Webhook read(Path file) {
        ObjectNode json = json(file);
        JsonNode filter = json.path("filter");
        Set<Lane> lanes = new HashSet<>();
        filter.path("lanes").forEach(lane -> lanes.add(Lane.valueOf(lane.asText())));
        JsonNode condition = json.path("condition");
        return new Webhook(json.path("id").asText(), URI.create(json.path("url").asText()), json.path("secret").asText(),
            new ChangeFilter(Set.copyOf(texts(filter.path("topics"))), lanes, texts(filter.path("words"))),
            new WebhookCondition(number(condition, "movedPercent"), number(condition, "lowAbove"), condition.path("becameContested").asBoolean(),
                condition.path("newOriginator").asBoolean()),
            Instant.parse(json.path("created").asText()), Positions.parse(json.path("next").asText()), Webhook.State.valueOf(json.path("state").asText()),
            json.path("failures").asInt(), json.path("failure").asText(null),
            json.has("delivered") ? Instant.parse(json.path("delivered").asText()) : null);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static Double number(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.get(name).asDouble() : null;
    }

    private static ObjectNode json(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the subscription " + file + " cannot be read", e);
        }
    }

    /** Written beside and moved, so that a crash leaves the old one or the new one. Only the owner may read secrets. */
    private void write(String name, ObjectNode json) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, name, ".part", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, Json.bytes(json));
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a subscription cannot be kept in " + folder + "; is the disk full?", e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("a subscription cannot be removed from " + folder, e);
        }
    }
}
