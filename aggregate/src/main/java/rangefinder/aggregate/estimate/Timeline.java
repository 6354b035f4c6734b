package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Comparator;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;

/**
 * Which version of an article was the newest known one, and when.
 *
 * @param spans earliest first, without gaps; the last one is open
 */
record Timeline(List<Span> spans) {

    /**
     * A time in which one version stood.
     *
     * @param from    first fetch from which it stood
     * @param to      fetch of the version that took its place; null while it stands
     * @param version the version
     */
    record Span(Instant from, Instant to, ArticleClaims version) {}

    /** A dead link is no statement, so versions that only say GONE take nobody's place. */
    static Timeline of(List<ArticleClaims> versions) {
        TreeMap<Instant, TreeSet<Fetch>> fetches = new TreeMap<>();
        for (ArticleClaims version : versions) {
            if (version.getKind() != ArticleKind.GONE) {
                addFetch(fetches, version, version.getFetched());
                version.getFetchedAgain().forEach(again -> addFetch(fetches, version, again));
            }
        }
        return new Timeline(spans(fetches));
    }

    private record Fetch(ArticleClaims version, Instant at) {

        private static final Comparator<Fetch> ORDER = Comparator
            .comparing((Fetch f) -> Times.modified(f.version), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Fetch::at)
            .thenComparing(f -> f.version.getVersion());
    }

    private static void addFetch(Map<Instant, TreeSet<Fetch>> fetches, ArticleClaims version, Instant at) {
        fetches.computeIfAbsent(at, a -> new TreeSet<>(Fetch.ORDER)).add(new Fetch(version, at));
    }

    private static List<Span> spans(TreeMap<Instant, TreeSet<Fetch>> fetches) {
        List<Span> spans = new ArrayList<>();
        Fetch standing = null;
        for (Map.Entry<Instant, TreeSet<Fetch>> at : fetches.entrySet()) {
            Fetch greatest = at.getValue().last();
            boolean takesOver = standing == null || Fetch.ORDER.compare(greatest, standing) > 0;
            if (takesOver && (standing == null || !greatest.version.getVersion().equals(standing.version.getVersion()))) {
                close(spans, at.getKey());
                spans.add(new Span(at.getKey(), null, greatest.version));
            }
            standing = takesOver ? greatest : standing;
        }
        return spans;
    }

    private static void close(List<Span> spans, Instant at) {
        if (!spans.isEmpty()) {
            Span last = spans.remove(spans.size() - 1);
            spans.add(new Span(last.from, at, last.version));
        }
    }
}
