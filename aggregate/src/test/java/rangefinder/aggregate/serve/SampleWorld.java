package rangefinder.aggregate.serve;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rangefinder.aggregate.estimate.Unrouted;
import rangefinder.aggregate.serve.SampleClaims.Statement;
import rangefinder.aggregate.topic.Routing;
import rangefinder.schema.ChangeKind;
import rangefinder.schema.Contribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.schema.FeedState;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.Numbers;

/** An invented news world in memory: what the server's tests ask instead of Kafka. */
final class SampleWorld implements Answers, ChangeLog {

    static final int PARTITIONS = 4;

    private final Map<String, SampleTopic> topics = new LinkedHashMap<>();
    private final Map<String, List<ArticleVersion>> articles = new HashMap<>();
    private final List<List<Change>> log = new ArrayList<>();
    private final List<Consumer<Change>> followers = new CopyOnWriteArrayList<>();
    private final List<FeedState> feeds = new ArrayList<>();
    private volatile Holder holder = new Holder.Here();
    private final List<String> generations = new CopyOnWriteArrayList<>(List.of("g1", "g2"));
    private volatile String serving = "g1";
    private volatile List<URI> others = List.of();
    private volatile boolean broken;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile List<String> notReady = List.of();

    SampleWorld() {
        for (int i = 0; i < PARTITIONS; i++) {
            log.add(new ArrayList<>());
        }
    }

    synchronized SampleTopic topic(SampleTopic topic) {
        topics.put(topic.id, topic);
        return topic;
    }

    void feed(FeedState feed) {
        feeds.add(feed);
    }

    void holder(Holder other) {
        holder = other;
    }

    void broken(boolean now) {
        broken = now;
    }

    /** Questions about a topic's claims take until the latch is down. */
    void held(CountDownLatch until) {
        held = until;
    }

    void notReady(List<String> reasons) {
        notReady = reasons;
    }

    /** An article appears, its claim joins the topic, the change is published. */
    synchronized TopicClaim publish(String topic, Statement said) {
        SampleTopic known = topics.get(topic);
        ArticleVersion version = SampleClaims.article(said, topic, "people");
        LaneEstimate before = lane(known, said.lane());
        articles.computeIfAbsent(version.article().getArticleId(), id -> new ArrayList<>()).add(0, version);
        TopicClaim claim = known.add(said, version);
        changed(known, said.lane(), before, ChangeKind.CLAIM_ADDED, claim, claim.fetched().plus(Duration.ofSeconds(40)));
        return claim;
    }

    /** An article is corrected: its claim ends. */
    synchronized void correct(String topic, TopicClaim claim, Instant at) {
        SampleTopic known = topics.get(topic);
        LaneEstimate before = lane(known, claim.claim().getLane());
        known.correct(claim);
        changed(known, claim.claim().getLane(), before, ChangeKind.CLAIM_CORRECTED, claim, at);
    }

    synchronized void quietly(String topic, Statement said) {
        ArticleVersion version = SampleClaims.article(said, topic, "people");
        articles.computeIfAbsent(version.article().getArticleId(), id -> new ArrayList<>()).add(0, version);
        topics.get(topic).add(said, version);
    }

    synchronized void article(ArticleVersion version) {
        articles.computeIfAbsent(version.article().getArticleId(), id -> new ArrayList<>()).add(0, version);
    }

    private void changed(SampleTopic topic, Lane lane, LaneEstimate before, ChangeKind kind, TopicClaim claim, Instant at) {
        LaneEstimate after = lane(topic, lane);
        String name = topic.speaker(claim.originator()).name();
        String text = kind == ChangeKind.CLAIM_ADDED
            ? name + " now says " + claim.claim().getQuantity().getText() + ", reported by " + claim.publisher() + "."
            : claim.publisher() + " corrected its article: " + name + " no longer says " + claim.claim().getQuantity().getText() + ".";
        Contribution reason = Contribution.newBuilder().setKind(kind).setClaimId(claim.claim().getClaimId()).setArticleId(claim.articleId())
            .setVersion(claim.version()).setUrl(claim.url()).setPublisher(claim.publisher()).setQuote(claim.claim().getQuote())
            .setOriginator(claim.originator()).setValue(claim.claim().getQuantity().getText()).setRule("sample").setText(text).build();
        publish(EstimateChange.newBuilder().setTopic(topic.id).setLane(lane).setAt(at).setBefore(numbers(before)).setAfter(numbers(after))
            .setReasons(List.of(reason)).setNewOriginators(before == null || after != null && after.getOriginators() > before.getOriginators() ? List.of(name) : List.of())
            .setRules("sample-1").setInputDigest("0").setOutputDigest("0").build());
    }

