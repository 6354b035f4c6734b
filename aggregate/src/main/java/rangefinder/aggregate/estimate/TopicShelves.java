package rangefinder.aggregate.estimate;

import rangefinder.schema.ClaimRow;
import rangefinder.schema.VoiceRow;

/**
 * Where the state of claim topics rests; many topics may share the shelves.
 *
 * @param rows   what was received: one row a statement of an article, under topic, article, statement
 * @param voices made from the rows: one row an originator and lane, under topic, lane, originator
 * @param marks  made from the rows: counters and ordered index entries, whose keys say everything
 */
public record TopicShelves(Shelf<ClaimRow> rows, Shelf<VoiceRow> voices, Shelf<Long> marks) {

    public static TopicShelves inMemory() {
        return new TopicShelves(new TreeShelf<>(), new TreeShelf<>(), new TreeShelf<>());
    }
}
