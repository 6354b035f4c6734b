package rangefinder.launcher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.aggregate.estimate.WhatIf;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.CollectionRouting;
import rangefinder.enrich.Enricher;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.AvroJson;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;
import rangefinder.schema.Explanation;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

/** Collections of articles, each about one event or question, and their estimates: the stream's own functions, without a stream. */
final class ArticleCollections {

    /** An article of a collection, with the id of its line. */
    private record Member(String id, String articleId, Instant published) {

        private static final Comparator<Member> ORDER = Comparator.comparing(Member::published).thenComparing(Member::id);
    }

    private final LocalDate asOf;
    private final CollectionRouting routing = new CollectionRouting();
    private final Contributions contributions = new Contributions(routing);
    private final Estimator estimator = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "offline");
    private final Map<String, List<Member>> members = new TreeMap<>();
    private final Map<String, List<ArticleClaims>> versions = new HashMap<>();
    private Enricher enricher;

    /** @param asOf null: all there is */
    ArticleCollections(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Adds the article that a line holds; claims that it carries are not extracted again. */
    void add(ObjectNode line) {
        ArticleClaims read = line.has("claims") ? carried(line) : enrich(line);
        read.setQuantities(List.of());
        read.setEntities(List.of());
        String collection = read.getCollection() == null ? CollectionRouting.ALL : read.getCollection();
        if (line.hasNonNull("class")) {
            routing.declare(collection, TopicClass.valueOf(line.get("class").asText()));
        }
        Instant published = read.getPublished() == null ? read.getFetched() : ArticleLine.instant("published", read.getPublished());
        members.computeIfAbsent(collection, c -> new ArrayList<>()).add(new Member(line.path("id").asText(), read.getArticleId(), published));
        versions.merge(collection + " " + read.getArticleId(), List.of(read), (kept, more) -> Versions.with(kept, read));
    }

    private ArticleClaims enrich(ObjectNode line) {
        enricher = enricher == null ? new Enricher() : enricher;
        return enricher.enrich(ArticleLine.read(line));
    }

    static ArticleClaims carried(ObjectNode line) {
        ObjectNode heading = AvroJson.write(ArticleLine.read(line)).put("textHash", "");
        heading.set("claims", line.get("claims"));
        if (line.hasNonNull("fingerprint")) {
            heading.set("fingerprint", line.get("fingerprint"));
        }
        return AvroJson.read(heading, ArticleClaims.class);
    }

    /** One line a collection, measure and lane; where running, after every article, in the order of publication and id. */
    Stream<ObjectNode> estimates(boolean running) {
        return members.entrySet().stream().flatMap(entry -> {
            List<Member> sorted = entry.getValue().stream().sorted(Member.ORDER).toList();
            return Stream.iterate(running ? 1 : sorted.size(), n -> n <= sorted.size(), n -> n + 1)
                .flatMap(n -> estimates(entry.getKey(), sorted.subList(0, n)));
        });
    }

    /** A topic of a collection with what it rests on. */
    record Estimated(String collection, Estimate estimate, List<ClaimRow> rows) {}

    /** Every topic of every collection, as of its end. */
    Stream<Estimated> topics() {
        return members.entrySet().stream().flatMap(entry -> rows(entry.getKey(), entry.getValue()).entrySet().stream()
            .map(topic -> new Estimated(entry.getKey(), estimator.estimate(routing.topic(topic.getKey()), topic.getValue(), new Clocks(asOf, null)), topic.getValue()))
            .filter(estimated -> estimated.estimate != null));
    }

    /** Why the numbers of a topic are what they are. */
    Explanation explained(Estimated topic) {
        return new Explainer(Grades.byKind(), IncidentWidths.shipped(), "offline")
            .explain(routing.topic(topic.rows.get(0).getTopic()), topic.rows, new WhatIf(new Clocks(asOf, null), Set.of(), Map.of()));
    }

    private Map<String, List<ClaimRow>> rows(String collection, List<Member> articles) {
        Map<String, List<ClaimRow>> rows = new TreeMap<>();
        articles.stream().map(Member::articleId).distinct().forEach(article ->
            contributions.of(versions.get(collection + " " + article)).values().forEach(contribution ->
                rows.computeIfAbsent(contribution.getTopic(), topic -> new ArrayList<>()).addAll(contribution.getRows())));
        return rows;
    }

    private Stream<ObjectNode> estimates(String collection, List<Member> articles) {
        Map<String, List<ClaimRow>> rows = rows(collection, articles);
        String after = articles.get(articles.size() - 1).id();
        return rows.entrySet().stream().flatMap(topic -> lines(collection, after, topic.getKey(), topic.getValue()));
    }

    private Stream<ObjectNode> lines(String collection, String after, String topic, List<ClaimRow> rows) {
        Estimate estimate = estimator.estimate(routing.topic(topic), rows, new Clocks(asOf, null));
        return estimate == null ? Stream.empty() : estimate.getLanes().stream().map(lane -> line(collection, after, estimate, lane));
    }

    private static ObjectNode line(String collection, String after, Estimate estimate, LaneEstimate lane) {
        return JsonLines.JSON.createObjectNode().put("collection", collection).put("after", after).put("measure", estimate.getMeasure())
            .put("lane", lane.getLane().name())
            .put("low", number(lane.getLow())).put("best", number(lane.getBest())).put("high", number(lane.getHigh()))
            .put("claimedLow", number(lane.getClaimedLow())).put("claimedHigh", number(lane.getClaimedHigh()))
            .put("sources", lane.getOriginators()).put("claims", lane.getClaims()).put("contested", lane.getContested()).put("agreement", lane.getAgreement())
            .put("digest", estimate.getInputDigest());
    }

    /** Whole numbers without a decimal point. */
    private static BigDecimal number(Double value) {
        if (value == null) {
            return null;
        }
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
