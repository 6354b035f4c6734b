package rangefinder.enrich.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.enrich.attribution.Attributor;
import rangefinder.enrich.attribution.Citations;
import rangefinder.enrich.attribution.Phrase;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.quantity.Pieces;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.time.TimeMention;
import rangefinder.schema.Article;

/**
 * One article as far as it has been read: what every rule looks at. Sentences are parsed when first asked for. For one thread.
 */
final class Reading {

    /** One "I" may be a slip of quotation marks. */
    private static final int ENOUGH_TO_BE_ONE = 2;

    private final Article article;
    private final Analysis analysis;
    private final LocalDate day;
    private final Names names;
    private final Citations citations;
    private final Map<Integer, Tree> trees;
    private final Map<Integer, Pieces> pieces = new HashMap<>();
    private final Map<Integer, List<Figure>> figures = new HashMap<>();
    private final Map<Integer, List<TimeMention>> times = new HashMap<>();
    private Boolean firstPerson;
    private Introductions introductions;

    Reading(Article article, Analysis analysis, Map<Integer, Tree> trees, LocalDate day, Names names, Citations citations) {
        this.article = article;
        this.analysis = analysis;
        this.trees = trees;
        this.day = day;
        this.names = names;
        this.citations = citations;
    }

    Article article() {
        return article;
    }

    Analysis analysis() {
        return analysis;
    }

    /** Day of publication; null where the article has none. */
    LocalDate day() {
        return day;
    }

    Names names() {
        return names;
    }

    /** Who the people are that the article names. */
    Introductions introductions(Attributor attributor) {
        if (introductions == null) {
            introductions = new Introductions(attributor, analysis, names.all());
        }
        return introductions;
    }

    Citations citations() {
        return citations;
    }

    Tree tree(int sentence) {
        return trees.computeIfAbsent(sentence, s -> new Tree(analysis.sentence(s)));
    }

    /** A sentence as numbers and times are read from it. */
    Pieces pieces(int sentence) {
        return pieces.computeIfAbsent(sentence, s -> Pieces.of(analysis.tokens(s)));
    }

    List<Figure> figures(int sentence) {
        return figures.getOrDefault(sentence, List.of());
    }

    void figures(int sentence, List<Figure> found) {
        figures.put(sentence, found);
    }

    List<TimeMention> times(int sentence) {
        return times.getOrDefault(sentence, List.of());
    }

    void times(int sentence, List<TimeMention> found) {
        times.put(sentence, found);
    }

    /** Whether the author speaks as "I" outside quotations: then what nobody is cited for is the author's. */
    boolean isFirstPerson() {
        if (firstPerson == null) {
            firstPerson = countFirstPerson() >= ENOUGH_TO_BE_ONE;
        }
        return firstPerson;
    }

    private int countFirstPerson() {
        int count = 0;
        for (int s = 0; s < analysis.size(); s++) {
            for (Token token : analysis.tokens(s)) {
                boolean first = token.text().equals("I") || token.lower().equals("my");
                count += first && !analysis.inTitle(s) && !citations.isQuoted(token.start()) ? 1 : 0;
            }
        }
        return count;
    }

    /** Number of the sentence that a phrase of one of its trees stands in. */
    int sentenceOf(Phrase phrase) {
        for (Map.Entry<Integer, Tree> entry : trees.entrySet()) {
            if (entry.getValue() == phrase.tree()) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("phrase of another article");
    }

    /** Number of the sentence that starts at an offset. */
    int sentenceAt(boolean inTitle, int start) {
        for (int s = 0; s < analysis.size(); s++) {
            if (analysis.inTitle(s) == inTitle && analysis.tokens(s).get(0).start() == start) {
                return s;
            }
        }
        throw new IllegalArgumentException("no sentence starts at " + start);
    }

    /** The text that a sentence's offsets point into. */
    String textOf(int sentence) {
        return analysis.inTitle(sentence) ? article.getTitle() : article.getText();
    }

    List<Integer> sentencesWithFigures() {
        List<Integer> sentences = new ArrayList<>(figures.keySet());
        sentences.sort(null);
        return sentences;
    }
}
