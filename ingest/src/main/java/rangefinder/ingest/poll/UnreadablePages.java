package rangefinder.ingest.poll;

/**
 * How many of a feed's latest pages could not be read. Old visits fade, so that a site that was mended is well again.
 *
 * @param latest why the latest one could not; null where all could
 */
public record UnreadablePages(int visited, int unreadable, String latest) {

    public static final UnreadablePages NONE = new UnreadablePages(0, 0, null);
    /** Fewer visits tell nothing of the feed. */
    private static final int TELLING_VISITS = 5;
    /** A feed with a page in five that cannot be read has a problem worth telling. */
    private static final int TELLING_SHARE = 5;
    /** After so many visits both counts are halved. */
    private static final int REMEMBERED = 100;

    /** One visit more; the reason is null where the page was read. */
    public UnreadablePages and(String reason) {
        if (visited >= REMEMBERED) {
            return new UnreadablePages(visited / 2, unreadable / 2, latest).and(reason);
        }
        return new UnreadablePages(visited + 1, unreadable + (reason == null ? 0 : 1), reason == null ? latest : reason);
    }

    boolean tells() {
        return visited >= TELLING_VISITS && unreadable * TELLING_SHARE >= visited;
    }

    String told() {
        return unreadable + " of the latest " + visited + " pages cannot be read, the last: " + latest;
    }
}
