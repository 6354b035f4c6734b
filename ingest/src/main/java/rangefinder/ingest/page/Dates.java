package rangefinder.ingest.page;

/** Dates as people write them. */
final class Dates {

    private Dates() {}

    static boolean fills(String text) {
        return false;
    }
}
