package rangefinder.aggregate.origin;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rangefinder.aggregate.topic.Figures;
import rangefinder.aggregate.topic.TopicDefinition.Level;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Citing;
import rangefinder.schema.Claim;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/**
 * The originator of a figure, as far as one article tells: the deepest named speaker, mapped to a principal; an unnamed one bound to
 * who relays it; where nobody is cited, one originator a value. What other articles of the topic tell (copies, echoes) comes later.
 */
public final class Originators {

    private static final Pattern POSSESSIVES = Pattern.compile("[\u2019']s\\b");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Originators() {}

    public static Originator of(ArticleClaims article, Claim claim, Level level) {
        Source source = claim.getSource();
        if (source.getText() == null) {
            return uncited(claim);
        }
        boolean named = source.getKind() != SourceKind.anonymous || isState(principal(source.getEntity()));
        return named ? named(source, level) : anonymous(article, claim);
    }

    private static Originator named(Source source, Level level) {
        String own = source.getEntity() != null ? source.getEntity() : plain(source.getName());
        String principal = principal(source.getEntity());
        String id = level == Level.PRINCIPAL && principal != null ? principal : own;
        // Unnamed officials of a state speak with its means of counting: another grade would flip with who happened to speak last.
        SourceKind kind = source.getKind() == SourceKind.anonymous ? SourceKind.government : source.getKind();
        return new Originator(id, source.getName(), kind, principal, Citing.NAMED);
    }

    /** States are known by their ISO 3166-1 alpha-2 codes. */
    private static boolean isState(String principal) {
        return principal != null && principal.matches("[A-Z]{2}");
    }

    /** "KR/NIS" speaks for KR. */
    private static String principal(String entity) {
        if (entity == null) {
            return null;
        }
        int slash = entity.indexOf('/');
        return slash < 0 ? entity : entity.substring(0, slash);
    }

    /** One author's unnamed source counts once, however often it is retold and whatever it is called. */
    private static Originator anonymous(ArticleClaims article, Claim claim) {
        String relayer = relayer(article, claim.getVia());
        return new Originator("unnamed, by " + plain(relayer), "unnamed, by " + relayer, SourceKind.anonymous, null, Citing.ANONYMOUS);
    }

    private static String relayer(ArticleClaims article, List<Source> via) {
        if (!via.isEmpty()) {
            return via.get(0).getName();
        }
        return article.getAuthors().isEmpty() ? outlet(article) : article.getAuthors().get(0);
    }

    private static Originator uncited(Claim claim) {
        String value = Figures.words(claim.getQuantity());
        return new Originator("uncited " + value, "uncited (" + value + ")", SourceKind.medium, null, Citing.UNCITED);
    }

    private static String outlet(ArticleClaims article) {
        return article.getPublisher() == null ? "an unknown outlet" : article.getPublisher();
    }

    /** The name without case, accents, punctuation, articles and possessives, so that spellings of one name meet. */
    static String plain(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        bare = OTHERS.matcher(ACCENTS.matcher(POSSESSIVES.matcher(bare).replaceAll("")).replaceAll("")).replaceAll(" ").strip();
        return bare.startsWith("the ") ? bare.substring("the ".length()) : bare;
    }
}
