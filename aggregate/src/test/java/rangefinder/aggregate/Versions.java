package rangefinder.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rangefinder.id.ArticleIds;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;
import rangefinder.topic.ArticleKey;

/** Invented versions of articles, as enrich would read them. */
final class Versions {

    private Versions() {}

    /** A version published and fetched at noon of a day of May 2031. */
    static ArticleClaims version(String article, int day, Claim... claims) {
        Instant noon = Instant.parse(String.format("2031-05-%02dT12:00:00Z", day));
        ArticleClaims version = ArticleClaims.newBuilder().setArticleId(article).setVersion("v" + day).setUrl("https://" + article + ".example/")
            .setPublisher("The " + article).setTitle("Troops").setPublished(noon.toString()).setModified(noon.toString()).setFetched(noon)
            .setMadeBy("test").setTextHash("h" + day).setClaims(new ArrayList<>()).build();
        for (Claim claim : claims) {
            claim.setClaimId(ArticleIds.claimId(article, version.getVersion(), null, claim.getStart(), claim.getEnd(), "troops"));
            version.getClaims().add(claim);
        }
        return version;
    }

    static ArticleClaims of(ArticleClaims version, ArticleKind kind) {
        return ArticleClaims.newBuilder(version).setKind(kind).setClaims(List.of()).build();
    }

    /** That so many troops were sent, according to somebody. */
    static Claim troops(String source, int number) {
        return claim(source, "DISPATCH", "troops", number);
    }

    /** That so many people were killed in one happening, according to somebody. */
    static Claim killed(String source, int number) {
        Claim claim = claim(source, "KILL", "people", number);
        claim.setTopics(List.of("kill/people/lakewood/2031-05-01"));
        return claim;
    }

    static Claim claim(String source, String action, String counted, int number) {
        String text = Integer.toString(number);
        return Claim.newBuilder().setClaimId("").setStart(number % 1_000).setEnd(number % 1_000 + 40)
            .setQuote(source + " counts " + number + " " + counted + ".")
            .setQuantity(new Quantity(text, 10, 10 + text.length(), (double) number, (double) number, Bound.EXACT, null))
            .setCounted(counted).setCountedClass(counted).setAction(action).setActor("AA").setTarget("BB")
            .setTopics(List.of("aa/" + action.toLowerCase(Locale.ROOT) + "/" + counted + "/bb"))
            .setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Source.newBuilder().setName(source).setText(source).setStart(0).setEnd(source.length()).setKind(SourceKind.government).build()).build();
    }

    static String key(ArticleClaims version) {
        return new ArticleKey(version.getArticleId(), version.getVersion()).toString();
    }
}
