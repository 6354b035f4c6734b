package rangefinder.aggregate.topic;

import rangefinder.schema.Role;

/** That a claim belongs to a topic, and what it is there. */
public record Route(TopicDefinition topic, Role role) {}
