package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;

/** The kept versions of one article: a set, whatever order they came in and however often. */
public final class Versions {

    /** More versions than any honest page has; live blogs are cut, and say so. */
    public static final int MOST = 200;
    /** Enough for a page that flips to and fro for a week; the first and the latest are kept. */
    private static final int MOST_FETCHES = 16;

    /** The version that stands is the greatest: by the page's own word on when it was changed, then by the fetch, then by content. */
    static final Comparator<ArticleClaims> ORDER = Comparator
        .comparing(Times::modified, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Times::lastFetched)
        .thenComparing(ArticleClaims::getVersion);

    private Versions() {}

    /**
     * The versions with one more: united with its like where it was there, cut to the greatest {@value #MOST}; in their order. Of an article that
     * was erased nothing else is kept, whatever comes later.
     */
    public static List<ArticleClaims> with(Collection<ArticleClaims> kept, ArticleClaims arrived) {
        List<ArticleClaims> erased = Stream.concat(kept.stream(), Stream.of(arrived)).filter(version -> version.getKind() == ArticleKind.ERASED).toList();
        if (!erased.isEmpty()) {
            return erased.stream().sorted(ORDER).limit(1).toList();
        }
        Map<String, ArticleClaims> byVersion = new TreeMap<>();
        kept.forEach(version -> byVersion.put(version.getVersion(), version));
        byVersion.merge(arrived.getVersion(), arrived, Versions::united);
        List<ArticleClaims> sorted = new ArrayList<>(byVersion.values());
        sorted.sort(ORDER);
        return List.copyOf(sorted.subList(Math.max(0, sorted.size() - MOST), sorted.size()));
    }

    /** One version met twice: all its fetches, and the reading of whichever code is newer. */
    public static ArticleClaims united(ArticleClaims one, ArticleClaims other) {
        TreeSet<Instant> fetches = new TreeSet<>(one.getFetchedAgain());
        fetches.addAll(other.getFetchedAgain());
        fetches.add(one.getFetched());
        fetches.add(other.getFetched());
        ArticleClaims newer = READING.compare(one, other) >= 0 ? one : other;
        Instant first = fetches.pollFirst();
        List<Instant> again = new ArrayList<>(fetches);
        return ArticleClaims.newBuilder(newer).setFetched(first)
            .setFetchedAgain(again.subList(Math.max(0, again.size() - MOST_FETCHES), again.size())).build();
    }

    /** The code's version decides, and last the content, so that the order of arrival never does. */
    private static final Comparator<ArticleClaims> READING = Comparator
        .comparing(ArticleClaims::getKind)
        .thenComparing(ArticleClaims::getMadeBy)
        .thenComparing(ArticleClaims::getFetched)
        .thenComparing(version -> version.getClaims().toString());
}
