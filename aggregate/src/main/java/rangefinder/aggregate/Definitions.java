package rangefinder.aggregate;

import rangefinder.aggregate.topic.Route;
import rangefinder.aggregate.topic.Routing;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ClaimRow;

/** Finds the definition of the claim topic that a row belongs to. Every row of a topic gives the same one. */
@FunctionalInterface
interface Definitions {

    TopicDefinition of(ClaimRow row);

    /** By routing the row's claim again: what put it into the topic knows the topic. */
    static Definitions by(Routing routing) {
        return row -> routing.routes(article(row), row.getClaim()).stream().map(Route::topic)
            .filter(topic -> topic.id().equals(row.getTopic())).findFirst()
            .orElseThrow(() -> new IllegalStateException("the claim " + row.getClaim().getClaimId() + " no longer belongs to " + row.getTopic()));
    }

    private static ArticleClaims article(ClaimRow row) {
        return ArticleClaims.newBuilder().setArticleId(row.getArticleId()).setVersion(row.getVersion()).setUrl(row.getUrl())
            .setPublisher(row.getPublisher()).setTitle(row.getTitle()).setPublished(row.getPublished().toString()).setFetched(row.getPublished())
            .setMadeBy("").setTextHash("").build();
    }
}
