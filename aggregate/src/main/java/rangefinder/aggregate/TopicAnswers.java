package rangefinder.aggregate;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Explainer;
import rangefinder.aggregate.estimate.Unrouted;
import rangefinder.aggregate.estimate.WhatIf;
import rangefinder.aggregate.serve.Answers;
import rangefinder.aggregate.serve.ArticleVersion;
import rangefinder.aggregate.serve.Assumptions;
import rangefinder.aggregate.serve.Change;
import rangefinder.aggregate.serve.CoursePoint;
import rangefinder.aggregate.serve.Explanation;
import rangefinder.aggregate.serve.Holder;
import rangefinder.aggregate.serve.Pipeline;
import rangefinder.aggregate.serve.TopicClaim;
import rangefinder.aggregate.serve.Unanswerable;
import rangefinder.aggregate.serve.UnroutedPage;
import rangefinder.aggregate.topic.Neighbours;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;
import rangefinder.schema.FeedState;
import rangefinder.schema.Lane;

/** The server's questions, answered from the public topics and from the state of this instance's claim topics. */
final class TopicAnswers implements Answers, AutoCloseable {

    /** Originators that a message lists. */
    private static final int MOST_NAMED = 30;

    private static final Map<String, String> VERSIONS = Map.of(AggregateStage.NAME, AggregateStage.VERSION, "kafka", AppInfoParser.getVersion(),
        "java", Runtime.version().toString());

    private final RunningGenerations generations;
    private final StateHolders holders;
    private final PublicTopics publicTopics;
    private final KafkaChangeLog changes;
    private final ArticleTexts articles;
    private final StageProgress progress;

    TopicAnswers(RunningGenerations generations, HostInfo self, PublicTopics publicTopics, KafkaChangeLog changes, ArticleTexts articles,
            StageProgress progress) {
        this.generations = generations;
        holders = new StateHolders(generations, self);
        this.publicTopics = publicTopics;
        this.changes = changes;
        this.articles = articles;
        this.progress = progress;
    }

    @Override
    public List<Estimate> estimates() {
        List<FeedState> troubled = publicTopics.feeds().values().stream().filter(feed -> feed.getProblem() != null).toList();
        return publicTopics.estimates().values().stream().map(estimate -> missing(estimate, troubled)).toList();
    }

    /** With a note where somebody is missing, so that a list can mark it; most are handed on as they are. */
    private static Estimate missing(Estimate published, List<FeedState> troubled) {
        List<String> notes = troubled.isEmpty() ? List.of() : Coverage.notes(published, troubled);
        return notes.isEmpty() ? published : Estimate.newBuilder(published).setCoverage(notes).build();
    }

    @Override
    public Estimate estimate(String topic) {
        Estimate published = publicTopics.estimates().get(topic);
        return published == null ? null : annotated(published);
    }

    /** With what is no function of the topic's claims: who is missing, and which incidents are perhaps the same. */
    private Estimate annotated(Estimate published) {
        return Estimate.newBuilder(published).setCoverage(Coverage.notes(published, publicTopics.feeds().values()))
            .setPerhapsSame(Neighbours.of(published, publicTopics.estimates().values())).build();
    }

    @Override
    public List<Change> changes(String topic, long before, int limit) {
        TreeMap<Integer, Set<Long>> wanted = new TreeMap<>();
        publicTopics.changes(topic).headMap(before, false).descendingMap().entrySet().stream().limit(limit)
            .forEach(place -> wanted.computeIfAbsent(place.getValue(), partition -> new TreeSet<>()).add(place.getKey()));
        List<Change> found = new ArrayList<>();
        wanted.forEach((partition, offsets) -> changes.reader().at(partition, offsets).forEach(placed -> found.add(changes.change(placed))));
        found.sort(Comparator.comparingLong(Change::offset).reversed());
        return found;
    }

    @Override
    public Holder holder(String topic) {
        return holders.ofTopic(topic);
    }

    @Override
    public Holder articleHolder(String articleId) {
        return holders.ofArticle(articleId);
    }

    @Override
    public List<TopicClaim> claims(String topic, String after, int limit) {
        Standings standings = new Standings(estimate(topic));
        return rows(topic).stream().filter(row -> after == null || row.getClaim().getClaimId().compareTo(after) > 0)
            .sorted(Comparator.comparing(row -> row.getClaim().getClaimId())).limit(limit).map(standings::claim).toList();
    }

    @Override
    public TopicClaim claim(String topic, String claimId) {
        Standings standings = new Standings(estimate(topic));
        return rows(topic).stream().filter(row -> row.getClaim().getClaimId().equals(claimId)).findFirst().map(standings::claim).orElse(null);
    }

    @Override
    public Estimate estimate(String topic, Assumptions assumptions) {
        rangefinder.schema.Explanation explanation = explained(topic, assumptions);
        if (explanation == null) {
            throw new Unanswerable("nothing was claimed of this topic under these assumptions");
        }
        return explanation.getEstimate();
    }

