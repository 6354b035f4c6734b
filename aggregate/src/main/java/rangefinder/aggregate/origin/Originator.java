package rangefinder.aggregate.origin;

import rangefinder.schema.Citing;
import rangefinder.schema.SourceKind;

/**
 * Whose figure it is.
 *
 * @param id        equal for everything that counts as one originator
 * @param name      for a reader
 * @param kind      kind of source
 * @param principal the state or organisation whose organ it is; null where it is nobody's
 * @param citing    how the article cites it
 */
public record Originator(String id, String name, SourceKind kind, String principal, Citing citing) {}
