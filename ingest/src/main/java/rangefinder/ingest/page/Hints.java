package rangefinder.ingest.page;

import java.util.List;

/**
 * What others say about a page: a feed's entry, or the line of a collection. The page itself is believed first. Each may be null, the
 * authors empty.
 *
 * @param published ISO date or instant
 */
public record Hints(String title, List<String> authors, String publisher, String published) {

    public static final Hints NONE = new Hints(null, List.of(), null, null);

    public Hints {
        authors = List.copyOf(authors);
    }
}
