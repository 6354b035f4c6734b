package rangefinder.enrich.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Tree;

/** One article as this package looks at it: its sentences, what is said in each, its quotations. Reads a sentence when first asked for it. For one thread. */
final class CitedText {

    private final Analysis analysis;
    private final IntFunction<Tree> trees;
    private final Function<Tree, List<Saying>> reader;
    private final Map<Integer, List<Saying>> sayings = new HashMap<>();
    private final Quotations titleQuotations;
    private final Quotations quotations;
    private final String text;
    private final int first;

    /**
     * @param trees  parsed sentence by its number; asked only for sentences that can matter
     * @param reader finds what is said in a sentence
     * @param title  null where there is none
     */
    CitedText(Analysis analysis, IntFunction<Tree> trees, Function<Tree, List<Saying>> reader, String title, String text) {
        this.analysis = analysis;
        this.trees = trees;
        this.reader = reader;
        this.titleQuotations = new Quotations(title == null ? "" : title);
        this.quotations = new Quotations(text);
        this.text = text;
        int i = 0;
        while (i < analysis.size() && analysis.inTitle(i)) {
            i++;
        }
        first = i;
    }

    Tree tree(int sentence) {
        return trees.apply(sentence);
    }

    List<Token> tokens(int sentence) {
        return analysis.tokens(sentence);
    }

    List<Saying> sayings(int sentence) {
        return sayings.computeIfAbsent(sentence, s -> reader.apply(tree(s)));
    }

    /** Those with a speaker, and not in words that are quoted themselves. */
    Stream<Saying> narrated(int sentence) {
        Quotations marks = isTitle(sentence) ? titleQuotations : quotations;
        return sayings(sentence).stream().filter(saying -> saying.speaker() != null && marks.at(saying.speaker().start()) < 0 && marks.at(saying.cueAt()) < 0);
    }

    /** The quotations of the text below the title. */
    Quotations quotations() {
        return quotations;
    }

    String text() {
        return text;
    }

    boolean isTitle(int sentence) {
        return sentence < first;
    }

    int size() {
        return analysis.size();
    }

    boolean startsParagraph(int sentence) {
        return sentence == 0 || paragraphsBetween(sentence - 1, sentence) > 0;
    }

    int paragraphsBetween(int sentence, int later) {
        return analysis.paragraph(later) - analysis.paragraph(sentence);
    }

    /** Whether a sentence of the text goes before this one, in its paragraph or the one before. */
    boolean followsClosely(int sentence) {
        return sentence > first && paragraphsBetween(sentence - 1, sentence) <= 1;
    }

    /** Number of the sentence of the text that holds an offset. */
    int sentenceAt(int offset) {
        int low = first;
        int high = analysis.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (analysis.tokens(middle).get(0).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