    synchronized void publish(EstimateChange change) {
        int number = Math.floorMod(change.getTopic().hashCode(), PARTITIONS);
        Change placed = new Change(number, log.get(number).size(), change);
        log.get(number).add(placed);
        for (Consumer<Change> follower : followers) {
            follower.accept(placed);
        }
    }

    private static LaneEstimate lane(SampleTopic topic, Lane lane) {
        return topic.estimate(Assumptions.NONE).getLanes().stream().filter(l -> l.getLane() == lane).findFirst().orElse(null);
    }

    private static Numbers numbers(LaneEstimate lane) {
        return lane == null ? null : new Numbers(lane.getLow(), lane.getBest(), lane.getHigh(), lane.getContested(), lane.getOriginators());
    }

    @Override
    public synchronized List<Estimate> estimates() {
        return topics.values().stream().map(topic -> topic.estimate(Assumptions.NONE)).toList();
    }

    @Override
    public synchronized Estimate estimate(String topic) {
        return topics.containsKey(topic) ? topics.get(topic).estimate(Assumptions.NONE) : null;
    }

    @Override
    public synchronized List<Change> changes(String topic, long before, int limit) {
        return log.get(Math.floorMod(topic.hashCode(), PARTITIONS)).stream().filter(c -> c.change().getTopic().equals(topic) && c.offset() < before)
            .sorted(Comparator.comparingLong(Change::offset).reversed()).limit(limit).toList();
    }

