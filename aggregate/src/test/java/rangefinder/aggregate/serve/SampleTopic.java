package rangefinder.aggregate.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.serve.SampleClaims.Speaker;
import rangefinder.aggregate.serve.SampleClaims.Statement;
import rangefinder.id.ContentHash;
import rangefinder.schema.Bound;
import rangefinder.schema.Camp;
import rangefinder.schema.Estimate;
import rangefinder.schema.Interval;
import rangefinder.schema.Lane;
import rangefinder.schema.LaneEstimate;
import rangefinder.schema.TopicClass;

/**
 * A topic of the sample world with a rule of thumb for its numbers: the latest statement of each originator, best the one at the middle of
 * the weights, low and high a little beyond the outermost of those that weigh something. Just enough for a page to have something to show.
 */
final class SampleTopic {

    private static final Map<String, Integer> WEIGHTS = Map.of("A", 1000, "B", 800, "C", 500, "D", 250, "E", 100, "F", 300);

    final String id;
    private final String title;
    private final TopicClass topicClass;
    private final String measure;
    private final String unit;
    private final List<String> coverage;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<String, TopicClaim> claims = new TreeMap<>();
    /** What was answered since the last claim, so that the time of a test is the server's. */
    private final Map<Assumptions, Estimate> answered = new HashMap<>();
    private List<TopicClaim> standing;

    SampleTopic(String id, String title, TopicClass topicClass, String measure, String unit, List<String> coverage) {
        this.id = id;
        this.title = title;
        this.topicClass = topicClass;
        this.measure = measure;
        this.unit = unit;
        this.coverage = coverage;
    }

    TopicClaim add(Statement said, ArticleVersion version) {
        speakers.put(said.speaker().id(), said.speaker());
        var article = version.article();
        TopicClaim claim = new TopicClaim(version.claims().getClaims().get(0), article.getArticleId(), article.getVersion(), article.getPublisher(),
            article.getUrl(), article.getTitle(), article.getPublished(), article.getFetched(), article.getArchive(), said.speaker().id(),
            said.day().toString(), TopicClaim.Standing.CURRENT, null, null);
        claims.put(claim.claim().getClaimId(), claim);
        forget();
        return claim;
    }

    /** Ends a claim: its article was corrected. */
    void correct(TopicClaim c) {
        claims.put(c.claim().getClaimId(), new TopicClaim(c.claim(), c.articleId(), c.version(), c.publisher(), c.url(), c.title(), c.published(),
            c.fetched(), c.archive(), c.originator(), c.asOf(), TopicClaim.Standing.CORRECTED, c.fetched(), "A newer version of its article corrected it."));
        forget();
    }

    private void forget() {
        answered.clear();
        standing = null;
    }

    List<TopicClaim> claims() {
        if (standing == null) {
            standing = standings();
        }
        return standing;
    }

    private List<TopicClaim> standings() {
        Map<String, TopicClaim> current = current(Lane.REALISED, Assumptions.NONE);
        return claims.values().stream().map(c -> c.standing() != TopicClaim.Standing.CURRENT || c.claim().getLane() != Lane.REALISED
            || current.get(c.originator()) == c ? c : standing(c)).toList();
    }

    private static TopicClaim standing(TopicClaim c) {
        return new TopicClaim(c.claim(), c.articleId(), c.version(), c.publisher(), c.url(), c.title(), c.published(), c.fetched(), c.archive(),
            c.originator(), c.asOf(), TopicClaim.Standing.SUPERSEDED, null, "Its originator has stated something newer.");
    }

    TopicClaim claim(String id) {
        TopicClaim claim = claims.get(id);
        return claim == null || claim.standing() != TopicClaim.Standing.CURRENT ? claim
            : claims().stream().filter(c -> c.claim().getClaimId().equals(id)).findFirst().orElse(claim);
    }

    Speaker speaker(String originator) {
        return speakers.get(originator);
    }

    Estimate estimate(Assumptions assumed) {
        return answered.computeIfAbsent(assumed, this::compute);
    }

