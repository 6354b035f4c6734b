package rangefinder.aggregate.estimate;

import java.util.Collection;
import java.util.List;
import rangefinder.aggregate.topic.Routing;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;

/** Claims of an article as it stands that no topic takes. */
public record Unrouted(ArticleClaims article, List<Claim> claims) {

    /** @param versions of one article, in any order; null where the article does not stand any more, or has none there */
    public static ArticleClaims standing(Collection<ArticleClaims> versions) {
        ArticleClaims last = versions.stream().filter(version -> version.getKind() != ArticleKind.GONE).max(Versions.ORDER).orElse(null);
        return last == null || last.getKind() != ArticleKind.PUBLISHED ? null : last;
    }

    /** Null where the article does not stand any more. */
    public static Unrouted of(Collection<ArticleClaims> versions, Routing routing) {
        ArticleClaims standing = standing(versions);
        return standing == null ? null : new Unrouted(standing, standing.getClaims().stream().filter(claim -> routing.routes(standing, claim).isEmpty()).toList());
    }
}