    @Override
    public Holder holder(String topic) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return holder;
    }

    @Override
    public synchronized List<TopicClaim> claims(String topic, String after, int limit) {
        return topics.get(topic).claims().stream().filter(c -> after == null || c.claim().getClaimId().compareTo(after) > 0).limit(limit).toList();
    }

    @Override
    public synchronized TopicClaim claim(String topic, String claimId) {
        return topics.get(topic).claim(claimId);
    }

    @Override
    public synchronized Estimate estimate(String topic, Assumptions assumptions) {
        for (String originator : assumptions.without()) {
            if (topics.get(topic).speaker(originator) == null) {
                throw new Unanswerable("the topic has no originator " + originator);
            }
        }
        return topics.get(topic).estimate(assumptions);
    }

    @Override
    public synchronized List<CoursePoint> course(String topic, Lane lane, int limit) {
        List<LocalDate> days = topics.get(topic).claims().stream().filter(c -> c.claim().getLane() == lane).map(c -> LocalDate.parse(c.asOf())).distinct().sorted().toList();
        List<CoursePoint> points = new ArrayList<>();
        int step = Math.max(1, days.size() / 100);
        for (int i = 0; i < days.size(); i += step) {
            LocalDate day = days.get(i);
            topics.get(topic).estimate(Assumptions.asOf(day)).getLanes().stream().filter(l -> l.getLane() == lane).findFirst()
                .ifPresent(l -> points.add(new CoursePoint(day.toString(), l.getLow(), l.getBest(), l.getHigh())));
        }
        return points.stream().limit(limit).toList();
    }

    @Override
    public synchronized Explanation explain(String topic, Lane lane, Assumptions assumptions) {
        LaneEstimate estimate = topics.get(topic).estimate(assumptions).getLanes().stream().filter(l -> l.getLane() == lane).findFirst().orElseThrow();
        List<String> names = estimate.getStatements().stream().map(s -> s.getName() + " (grade " + s.getGrade() + ") says " + s.getComposition()).toList();
        return new Explanation(
            new Explanation.Bound(estimate.getLow(), List.of(new Explanation.Reason("A tenth of the weight lies below; the lowest statement is this one.", List.of(estimate.getClaimedLowClaim())))),
            new Explanation.Bound(estimate.getBest(), List.of(new Explanation.Reason("The statement at the middle of the weights. " + names.stream().collect(Collectors.joining("; ")) + ".",
                estimate.getStatements().get(0).getClaims()))),
            new Explanation.Bound(estimate.getHigh(), List.of(new Explanation.Reason("A tenth of the weight lies above; the highest statement is this one.", List.of(estimate.getClaimedHighClaim())))));
    }

    @Override
    public synchronized rangefinder.schema.Explanation explanation(String topic, Assumptions assumptions) {
        return rangefinder.schema.Explanation.newBuilder().setTopic(topic).setAsOf("2031-05-01").setEstimate(estimate(topic, assumptions)).build();
    }

    @Override
    public synchronized List<ArticleVersion> article(String articleId) {
        return List.copyOf(articles.getOrDefault(articleId, List.of()));
    }

    @Override
    public List<FeedState> feeds() {
        if (broken) {
            throw new IllegalStateException("a detail that concerns nobody outside");
        }
        return List.copyOf(feeds);
    }

    @Override
    public Pipeline pipeline() {
        Instant now = Instant.parse("2026-03-20T12:00:00Z");
        return new Pipeline("g7f3a", List.of(
            new Pipeline.Stage("ingest", "RUNNING", 1, null, null, 2.5, 0L, null, now),
            new Pipeline.Stage("enrich", "RUNNING", 2, 1_240L, 62.0, 20.4, 1L, "the value is no article: unknown schema 7", now.minusSeconds(3)),
            new Pipeline.Stage("aggregate", "RUNNING", 2, 0L, null, 2.4, 0L, null, now.minusSeconds(4))), notReady,
            Map.of("aggregate", "aggregate-3", "kafka", "4.3.1", "java", "17.0.15"),
            generations.stream().map(name -> new Pipeline.Generation(name, name.equals(serving) ? "SERVING" : "REBUILDING", "r-" + name, now, false, name.equals(serving) ? null : 12L)).toList());
    }

    @Override
    public Holder articleHolder(String articleId) {
        return holder;
    }

    @Override
    public List<URI> servers() {
        return others.isEmpty() ? List.of() : Stream.concat(Stream.of(self()), others.stream()).sorted().toList();
    }

    @Override
    public URI self() {
        return URI.create("http://self.example:1");
    }

    /** Other instances that hold articles. */
    void others(URI... servers) {
        others = List.of(servers);
    }

    /** Here what has not happened belongs to no topic. */
    @Override
    public synchronized UnroutedPage unrouted(List<String> words, String after, int limit) {
        UnroutedPage.Collected found = new UnroutedPage.Collected(words, limit);
        Routing routing = (article, claim) -> claim.getLane() != Lane.REALISED ? List.of() : List.of(new rangefinder.aggregate.topic.Route(null, null));
        List<Unrouted> all = articles.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(article -> Unrouted.of(article.getValue().stream().map(ArticleVersion::claims).toList(), routing)).toList();
        all.stream().filter(one -> after == null || one.article().getArticleId().compareTo(after) > 0).takeWhile(found::add).forEach(one -> { });
        return found.page(all.stream().mapToLong(one -> one.claims().size()).sum(), all.stream().mapToLong(one -> one.article().getClaims().size()).sum());
    }

    @Override
    public void serve(String generation) {
        require(generation);
        serving = generation;
    }

    @Override
    public void abandon(String generation) {
        require(generation);
        generations.remove(generation);
    }

    private void require(String generation) {
        if (!generations.contains(generation)) {
            throw new IllegalArgumentException("there is no generation " + generation);
        }
    }

    @Override
    public synchronized Positions end() {
        return new Positions(log.stream().mapToLong(List::size).toArray());
    }

    @Override
    public synchronized List<Change> read(Positions from, int limit) {
        return log.stream().flatMap(List::stream).filter(c -> !from.passed(c)).limit(limit).toList();
    }

    @Override
    public synchronized Following follow(Positions from, Consumer<Change> listener) {
        read(from, Integer.MAX_VALUE).forEach(listener);
        followers.add(listener);
        return () -> followers.remove(listener);
    }
}
