package rangefinder.enrich.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.id.ArticleIds;
import rangefinder.schema.Article;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

/** Casualty claims by a few patterns: stands in until sentences are parsed. */
public final class FirstReader {

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("a man", 1), Map.entry("a woman", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4),
        Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10));
    private static final String NUMBER = "(?<number>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|a man|a woman)";
    private static final String HARM = "(?<harm>killed|dead|died|injured|wounded|hurt)";
    private static final Pattern AFTER = Pattern.compile("\\b" + NUMBER + "(?: [\\w'-]{1,20}){0,4} " + HARM + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("\\b(?<harm>killing|killed|injuring|injured|wounding|wounded)(?: (?<least>at least|more than))? " + NUMBER + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{1,2000}[.!?\\n]?");
    private static final int MAX_CLAIMS = 500;

    public List<Claim> read(Article article) {
        List<Claim> claims = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(article.getText());
        while (sentences.find() && claims.size() < MAX_CLAIMS) {
            for (Pattern pattern : List.of(AFTER, BEFORE)) {
                Matcher m = pattern.matcher(sentences.group());
                while (m.find()) {
                    claims.add(claim(article, sentences, m, pattern == BEFORE));
                }
            }
        }
        return claims;
    }

    private static Claim claim(Article article, Matcher sentence, Matcher m, boolean before) {
        boolean least = before && m.group("least") != null;
        String number = m.group("number").toLowerCase(Locale.ROOT);
        double value = WORDS.containsKey(number) ? WORDS.get(number) : Double.parseDouble(number.replace(",", ""));
        boolean killed = m.group("harm").toLowerCase(Locale.ROOT).matches("kill.*|dead|died");
        int start = sentence.start() + m.start("number");
        int end = sentence.start() + m.end("number");
        String action = killed ? "KILL" : "INJURE";
        return Claim.newBuilder()
            .setClaimId(ArticleIds.claimId(article.getArticleId(), article.getVersion(), null, start, end, action))
            .setStart(sentence.start()).setEnd(sentence.end()).setQuote(sentence.group().strip())
            .setQuantity(Quantity.newBuilder().setText(m.group("number")).setStart(start).setEnd(end).setLow(value).setHigh(least ? null : value)
                .setBound(least ? Bound.AT_LEAST : Bound.EXACT).build())
            .setCounted("people").setCountedClass("people").setAction(action).setBasis(Basis.TOTAL).setLane(Lane.REALISED)
            .setSource(Source.newBuilder().setName(article.getPublisher() == null ? "unknown" : article.getPublisher()).setKind(SourceKind.medium).build())
            .build();
    }
}
