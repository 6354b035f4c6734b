package rangefinder.launcher;

import static rangefinder.aggregate.topic.Figures.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rangefinder.aggregate.estimate.Clocks;
import rangefinder.aggregate.estimate.Contributions;
import rangefinder.aggregate.estimate.Estimator;
import rangefinder.aggregate.estimate.IncidentWidths;
import rangefinder.aggregate.estimate.Versions;
import rangefinder.aggregate.origin.Grades;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.aggregate.topic.TopicRouter;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Estimate;
import rangefinder.schema.Role;

/** What one definition would find among stored claims: its estimate, some of the claims it takes, and those it narrowly misses. */
final class TopicTrial {

    private static final int SHOWN = 8;

    private final TopicDefinition topic;
    private final TopicRouter router;
    private final List<ArticleClaims> articles;

    TopicTrial(TopicDefinition topic, List<ArticleClaims> articles) {
        this.topic = topic;
        this.articles = articles;
        router = new TopicRouter(List.of(topic));
    }

    @Override
    public String toString() {
        List<ClaimRow> rows = rows();
        long parts = rows.stream().filter(row -> row.getRole() == Role.PART).count();
        StringBuilder out = new StringBuilder(topic.title() + "   [" + topic.id() + "]\n");
        out.append(String.format(Locale.ROOT, "  takes %,d statements of %,d articles, %,d of them as parts%n", rows.size(),
            rows.stream().map(ClaimRow::getArticleId).distinct().count(), parts));
        Estimate estimate = new Estimator(Grades.byKind(), IncidentWidths.shipped(), "trial").estimate(topic, rows, Clocks.LATEST);
        if (estimate != null) {
            estimate.getLanes().forEach(lane -> out.append("  ").append(EstimateLines.row(estimate, lane).strip()).append('\n'));
        }
        rows.stream().limit(SHOWN).forEach(row -> out.append(line(row.getRole() == Role.PART ? "part " : "takes", row.getClaim(), row.getPublisher())));
        out.append(missed());
        return out.toString();
    }

    private List<ClaimRow> rows() {
        Map<String, List<ArticleClaims>> versions = new LinkedHashMap<>();
        articles.forEach(version -> versions.merge(version.getArticleId(), List.of(version), (kept, more) -> Versions.with(kept, version)));
        Contributions contributions = new Contributions(router);
        List<ClaimRow> rows = new ArrayList<>();
        versions.values().forEach(article -> {
            var contribution = contributions.of(article).get(topic.id());
            rows.addAll(contribution == null ? List.of() : contribution.getRows().stream().filter(row -> row.getEnded() == null).toList());
        });
        return rows;
    }

    /** Claims that lack one condition: the one that is named first is where a definition is often a word too narrow. */
    private String missed() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        StringBuilder examples = new StringBuilder();
        for (ArticleClaims article : articles) {
            for (Claim claim : article.getClaims()) {
                List<String> lacking = TopicRouter.lacking(topic, claim);
                if (lacking.size() == 1 && counts.merge(lacking.get(0), 1, Integer::sum) == 1 && counts.size() <= SHOWN) {
                    examples.append(line("lacks " + lacking.get(0) + ":", claim, article.getPublisher()));
                }
            }
        }
        StringBuilder out = new StringBuilder();
        counts.forEach((condition, n) -> out.append(String.format(Locale.ROOT, "  misses %,d claims by the %s alone%n", n, condition)));
        return out.append(examples).toString();
    }

    private static String line(String lead, Claim claim, String publisher) {
        String quote = claim.getQuote().strip().replaceAll("\\s+", " ");
        return "    " + lead + " " + words(claim.getQuantity()) + " " + (claim.getCounted() == null ? "" : claim.getCounted() + ", ") + "“"
            + (quote.length() > 140 ? quote.substring(0, 139) + "…" : quote) + "”" + (publisher == null ? "" : " " + publisher) + "\n";
    }
}
