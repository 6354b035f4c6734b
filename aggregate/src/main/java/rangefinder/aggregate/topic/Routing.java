package rangefinder.aggregate.topic;

import java.util.List;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;

/** Says to which topics a claim of an article belongs. Pure: the answer depends on the arguments and pinned definitions alone. */
@FunctionalInterface
public interface Routing {

    /** Empty where the claim is unrouted. */
    List<Route> routes(ArticleClaims article, Claim claim);
}
