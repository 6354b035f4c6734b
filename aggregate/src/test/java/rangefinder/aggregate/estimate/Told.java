package rangefinder.aggregate.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Articles for tests, told in a line each: {@code Told.on("2025-03-28", "post").says("KR", 11_000)}. */
final class Told {

    final ArticleClaims article;

    private Told(ArticleClaims article) {
        this.article = article;
    }

    /** An article of that outlet and day, fetched at that day's end; its version is its content. */
    static Told on(String day, String id) {
        Instant fetched = LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
        return new Told(ArticleClaims.newBuilder().setArticleId(ContentHash.of(id)).setVersion("").setPublisher(id).setPublished(day).setFetched(fetched)
            .setMadeBy("test").setTextHash("").setClaims(new ArrayList<>()).build());
    }

    Told says(String entity, double value) {
        return says(entity, value, value, Bound.EXACT, Basis.TOTAL, null, null);
    }

    Told says(String entity, Double low, Double high, Bound bound, Basis basis, String from, String to) {
        return add(source(entity), "It was said that there were " + low + " to " + high + ".", low, high, bound, basis, Lane.REALISED, from, to);
    }

    /** That somebody says there are so many more, since a day or without any (null). */
    Told adds(String entity, double more, String since) {
        return says(entity, more, more, Bound.EXACT, Basis.INCREMENT, since, null);
    }

    /** "Previously, UA had said 12,000." */
    Told recalls(String entity, double value) {
        says(entity, value);
        article.getClaims().get(article.getClaims().size() - 1).setSaidBefore(true);
        return this;
    }

    /** A figure by a day still to come. */
    Told foresees(String entity, double value, String due) {
        return add(source(entity), "There may be " + value + " by then.", value, value, Bound.EXACT, Basis.TOTAL, Lane.FORECAST, null, due);
    }

    /** A count that says whether it holds those who did it. */
    Told counts(String entity, double value, String convention) {
        says(entity, value);
        article.getClaims().get(article.getClaims().size() - 1).setConventions(List.of(convention));
        return this;
    }

    Told saysUncited(double value, String sentence) {
        return add(Source.newBuilder().setName(article.getPublisher()).setKind(SourceKind.medium).build(), sentence, value, value, Bound.EXACT, Basis.TOTAL, Lane.REALISED, null, null);
    }

    Told saysUnnamed(double value, String sentence) {
        return add(Source.newBuilder().setName("a source").setKind(SourceKind.anonymous).setText("a source").build(), sentence, value, value, Bound.EXACT, Basis.TOTAL,
            Lane.REALISED, null, null);
    }

    Told add(Source source, String sentence, Double low, Double high, Bound bound, Basis basis, Lane lane, String from, String to) {
        String measure = "DISPATCH";
        int at = article.getClaims().size();
        article.getClaims().add(Claim.newBuilder().setClaimId(ContentHash.of(article.getArticleId(), sentence, at, low, high, lane)).setStart(at).setEnd(at + 1)
            .setQuote(sentence).setQuantity(Quantity.newBuilder().setText("n").setStart(at).setEnd(at + 1).setLow(low).setHigh(high).setBound(bound).build())
            .setCountedClass("troops").setAction(measure).setActor("KP").setTarget("RU").setBasis(basis).setLane(lane).setFrom(from).setTo(to)
            .setSource(source).setTopics(List.of("kp/dispatch/troops/ru")).build());
        article.setVersion(ContentHash.of(article.getVersion(), sentence, low, high, bound, basis, lane, from, to, source.getName()));
        return this;
    }

    static Source source(String entity) {
        boolean unnamed = entity.startsWith("unnamed");
        return Source.newBuilder().setName(entity).setText(entity).setKind(unnamed ? SourceKind.anonymous : SourceKind.government)
            .setEntity(unnamed ? null : entity).build();
    }

    Told kind(ArticleKind kind) {
        article.setKind(kind);
        return this;
    }

    /** The same article, fetched so many hours later. */
    Told later(int hours) {
        article.setFetched(article.getFetched().plusSeconds(3600L * hours));
        return this;
    }
}
