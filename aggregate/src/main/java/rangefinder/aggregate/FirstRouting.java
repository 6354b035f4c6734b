package rangefinder.aggregate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;
import rangefinder.schema.Role;
import rangefinder.schema.TopicClass;

/** Derives a campaign from a claim's frame: actor, action, counted class, target. */
final class FirstRouting implements Routing {

    @Override
    public List<Route> routes(ArticleClaims article, Claim claim) {
        if (claim.getAction() == null || claim.getCountedClass() == null) {
            return List.of();
        }
        String id = Stream.of(claim.getActor(), claim.getAction(), claim.getCountedClass(), claim.getTarget())
            .map(part -> part == null ? "-" : part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")).collect(Collectors.joining("/"));
        String measure = claim.getCountedClass() + " " + claim.getAction().toLowerCase(Locale.ROOT);
        return List.of(new Route(TopicDefinition.simple(id, measure, TopicClass.CAMPAIGN, measure, claim.getQuantity().getUnit()), Role.TOTAL));
    }
}