    @Override
    public List<CoursePoint> course(String topic, Lane lane, int limit) {
        Generation generation = serving().rules();
        List<ClaimRow> rows = rows(topic);
        return rows.isEmpty() ? List.of() : Course.of(generation.estimator(), generation.topic(rows.get(0)), rows, lane, limit);
    }

    @Override
    public Explanation explain(String topic, Lane lane, Assumptions assumptions) {
        return Explanations.of(explained(topic, assumptions), lane);
    }

    @Override
    public rangefinder.schema.Explanation explanation(String topic, Assumptions assumptions) {
        rangefinder.schema.Explanation explanation = explained(topic, assumptions);
        if (explanation == null) {
            throw new Unanswerable("nothing was claimed of this topic under these assumptions");
        }
        explanation.setEstimate(annotated(explanation.getEstimate()));
        return explanation;
    }

    @Override
    public List<ArticleVersion> article(String articleId) {
        try {
            RunningGeneration serving = serving();
            return articles.versions(serving, articleId, holders.isStandbyOfArticle(serving, articleId));
        } catch (InvalidStateStoreException e) {
            throw new Unanswerable("the article is moving between instances; ask again in a moment");
        }
    }

    @Override
    public List<URI> servers() {
        return holders.servers();
    }

    @Override
    public URI self() {
        return holders.self();
    }

    @Override
    public UnroutedPage unrouted(List<String> words, String after, int limit) {
        try {
            LocalState state = serving().state();
            UnroutedPage.Collected found = new UnroutedPage.Collected(words, limit);
            state.articles(after, versions -> found.add(Unrouted.of(versions, serving().rules().routing())));
            return found.page(state.count(ArticleVersions.UNROUTED_CLAIMS), state.count(ArticleVersions.ALL_CLAIMS));
        } catch (InvalidStateStoreException e) {
            throw new Unanswerable("the articles are moving between instances; ask again in a moment");
        }
    }

    @Override
    public List<FeedState> feeds() {
        return List.copyOf(publicTopics.feeds().values());
    }

    @Override
    public Pipeline pipeline() {
        RunningGeneration serving = generations.serving();
        return new Pipeline(serving == null ? null : serving.rules().name(), serving == null ? List.of() : progress.rows(serving.entry()), notReady(), VERSIONS, generations.shown());
    }

    @Override
    public void serve(String generation) {
        generations.serve(generation);
    }

    @Override
    public void abandon(String generation) {
        generations.abandon(generation);
    }

    @Override
    public List<String> notReady() {
        RunningGeneration serving = generations.serving();
        List<String> notReady = new ArrayList<>();
        if (!publicTopics.caughtUp()) {
            notReady.add("reading the published estimates");
        }
        if (serving == null) {
            notReady.add("waiting for a generation that this instance can compute");
        } else if (!serving.state().isReadable()) {
            notReady.add("restoring the state of the claim topics (" + serving.streams().state() + ")");
        }
        return notReady;
    }

    /** Null where nothing was claimed under the assumptions. */
    private rangefinder.schema.Explanation explained(String topic, Assumptions assumptions) {
        Generation generation = serving().rules();
        List<ClaimRow> rows = rows(topic);
        requireOriginators(rows, assumptions);
        WhatIf question = new WhatIf(new Clocks(assumptions.asOf(), assumptions.knownAt()), assumptions.without(), assumptions.regraded());
        return rows.isEmpty() ? null : generation.explainer().explain(generation.topic(rows.get(0)), rows, question);
    }

    private static void requireOriginators(List<ClaimRow> rows, Assumptions assumptions) {
        Stream.concat(assumptions.without().stream(), assumptions.regraded().keySet().stream())
            .filter(who -> rows.stream().noneMatch(row -> Explainer.isBy(row, who))).findFirst().ifPresent(who -> {
                throw new Unanswerable("the topic has no originator or outlet " + who + "; it has " + rows.stream().map(ClaimRow::getOriginator).distinct().sorted()
                    .limit(MOST_NAMED).collect(Collectors.joining(", ")));
            });
    }

    private List<ClaimRow> rows(String topic) {
        try {
            RunningGeneration serving = serving();
            return serving.state().rows(topic, holders.isStandbyOfTopic(serving, topic));
        } catch (InvalidStateStoreException e) {
            throw new Unanswerable("the topic's claims are moving between instances; ask again in a moment");
        }
    }

    private RunningGeneration serving() {
        RunningGeneration serving = generations.serving();
        if (serving == null) {
            throw new Unanswerable("the generation that serves runs on other instances only; ask one of those, or again in a moment");
        }
        return serving;
    }

    @Override
    public void close() {
        articles.close();
        progress.close();
    }
}
