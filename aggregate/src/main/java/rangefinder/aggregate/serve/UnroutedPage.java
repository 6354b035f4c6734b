package rangefinder.aggregate.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rangefinder.aggregate.estimate.Unrouted;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;

/**
 * Claims that no topic takes, those of an article together.
 *
 * @param unrouted how many there are, whatever was asked for
 * @param claims   of how many claims
 * @param next     where to go on; null at the end
 */
public record UnroutedPage(List<UnroutedPage.Row> found, long unrouted, long claims, String next) {

    /** @param frame who does what to how many of what, towards whom; "?" for what is not known */
    public record Row(String articleId, String title, String publisher, String published, String url, String frame, Claim claim) {}

    /** Gathers rows article by article until there are enough, or enough was looked through. */
    public static final class Collected {

        /** A search for rare words looks on with the next page. */
        private static final int MOST_ARTICLES = 5_000;

        private final List<String> words;
        private final int limit;
        private final List<Row> rows = new ArrayList<>();
        private int articles;
        private String last;
        private boolean full;

        public Collected(List<String> words, int limit) {
            this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
            this.limit = limit;
        }

        /** Whether to go on; null is passed over. */
        public boolean add(Unrouted unrouted) {
            if (rows.size() >= limit || articles >= MOST_ARTICLES) {
                full = true;
                return false;
            }
            if (unrouted != null) {
                articles++;
                last = unrouted.article().getArticleId();
                unrouted.claims().stream().map(claim -> row(unrouted.article(), claim)).filter(this::holds).forEach(rows::add);
            }
            return true;
        }

        public UnroutedPage page(long unrouted, long claims) {
            return new UnroutedPage(List.copyOf(rows), unrouted, claims, full ? last : null);
        }

        private boolean holds(Row row) {
            String text = (row.claim.getQuote() + " " + row.frame + " " + row.publisher).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        }

        private static Row row(ArticleClaims article, Claim claim) {
            String counted = claim.getCountedClass() == null ? claim.getCounted() : claim.getCountedClass();
            String frame = told(claim.getActor()) + " " + told(claim.getAction()) + " " + told(counted) + (claim.getTarget() == null ? "" : " " + claim.getTarget());
            return new Row(article.getArticleId(), article.getTitle(), article.getPublisher(), article.getPublished(), article.getUrl(), frame, claim);
        }

        private static String told(String part) {
            return part == null ? "?" : part;
        }
    }
}
