package rangefinder.ingest;

/**
 * How many of a feed's pages could not be read, since the start of this instance.
 *
 * @param latest why the latest one could not
 */
record UnreadablePages(int visited, int unreadable, String latest) {

    static final UnreadablePages NONE = new UnreadablePages(0, 0, null);
    /** A feed with a page in five that cannot be read has a problem worth telling. */
    private static final int TELLING_SHARE = 5;

    /** One visit more; the reason is null where the page was read. */
    UnreadablePages and(String reason) {
        return new UnreadablePages(visited + 1, unreadable + (reason == null ? 0 : 1), reason == null ? latest : reason);
    }

    boolean tells() {
        return unreadable > 0 && unreadable * TELLING_SHARE >= visited;
    }
}