    private Estimate compute(Assumptions assumed) {
        List<LaneEstimate> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            if (!current(lane, assumed).isEmpty()) {
                lanes.add(lane(lane, assumed));
            }
        }
        return Estimate.newBuilder().setTopic(id).setTitle(title).setTopicClass(topicClass).setDerived(true).setMeasure(measure).setUnit(unit)
            .setPlace(List.of("Tarn Valley")).setLanes(lanes).setCoverage(coverage).setRules("sample-1").setInputDigest(ContentHash.of(claims.keySet()))
            .setOutputDigest(ContentHash.of(lanes)).setHistoryDigest("0").build();
    }

    private Map<String, TopicClaim> current(Lane lane, Assumptions assumed) {
        Map<String, TopicClaim> current = new LinkedHashMap<>();
        claims.values().stream().filter(c -> c.claim().getLane() == lane && c.standing() == TopicClaim.Standing.CURRENT)
            .filter(c -> assumed.asOf() == null || !LocalDate.parse(c.asOf()).isAfter(assumed.asOf()))
            .filter(c -> assumed.knownAt() == null || !c.fetched().isAfter(assumed.knownAt()))
            .filter(c -> !assumed.without().contains(c.originator()))
            .sorted(Comparator.comparing(TopicClaim::asOf)).forEach(c -> current.put(c.originator(), c));
        return current;
    }

    private LaneEstimate lane(Lane lane, Assumptions assumed) {
        List<TopicClaim> current = current(lane, assumed).values().stream().sorted(Comparator.comparingDouble(SampleTopic::value)).toList();
        double total = current.stream().mapToInt(c -> weight(c, assumed)).sum();
        double low = value(current.stream().filter(c -> weight(c, assumed) > total / 20).findFirst().orElse(current.get(0)));
        double high = current.stream().filter(c -> weight(c, assumed) > total / 20).mapToDouble(SampleTopic::value).max().orElse(low);
        double spread = topicClass == TopicClass.INCIDENT ? 1 : current.size() == 1 ? 1.8 : 1.18;
        double first = value(current.get(0));
        double last = value(current.get(current.size() - 1));
        boolean contested = last / Math.max(1, first) > 1.8;
        String newest = current.stream().map(TopicClaim::asOf).max(Comparator.naturalOrder()).orElseThrow();
        return LaneEstimate.newBuilder().setLane(lane).setLow(Math.rint(low / spread)).setBest(best(current, assumed, total)).setHigh(Math.rint(high * spread))
            .setHalf(new Interval(Math.rint(low / Math.sqrt(spread)), Math.rint(high * Math.sqrt(spread))))
            .setClaimedLow(first).setClaimedLowClaim(current.get(0).claim().getClaimId())
            .setClaimedHigh(last).setClaimedHighClaim(current.get(current.size() - 1).claim().getClaimId())
            .setOriginators(current.size()).setEffective(current.size() * 0.8).setArticles((int) count(lane)).setClaims((int) count(lane))
            .setAgreement(current.size() == 1 ? "LONE" : "MAJORITY").setContested(contested)
            .setCamps(contested ? List.of(camp(current.subList(0, current.size() - 1), total, assumed), camp(current.subList(current.size() - 1, current.size()), total, assumed)) : List.of())
            .setLowerBoundShare(0.2).setAsOf(newest).setLatest(newest).setStale(LocalDate.parse(newest).isBefore(LocalDate.of(2026, 1, 1)))
            .setStatements(current.stream().sorted(Comparator.comparingInt((TopicClaim c) -> -weight(c, assumed))).map(c -> statement(c, assumed, total)).toList())
            .setOmitted(0).build();
    }

    private long count(Lane lane) {
        return claims.values().stream().filter(c -> c.claim().getLane() == lane && c.standing() == TopicClaim.Standing.CURRENT).count();
    }

    private Double best(List<TopicClaim> current, Assumptions assumed, double total) {
        double sum = 0;
        for (TopicClaim claim : current) {
            sum += weight(claim, assumed);
            if (sum > total / 2) {
                return value(claim);
            }
        }
        return value(current.get(current.size() - 1));
    }

    private Camp camp(List<TopicClaim> claims, double total, Assumptions assumed) {
        double share = claims.stream().mapToInt(c -> weight(c, assumed)).sum() / total;
        return Camp.newBuilder().setLow(value(claims.get(0))).setHigh(value(claims.get(claims.size() - 1))).setShare(share).setWeak(share < 0.1)
            .setOriginators(claims.stream().map(TopicClaim::originator).toList()).build();
    }

    private rangefinder.schema.Statement statement(TopicClaim c, Assumptions assumed, double total) {
        Speaker speaker = speakers.get(c.originator());
        var q = c.claim().getQuantity();
        return rangefinder.schema.Statement.newBuilder().setOriginator(speaker.id()).setName(speaker.name()).setKind(speaker.kind())
            .setGrade(grade(c, assumed)).setWeight(weight(c, assumed)).setShare(weight(c, assumed) / total).setLow(q.getLow()).setHigh(q.getHigh())
            .setBound(q.getBound()).setComposition(q.getBound() == Bound.AT_LEAST && value(c) == 14_000 ? "11,000 + at least 3,000" : q.getText())
            .setAsOf(c.asOf()).setClaims(List.of(c.claim().getClaimId())).setArticles(3).build();
    }

    private String grade(TopicClaim c, Assumptions assumed) {
        return assumed.regraded().getOrDefault(c.originator(), speakers.get(c.originator()).grade());
    }

    private int weight(TopicClaim c, Assumptions assumed) {
        return WEIGHTS.get(grade(c, assumed));
    }

    private static double value(TopicClaim c) {
        var q = c.claim().getQuantity();
        return q.getLow() == null ? q.getHigh() : q.getLow();
    }
}
