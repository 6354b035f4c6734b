package rangefinder.aggregate.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;

/** Topics: the list, one topic, its estimate, claims, course, changes. */
final class TopicRoutes {

    private static final String TOPIC = "/api/v1/topics/{topic}";
    /** Larger pages nobody reads, and they take long to draw. */
    private static final int MOST_ROWS = 200;
    private static final int COURSE_IN_ROW = 24;
    private static final int MOST_CLAIMS = 1_000;
    /** Dots are drawn, not read: a page may want all of a topic at once, up to what a screen can tell apart. */
    private static final int MOST_DOTS = 50_000;
    private static final int MOST_CHANGES = 500;
    private static final int COURSE_POINTS = 400;
    private static final int ENTRIES_IN_FEED = 50;

    private final Answers answers;
    private final ChangeTail tail;
    private final Holders holders;
    private final Supplier<URI> address;

    /** @param address base address that readers use, known once the server listens */
    TopicRoutes(Answers answers, ChangeTail tail, Holders holders, Supplier<URI> address) {
        this.answers = answers;
        this.tail = tail;
        this.holders = holders;
        this.address = address;
    }

    List<Route> routes() {
        return List.of(
            Route.get("/api/v1/topics", this::list, "q", "topic", "mark", "class", "sort", "order", "cursor", "limit"),
            Route.get(TOPIC, this::topic),
            Route.get(TOPIC + "/estimate", holders.onHolder(this::estimate), "asOf", "knownAt"),
            Route.get(TOPIC + "/claims", holders.onHolder(this::claims), "cursor", "limit"),
            Route.get(TOPIC + "/claims/{claim}", holders.onHolder(this::claim)),
            Route.get(TOPIC + "/dots", holders.onHolder(this::dots)),
            Route.get(TOPIC + "/course", holders.onHolder(this::course), "lane", "limit"),
            Route.get(TOPIC + "/explain", holders.onHolder(this::explain), "lane", "asOf", "knownAt"),
            Route.ask(TOPIC + "/what-if", holders.onHolder(this::whatIf)),
            Route.ask(TOPIC + "/explanation", holders.onHolder(this::explanation)),
            Route.get(TOPIC + "/claims.csv", holders.onHolder(this::table)),
            Route.get(TOPIC + "/changes", this::changes, "before", "limit"),
            Route.get(TOPIC + "/feed.atom", this::feed));
    }

    private void list(Context request) {
        Parameters parameters = new Parameters(request);
        TopicList.Sort sort = parameters.choice("sort", TopicList.Sort.class, TopicList.Sort.CHANGED);
        TopicList list = new TopicList(Set.copyOf(parameters.texts("topic")), ChangeFilter.wordsOf(parameters.text("q")), marks(parameters),
            parameters.choice("class", TopicClass.class, null), sort,
            parameters.choice("order", Order.class, sort == TopicList.Sort.TITLE ? Order.ASC : Order.DESC) == Order.ASC);
        Map<String, List<Change>> newest = tail.byTopic();
        TopicList.Page page = list.page(answers.estimates(), lastChanged(newest), parameters.text("cursor"), parameters.number("limit", 50, 1, MOST_ROWS));
        List<TopicRow> rows = page.rows().stream().map(row -> row.with(latest(row.topic(), newest))).toList();
        Answer.json(request, new TopicList.Page(rows, page.total(), page.next()));
    }

    private enum Order {
        ASC, DESC
    }

