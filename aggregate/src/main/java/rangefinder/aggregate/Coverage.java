package rangefinder.aggregate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.schema.Estimate;
import rangefinder.schema.FeedState;

/**
 * Who is missing in an estimate: the feeds of its outlets that fail, fell silent, or whose pages cannot be read. Said where an estimate is
 * read and never published with it: a feed's state is no claim, and a replay must not depend on it.
 */
final class Coverage {

    private Coverage() {}

    /** One note a feed, sorted: "The Post: silent since 9 June 2026 (https://post.example/feed.xml)". */
    static List<String> notes(Estimate estimate, Collection<FeedState> feeds) {
        Set<String> outlets = estimate.getOutlets().stream().map(Coverage::plain).collect(Collectors.toCollection(HashSet::new));
        return feeds.stream().filter(feed -> feed.getProblem() != null && feed.getPublisher() != null && outlets.contains(plain(feed.getPublisher())))
            .map(feed -> feed.getPublisher() + ": " + feed.getProblem() + " (" + feed.getUrl() + ")").sorted().toList();
    }

    private static String plain(String outlet) {
        return outlet.strip().toLowerCase(Locale.ROOT);
    }
}
