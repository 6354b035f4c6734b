package rangefinder.aggregate;

import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.ClaimRow;

/** Finds the definition of the claim topic that a row belongs to. Every row of a topic gives the same one. */
@FunctionalInterface
interface Definitions {

    TopicDefinition of(ClaimRow row);
}
