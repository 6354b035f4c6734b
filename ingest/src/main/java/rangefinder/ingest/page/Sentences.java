package rangefinder.ingest.page;

/** What the look of a line says about its being a sentence. */
final class Sentences {

    private static final String STOPS = ".!?…。！？।؟:";
    private static final String CLOSERS = "\"'”’»)]】」*";

    private Sentences() {}

    /** Whether it ends as sentences do, closing quotation marks and brackets aside. */
    static boolean ends(String text) {
        int last = text.length() - 1;
        while (last > 0 && (CLOSERS.indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
    }
}
