package rangefinder.launcher.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rangefinder.id.ArticleIds;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Claims for measuring what follows enrich: articles of five claims each, a few questions asked by many and most by few. The same in every run. */
final class InventedClaims {

    static final int CLAIMS_OF_ARTICLE = 5;

    private static final int QUESTIONS = 2_000;
    private static final int SOURCES = 50;
    private static final int DAYS = 60;
    private static final int VALUES = 200;

    private final Random random = new Random(42);

    ArticleClaims article(int number) {
        Instant published = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(DAYS)).atTime(12, 0).toInstant(ZoneOffset.UTC);
        String id = ContentHash.of("https://news.example/" + number);
        ArticleClaims article = ArticleClaims.newBuilder().setArticleId(id).setVersion("v").setUrl("https://news.example/" + number)
            .setPublisher("Outlet " + number % 300).setTitle("Report " + number).setPublished(published.toString()).setFetched(published).setMadeBy("bench")
            .setTextHash("h" + number).setClaims(new ArrayList<>()).build();
        for (int claim = 0; claim < CLAIMS_OF_ARTICLE; claim++) {
            article.getClaims().add(claim(article, 100 * claim));
        }
        return article;
    }

    private Claim claim(ArticleClaims article, int start) {
        double skewed = random.nextDouble();
        int question = (int) (QUESTIONS * skewed * skewed);
        double figure = 1_000 + 100 * random.nextInt(VALUES);
        String source = "Ministry " + random.nextInt(SOURCES);
        return Claim.newBuilder().setClaimId(ArticleIds.claimId(article.getArticleId(), "v", null, start, start + 90, "troops")).setStart(start).setEnd(start + 90)
            .setQuote("About this question, " + source + " says that " + figure + " soldiers were sent, and gives its reasons.")
            .setQuantity(new Quantity("n", start + 10, start + 15, figure, figure, Bound.EXACT, null))
            .setCounted("soldiers").setCountedClass("troops").setAction("DISPATCH").setActor("Army " + question).setTarget("BB")
            .setTopics(List.of("a" + question + "/dispatch/troops/bb")).setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Source.newBuilder().setName(source).setText(source).setStart(start).setEnd(start + 10).setKind(SourceKind.government).build()).build();
    }
}
