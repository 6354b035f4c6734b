package rangefinder.aggregate.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import rangefinder.id.ContentHash;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Entity;
import rangefinder.schema.EntityType;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.QuantityMention;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Articles of an invented world with one claim each. */
final class SampleClaims {

    /** Who speaks in the sample world. */
    record Speaker(String id, String name, SourceKind kind, String grade) {}

    /** What is said: a figure in a sentence of the form "before NUMBER after". */
    record Statement(Speaker speaker, String outlet, LocalDate day, double value, Bound bound, Lane lane, Basis basis, String before, String after) {}

    private SampleClaims() {}

    static ArticleVersion article(Statement said, String topic, String counted) {
        String words = words(said);
        String lead = "Word reached the harbour towns on " + said.day() + ".\n\n";
        String quote = said.before() + words + said.after();
        String text = lead + quote + "\n\nOfficials said that a full account would follow once the roads were open again.";
        int start = lead.length();
        int number = start + said.before().length();
        String url = "https://" + said.outlet().toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/" + said.day() + "/" + ContentHash.of(quote).substring(0, 8);
        String id = ContentHash.of("url", url);
        String version = ContentHash.of(text);
        Instant fetched = said.day().atTime(9, 30).toInstant(ZoneOffset.UTC);
        Source source = source(said, text);
        Article article = Article.newBuilder().setArticleId(id).setVersion(version).setUrl(url).setCanonicalUrl(url).setPublisher(said.outlet())
            .setPublished(said.day().toString()).setFetched(fetched).setLanguage("en").setTitle("What is known of " + counted + " so far")
            .setAuthors(List.of("Ida Brandt")).setArchive(new ArchiveRecord("2026/part-0001.warc.gz", 4096L, "urn:uuid:" + id))
            .setFeed("https://" + said.outlet().toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/feed.xml")
            .setMadeBy("sample").setPublishedFrom("json-ld").setText(text).build();
        Claim claim = Claim.newBuilder().setClaimId(ContentHash.of(id, version, start)).setStart(start).setEnd(start + quote.length()).setQuote(quote)
            .setQuantity(new Quantity(words, number, number + words.length(), low(said), high(said), said.bound(), null))
            .setCounted(counted).setCountedClass("people").setAction("COUNT").setPlace(List.of("Tarn Valley")).setBasis(said.basis())
            .setLane(said.lane()).setTo(said.day().toString()).setSource(source).setTopics(List.of(topic)).build();
        return new ArticleVersion(article, claims(article, claim, text));
    }

    private static ArticleClaims claims(Article article, Claim claim, String text) {
        Quantity q = claim.getQuantity();
        int place = text.indexOf("harbour towns");
        return ArticleClaims.newBuilder().setArticleId(article.getArticleId()).setVersion(article.getVersion()).setKind(ArticleKind.PUBLISHED)
            .setUrl(article.getUrl()).setCanonicalUrl(article.getCanonicalUrl()).setPublisher(article.getPublisher()).setAuthors(article.getAuthors())
            .setPublished(article.getPublished()).setFetched(article.getFetched()).setTitle(article.getTitle()).setArchive(article.getArchive())
            .setMadeBy("sample").setTextHash(ContentHash.of(text))
            .setEntities(List.of(new Entity(place, place + 13, "harbour towns", null, EntityType.LOCATION, null, "harbour towns")))
            .setQuantities(List.of(QuantityMention.newBuilder().setText(q.getText()).setStart(q.getStart()).setEnd(q.getEnd()).setLow(q.getLow())
                .setHigh(q.getHigh()).setBound(q.getBound()).setCounted(claim.getCounted()).setAttributed(true).setSource(claim.getSource()).build()))
            .setClaims(List.of(claim)).build();
    }

    private static Source source(Statement said, String text) {
        int at = text.indexOf(said.speaker().name());
        return Source.newBuilder().setName(said.speaker().name()).setKind(said.speaker().kind()).setText(at < 0 ? null : said.speaker().name())
            .setStart(at < 0 ? null : at).setEnd(at < 0 ? null : at + said.speaker().name().length()).build();
    }

    private static String words(Statement said) {
        String number = String.format(java.util.Locale.ROOT, "%,.0f", said.value());
        return switch (said.bound()) {
            case AT_LEAST -> "at least " + number;
            case AT_MOST -> "at most " + number;
            case ABOUT -> "about " + number;
            default -> number;
        };
    }

    private static Double low(Statement said) {
        return said.bound() == Bound.AT_MOST ? null : said.value();
    }

    private static Double high(Statement said) {
        return said.bound() == Bound.AT_LEAST ? null : said.value();
    }
}
