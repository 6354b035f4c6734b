package rangefinder.aggregate.serve;

import java.time.Instant;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Claim;

/**
 * A claim as one topic holds it.
 *
 * @param originator id of the originator it was counted under, as in the estimate's statements
 * @param asOf       ISO date the figure speaks of
 * @param standing   its part in the estimate
 * @param ended      when its version's successor ended it; null while it lives
 * @param because    one sentence on its standing; null where CURRENT
 */
public record TopicClaim(Claim claim, String articleId, String version, String publisher, String url, String title, String published,
    Instant fetched, ArchiveRecord archive, String originator, String asOf, Standing standing, Instant ended, String because) {

    /** What part a claim plays in its topic's estimate. */
    public enum Standing {
        /** It is, or is composed into, its originator's current statement. */
        CURRENT,
        /** Its originator has stated something newer. */
        SUPERSEDED,
        /** It says the same as another claim that is counted. */
        ECHO,
        /** A newer version of its article corrected it. */
        CORRECTED,
        /** A newer version no longer shows it; it counts for days before. */
        NO_LONGER_SHOWN,
        /** Its article was retracted. */
        RETRACTED,
        /** It belongs to the topic but adds no number: a part, a rate, a denial. */
        LISTED
    }
}
