package rangefinder.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Estimate;
import rangefinder.schema.Lane;
import rangefinder.schema.Role;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;
import rangefinder.schema.TopicClass;

/** A small random world of articles with versions, corrections, retractions and copies, all about one topic. */
final class World {

    private static final String[] WHO = {"KR", "KR/JCS", "UA", "US", "unnamed one", "", "", "ngo"};
    private static final double[] VALUES = {0, 1, 2, 3, 3, 4, 12, 1_500, 11_000, 12_000, 100_000};

    private final Random random;
    private final List<ArticleClaims> versions = new ArrayList<>();

    World(int seed) {
        random = new Random(seed);
        int articles = 1 + random.nextInt(6);
        for (int a = 0; a < articles; a++) {
            int kept = 1 + random.nextInt(3);
            for (int v = 0; v < kept; v++) {
                versions.add(version(seed, a, v, kept));
            }
        }
    }

    List<ArticleClaims> versions() {
        return versions;
    }

    /** Half of the worlds are incidents; which ones is told by their outlets, so that any order of arrival knows. */
    static TopicDefinition topic(List<ArticleClaims> arrivals) {
        boolean incident = arrivals.get(0).getPublisher().startsWith("incident");
        return TopicDefinition.simple("t", "t", incident ? TopicClass.INCIDENT : TopicClass.CAMPAIGN, "troops dispatched", null);
    }

    /** The same records shuffled, some of them twice or more. */
    List<ArticleClaims> disturbed() {
        List<ArticleClaims> arrivals = new ArrayList<>(versions);
        versions.stream().filter(v -> random.nextInt(3) == 0).forEach(arrivals::add);
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private ArticleClaims version(int seed, int article, int number, int kept) {
        String outlet = (seed % 2 == 0 ? "incident" : "campaign") + article;
        Told told = Told.on(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(3)).toString(), outlet).later(number * (1 + random.nextInt(3)));
        int claims = random.nextInt(4);
        for (int c = 0; c < claims; c++) {
            claim(told, WHO[random.nextInt(WHO.length)]);
        }
        told.article.setVersion("v" + number + told.article.getVersion());
        if (random.nextInt(8) == 0) {
            told.article.setCorrectionNote("corrected");
        }
        boolean last = number == kept - 1 && number > 0;
        return last && random.nextInt(5) == 0 ? told.kind(ArticleKind.values()[1 + random.nextInt(3)]).article : told.article;
    }

    private void claim(Told told, String who) {
        double value = VALUES[random.nextInt(VALUES.length)];
        Bound bound = Bound.values()[random.nextInt(Bound.values().length)];
        Double low = bound == Bound.AT_MOST ? null : (Double) value;
        Double high = bound == Bound.AT_LEAST || bound == Bound.VAGUE ? null : (Double) (bound == Bound.RANGE ? value * 2 + 1 : value);
        Lane lane = random.nextInt(5) > 0 ? Lane.REALISED : Lane.values()[random.nextInt(Lane.values().length)];
        Basis basis = random.nextInt(3) > 0 ? Basis.TOTAL : Basis.values()[random.nextInt(4)];
        String from = random.nextInt(3) == 0 ? "2024-1" + random.nextInt(3) + "-01" : null;
        Source source = who.isEmpty() ? Source.newBuilder().setName("outlet").setKind(SourceKind.medium).build() : Told.source(who);
        told.add(source, "Sentence " + random.nextInt(3) + " says " + value, low, high, bound, basis, lane, from, null);
    }

    /** A running aggregation: each version changes its article's contribution, and that the state of the topic. */
    static final class Live {

        private final Map<String, List<ArticleClaims>> kept = new HashMap<>();
        private final Contributions contributions;
        private final Estimator estimator;
        final TopicState state;
        private final TopicRows rows = TopicRows.inMemory();
        private final Shelf<Long> marks = new TreeShelf<>();

        Live(TopicDefinition topic, Estimator estimator) {
            Routing all = (article, claim) -> List.of(new Route(topic, claim.getQuantity().getText().equals("part") ? Role.PART : Role.TOTAL));
            contributions = new Contributions(all);
            this.estimator = estimator;
            state = new TopicState(topic, rows, Grades.byKind(), marks);
        }

        void arrive(ArticleClaims version) {
            List<ArticleClaims> before = kept.getOrDefault(version.getArticleId(), List.of());
            List<ArticleClaims> after = Versions.with(before, version);
            kept.put(version.getArticleId(), after);
            for (ArticleContribution contribution : contributions.changes(before, after)) {
                state.replace(contribution);
            }
        }

        Estimate estimate() {
            return estimator.estimate(state);
        }

        void takeOut(String articleId) {
            state.replace(empty(articleId));
        }

        void takeOutAndIn(String articleId) {
            takeOut(articleId);
            contributions.of(kept.get(articleId)).values().forEach(state::replace);
        }

        private ArticleContribution empty(String articleId) {
            return ArticleContribution.newBuilder().setTopic(state.topic().id()).setArticleId(articleId).setRows(List.of()).build();
        }

        /** Every row, and all that is made from them. */
        String everything() {
            StringBuilder all = new StringBuilder();
            Estimate estimate = estimate();
            rows.shelf().visit("", (key, article) -> all.append(key).append(article.getRows()).append('\n') != null);
            state.voices();
            marks.visit("", (key, count) -> all.append(key).append(count).append('\n') != null);
            return estimate == null ? all.toString() : all.append(estimate).toString();
        }
    }
}
