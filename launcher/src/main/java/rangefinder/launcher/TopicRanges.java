package rangefinder.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;

/** The estimates of every topic that some stored claims make by themselves or by definitions, as the stream would publish them. */
final class TopicRanges {

    private final Map<String, TopicDefinition> topics = new HashMap<>();
    private final Map<String, List<ClaimRow>> rows = new TreeMap<>();
    private final Estimator estimator;

    TopicRanges(List<ArticleClaims> articles, Routing router, Grades grades) {
        estimator = new Estimator(grades, IncidentWidths.shipped(), "offline");
        Contributions contributions = new Contributions((article, claim) -> {
            List<Route> routes = router.routes(article, claim);
            routes.forEach(route -> topics.put(route.topic().id(), route.topic()));
            return routes;
        });
        Map<String, List<ArticleClaims>> versions = new LinkedHashMap<>();
        articles.forEach(version -> versions.merge(version.getArticleId(), List.of(version), (kept, more) -> Versions.with(kept, version)));
        versions.values().forEach(article -> contributions.of(article).values()
            .forEach(contribution -> rows.computeIfAbsent(contribution.getTopic(), topic -> new ArrayList<>()).addAll(contribution.getRows())));
    }

    /** By id of the topic; topics of which nothing stands are left out. */
    Stream<Estimate> estimates() {
        return rows.entrySet().stream().map(topic -> estimator.estimate(topics.get(topic.getKey()), topic.getValue(), Clocks.LATEST)).filter(Objects::nonNull);
    }
}
