package rangefinder.launcher;

import static rangefinder.aggregate.topic.Figures.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;

/** Claims of the articles as they stand that no topic takes: how many, of which frames, and those that hold some words. */
final class UnroutedClaims {

    private static final int FRAMES_SHOWN = 15;

    private record Unrouted(Claim claim, ArticleClaims article) {

        String frame() {
            return (claim.getActor() == null ? "?" : claim.getActor()) + " " + (claim.getAction() == null ? "?" : claim.getAction()) + " "
                + (claim.getCountedClass() == null ? claim.getCounted() == null ? "?" : claim.getCounted() : claim.getCountedClass())
                + (claim.getTarget() == null ? "" : " " + claim.getTarget()) + (claim.getBasis() == Basis.RATE ? " (rate)" : "");
        }

        boolean holds(List<String> words) {
            String text = (claim.getQuote() + " " + frame() + " " + article.getPublisher()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    private final List<Unrouted> found = new ArrayList<>();
    private int all;

    UnroutedClaims(List<ArticleClaims> versions, TopicRouter router, List<String> words) {
        Map<String, List<ArticleClaims>> articles = new TreeMap<>();
        versions.stream().filter(version -> version.getKind() != ArticleKind.GONE).forEach(version -> articles.merge(version.getArticleId(), List.of(version), (kept, more) -> Versions.with(kept, version)));
        articles.values().stream().map(kept -> kept.get(kept.size() - 1)).filter(standing -> standing.getKind() == ArticleKind.PUBLISHED).forEach(standing -> {
            all += standing.getClaims().size();
            standing.getClaims().stream().filter(claim -> router.routes(standing, claim).isEmpty()).map(claim -> new Unrouted(claim, standing))
                .filter(unrouted -> unrouted.holds(words)).forEach(found::add);
        });
    }

    /** The frames they have, most frequent first, then the newest ones. */
    String told(int most) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%,d of %,d claims belong to no topic%n", found.size(), all));
        Map<String, Integer> frames = new HashMap<>();
        found.forEach(unrouted -> frames.merge(unrouted.frame(), 1, Integer::sum));
        frames.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(FRAMES_SHOWN)
            .forEach(frame -> out.append(String.format(Locale.ROOT, "  %,6d  %s%n", frame.getValue(), frame.getKey())));
        found.stream().sorted(Comparator.comparing((Unrouted unrouted) -> String.valueOf(unrouted.article.getPublished())).reversed()
            .thenComparing(unrouted -> unrouted.claim.getClaimId())).limit(most).forEach(unrouted -> out.append(line(unrouted)));
        return out.toString();
    }

    private static String line(Unrouted unrouted) {
        ArticleClaims article = unrouted.article;
        return "\n  " + words(unrouted.claim.getQuantity()) + "  [" + unrouted.frame() + "]\n    “" + unrouted.claim.getQuote().strip().replaceAll("\\s+", " ") + "”\n    "
            + (article.getPublisher() == null ? "" : article.getPublisher() + ", ") + (article.getPublished() == null ? "undated" : article.getPublished())
            + (article.getUrl() == null ? "" : ", " + article.getUrl()) + "\n";
    }
}
