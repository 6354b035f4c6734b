package rangefinder.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.estimate.TopicRows;
import rangefinder.aggregate.estimate.TopicState;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinitions;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleContribution;
import rangefinder.schema.Estimate;
import rangefinder.schema.RosterEntry;

/** The estimates computed anew from claims alone, without stores and topics: what the live state must equal. Holds all claims in memory. */
public final class Recomputation {

    private final Generation rules;
    private final Map<String, List<ArticleClaims>> articles = new HashMap<>();

    /** @throws IllegalArgumentException where this release would compute other numbers than the generation */
    public Recomputation(RosterEntry generation) {
        rules = Generation.of(TopicDefinitions.parse(generation.getDefinitions(), generation.getName()), Grades.byKind().with(generation.getGrades()));
        if (!rules.name().equals(generation.getRules())) {
            throw new IllegalArgumentException("generation " + generation.getName() + " was made by " + generation.getCode() + " with other rules than this release has ("
                + AggregateStage.VERSION + "); ask with the release that runs it");
        }
    }

    /** Takes in a version of an article; the order does not matter. */
    public void take(ArticleClaims version) {
        articles.merge(version.getArticleId(), List.of(version), (kept, more) -> Versions.with(kept, version));
    }

    /** By topic id. */
    public Map<String, Estimate> estimates() {
        Map<String, TopicState> states = new TreeMap<>();
        articles.values().forEach(versions -> rules.contributions().of(versions).forEach((topic, contribution) ->
            states.computeIfAbsent(topic, id -> empty(contribution)).replace(contribution)));
        Map<String, Estimate> estimates = new TreeMap<>();
        states.forEach((topic, state) -> {
            Estimate estimate = rules.estimator().estimate(state);
            if (estimate != null) {
                estimates.put(topic, estimate);
            }
        });
        return estimates;
    }

    /** Holds all rows, ended ones too, as the live state does: they are the topic's history, which has a digest of its own. */
    private TopicState empty(ArticleContribution contribution) {
        return rules.estimator().state(rules.topic(contribution.getRows().get(0)), TopicRows.inMemory());
    }
}