    private static Set<TopicRow.Mark> marks(Parameters parameters) {
        return parameters.texts("mark").stream().map(text -> Arrays.stream(TopicRow.Mark.values())
            .filter(mark -> mark.name().equals(text.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> Problem.parameter("mark", text, Arrays.toString(TopicRow.Mark.values())))).collect(Collectors.toSet());
    }

    private List<Change> latest(String topic, Map<String, List<Change>> newest) {
        Change aged = tail.aged(topic);
        List<Change> held = newest.getOrDefault(topic, aged == null ? List.of() : List.of(aged));
        return held.subList(0, Math.min(held.size(), COURSE_IN_ROW));
    }

    private static Map<String, Instant> lastChanged(Map<String, List<Change>> newest) {
        Map<String, Instant> changed = new HashMap<>();
        newest.forEach((topic, changes) -> changed.put(topic, changes.get(0).change().getAt()));
        return changed;
    }

    private void topic(Context request) {
        Answer.json(request, known(request));
    }

    private Estimate known(Context request) {
        String topic = request.pathParam("topic");
        Estimate estimate = answers.estimate(topic);
        if (estimate == null) {
            throw Problem.notFound("topic", topic);
        }
        return estimate;
    }

    private void estimate(Context request) {
        Estimate live = known(request);
        Assumptions assumptions = clocks(new Parameters(request));
        Answer.json(request, assumptions.equals(Assumptions.NONE) ? live : answers.estimate(live.getTopic(), assumptions));
    }

    private static Assumptions clocks(Parameters parameters) {
        return new Assumptions(parameters.day("asOf"), parameters.instant("knownAt"), Set.of(), Map.of());
    }

    private void claims(Context request) {
        Parameters parameters = new Parameters(request);
        int limit = parameters.number("limit", 100, 1, MOST_CLAIMS);
        List<TopicClaim> claims = answers.claims(known(request).getTopic(), parameters.text("cursor"), limit);
        ObjectNode page = Json.object();
        claims.forEach(claim -> page.withArray("claims").add(Json.object(claim)));
        Answer.json(request, claims.size() < limit ? page : page.put("next", claims.get(limit - 1).claim().getClaimId()));
    }

    private void claim(Context request) {
        String id = request.pathParam("claim");
        TopicClaim claim = answers.claim(known(request).getTopic(), id);
        if (claim == null) {
            throw Problem.notFound("claim", id);
        }
        Answer.json(request, claim);
    }

    private void dots(Context request) {
        ClaimDots dots = new ClaimDots();
        answers.claims(known(request).getTopic(), null, MOST_DOTS).forEach(dots::add);
        Answer.json(request, dots.json());
    }

    private void table(Context request) {
        ClaimTable table = new ClaimTable();
        answers.claims(known(request).getTopic(), null, MOST_DOTS).forEach(table::add);
        request.header("Content-Disposition", "attachment; filename=\"claims.csv\"");
        Answer.send(request, "text/csv; charset=utf-8", table.bytes());
    }

    private void course(Context request) {
        Parameters parameters = new Parameters(request);
        int limit = parameters.number("limit", COURSE_POINTS, 2, COURSE_POINTS);
        ArrayNode points = Json.object().withArray("points");
        answers.course(known(request).getTopic(), parameters.choice("lane", Lane.class, Lane.REALISED), limit).forEach(p -> points.add(Json.object(p)));
        Answer.json(request, Json.object().set("points", points));
    }

    private void explain(Context request) {
        Parameters parameters = new Parameters(request);
        Lane lane = parameters.choice("lane", Lane.class, Lane.REALISED);
        Answer.json(request, answers.explain(known(request).getTopic(), lane, clocks(parameters)));
    }

    private void whatIf(Context request) {
        Answer.json(request, answers.estimate(known(request).getTopic(), WhatIfBody.read(request.bodyAsBytes())));
    }

    private void explanation(Context request) {
        Answer.json(request, answers.explanation(known(request).getTopic(), WhatIfBody.read(request.bodyAsBytes())));
    }

    private void changes(Context request) {
        Parameters parameters = new Parameters(request);
        int limit = parameters.number("limit", 50, 1, MOST_CHANGES);
        List<Change> changes = changes(known(request).getTopic(), parameters.offset("before"), limit);
        ObjectNode page = Json.object();
        List<ObjectNode> events = new ArrayList<>();
        changes.forEach(change -> events.add(Event.json(change)));
        page.putArray("changes").addAll(events);
        Answer.json(request, changes.size() < limit ? page : page.put("next", changes.get(limit - 1).offset()));
    }

    /** From memory where it reaches far enough, else from the log, which takes longer. */
    private List<Change> changes(String topic, long before, int limit) {
        List<Change> held = tail.byTopic().getOrDefault(topic, List.of()).stream().filter(change -> change.offset() < before).limit(limit).toList();
        return held.size() == limit || tail.isWhole() ? held : answers.changes(topic, before, limit);
    }

    private void feed(Context request) {
        Estimate topic = known(request);
        byte[] feed = new AtomFeed(address.get()).of(topic, changes(topic.getTopic(), Long.MAX_VALUE, ENTRIES_IN_FEED));
        Answer.send(request, "application/atom+xml; charset=utf-8", feed);
    }
}
