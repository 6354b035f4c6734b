package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Dns;
import rangefinder.schema.Lane;

/** Making, looking at and ending subscriptions. */
final class WebhookRoutes {

    private static final String WEBHOOK = "/api/v1/webhooks/{webhook}";
    private static final Set<String> KNOWN = Set.of("url", "topics", "lanes", "q", "when");
    private static final Set<String> CONDITIONS = Set.of("movedPercent", "lowAbove", "becameContested", "newOriginator");
    /** Each is one more receiver to wait for. */
    private static final int MOST_WEBHOOKS = 1_000;
    private static final int MOST_TOPICS = 1_000;

    private final Webhooks webhooks;
    private final ChangeLog log;
    private final boolean privateAllowed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookRoutes(Webhooks webhooks, ChangeLog log, boolean privateAllowed, Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.privateAllowed = privateAllowed;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
            Route.operate(HandlerType.GET, "/api/v1/webhooks", this::list),
            Route.operate(HandlerType.POST, "/api/v1/webhooks", this::create),
            Route.operate(HandlerType.GET, WEBHOOK, request -> Answer.json(request, shown(known(request)))),
            Route.operate(HandlerType.DELETE, WEBHOOK, this::remove),
            Route.operate(HandlerType.GET, WEBHOOK + "/dead-letters", this::dead),
            Route.operate(HandlerType.POST, WEBHOOK + "/dead-letters/retry", this::retry));
    }

    private void list(Context request) {
        ObjectNode json = Json.object();
        json.putArray("webhooks").addAll(webhooks.all().stream().map(this::shown).toList());
        json.put("sender", webhooks.sender());
        Answer.json(request, json);
    }

    private void create(Context request) {
        ObjectNode body = Json.read(request.bodyAsBytes());
        only(body, KNOWN, "");
        if (webhooks.all().size() >= MOST_WEBHOOKS) {
            throw Problem.of(409, "Too many webhooks", "there are " + MOST_WEBHOOKS + " already; remove some");
        }
        ChangeFilter filter = new ChangeFilter(topics(body), lanes(body), ChangeFilter.wordsOf(body.path("q").asText(null)));
        Webhook made = Webhook.created(newId(), url(body), WebhookSignature.newSecret(random), filter, condition(body.path("when")), clock.instant(), log.end());
        webhooks.add(made);
        request.status(201).header("Location", "/api/v1/webhooks/" + made.id()).contentType("application/json")
            .result(Json.bytes(shown(made).put("secret", made.secret())));
    }

    private URI url(ObjectNode body) {
        String text = body.path("url").asText();
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw Problem.parameter("url", text, "an address");
        }
        Optional<String> wrong = WebhookAddress.wrongForm(url).or(() -> WebhookAddress.refusal(url, privateAllowed, Dns.SYSTEM));
        if (wrong.isPresent()) {
            throw Problem.parameter("url", text, wrong.get());
        }
        return url;
    }

    private static Set<String> topics(ObjectNode body) {
        Set<String> topics = new HashSet<>();
        body.path("topics").forEach(topic -> topics.add(topic.asText()));
        if (topics.size() > MOST_TOPICS) {
            throw Problem.parameter("topics", topics.size() + " topics", "at most " + MOST_TOPICS);
        }
        return topics;
    }

    private static Set<Lane> lanes(ObjectNode body) {
        Set<Lane> lanes = new HashSet<>();
        for (JsonNode lane : body.path("lanes")) {
            lanes.add(Arrays.stream(Lane.values()).filter(l -> l.name().equals(lane.asText())).findFirst()
                .orElseThrow(() -> Problem.parameter("lanes", lane.asText(), Arrays.toString(Lane.values()))));
        }
        return lanes;
    }

    private static WebhookCondition condition(JsonNode when) {
        if (when.isMissingNode() || when.isNull()) {
            return WebhookCondition.ANY;
        } else if (!(when instanceof ObjectNode object)) {
            throw Problem.parameter("when", when.toString(), "an object with " + String.join(", ", CONDITIONS));
        } else {
            only(object, CONDITIONS, "when.");
            return new WebhookCondition(number(object, "movedPercent"), number(object, "lowAbove"), object.path("becameContested").asBoolean(),
                object.path("newOriginator").asBoolean());
        }
    }

    private static Double number(ObjectNode when, String name) {
        JsonNode value = when.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        } else if (!value.isNumber() || value.asDouble() < 0) {
            throw Problem.parameter("when." + name, value.toString(), "a number, 0 or more");
        }
        return value.asDouble();
    }

    private static void only(ObjectNode body, Set<String> known, String prefix) {
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw Problem.parameter(prefix + name, "unknown", String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private String newId() {
        byte[] id = new byte[8];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private void remove(Context request) {
        Webhook webhook = known(request);
        if (webhooks.isConfiguredHere(webhook)) {
            throw Problem.of(409, "The webhook is configured", "take it out of the configuration and start again");
        }
        webhooks.remove(webhook);
        request.status(204);
    }

    private void dead(Context request) {
        ObjectNode json = Json.object();
        json.putArray("letters").addAll(webhooks.dead(known(request)).stream().map(this::shown).toList());
        Answer.json(request, json);
    }

    /** With what was to be sent, as the change log has it now. */
    private ObjectNode shown(WebhookBook.DeadLetter letter) {
        Change change = log.at(letter.event());
        return change == null ? Json.object(letter) : Json.object(letter).put("body", Json.text(Event.json(change)));
    }

    private void retry(Context request) {
        Webhook webhook = known(request);
        webhooks.retryDead(webhook);
        request.status(202);
        Answer.json(request, Json.object().put("letters", webhooks.dead(webhook).size()));
    }

    private Webhook known(Context request) {
        Webhook webhook = webhooks.get(request.pathParam("webhook"));
        if (webhook == null) {
            throw Problem.notFound("webhook", request.pathParam("webhook"));
        }
        return webhook;
    }

    /** Without its secret, which is told only once. */
    private ObjectNode shown(Webhook webhook) {
        Place place = webhooks.place(webhook);
        ObjectNode json = Json.object(webhook);
        json.remove(List.of("secret", "begun", "from"));
        json.setAll(Json.object(place));
        json.remove(List.of("stopped", "retried"));
        return json.put("next", place.next().toString()).put("state", place.isStopped(webhook) ? "STOPPED" : "ACTIVE");
    }
}
