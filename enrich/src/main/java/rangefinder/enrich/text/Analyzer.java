package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The front of this package: reads an article into sentences. {@link #read} splits and tokenizes everything at once, which is cheap;
 * tags and trees are made sentence by sentence when {@link Analysis} is asked for them, which is not.
 *
 * <p>Thread-safe and without state of its own; the models are loaded once a JVM. A pure function of title and text.
 * Any text is read in linear time: sentences are cut at 200 tokens, tokens at 120 characters, texts at {@link #LONGEST_TEXT}.
 */
public final class Analyzer {

    /** Characters of a text that are read: a book of 50,000 words, far beyond any article. What lies behind it is not analysed ({@link Analysis#truncated}). */
    public static final int LONGEST_TEXT = 300_000;

    /** Trees kept at each step of the parser: more cost time in proportion and gain little. */
    private static final int BEAM = 8;

    /** Score by which a tree may lie behind the best and still be followed; half the time of a full beam for a loss of 0.002. */
    private static final int MARGIN = 300;

    private static final Analyzer ENGLISH = new Analyzer(
            new PerceptronTagger(LinearModel.load(Analyzer.class, "tagger.model"), PerceptronTagger.sureTags()), new BeamParser(new ActionModel(ModelFile.beside(Analyzer.class, "parser.model")), new Labeller(LinearModel.load(Analyzer.class, "labels.model")), BEAM, MARGIN));

    private final Sentences sentences = new Sentences();
    private final Tagger tagger;
    private final Parser parser;

    Analyzer(Tagger tagger, Parser parser) {
        this.tagger = tagger;
        this.parser = parser;
    }

    public static Analyzer english() {
        return ENGLISH;
    }

    /** The untagged tokens of a short text, all in one list: what a table's entry looks like in a sentence. */
    public List<Token> tokens(String text) {
        return sentences.tokens(PlainCharacters.normalise(text));
    }

    /**
     * @param title headline, whose offsets count from its own start; null where there is none
     * @param text  paragraphs separated by blank lines; offsets count UTF-16 code units
     */
    public Analysis read(String title, String text) {
        List<Sentences.Cut> cuts = new ArrayList<>();
        if (title != null) {
            cuts.addAll(sentences.readTitle(PlainCharacters.normalise(title.substring(0, Math.min(title.length(), LONGEST_TEXT)))));
        }
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        cuts.addAll(sentences.read(PlainCharacters.normalise(read)));
        return new Analysis(cuts, tagger, parser, read.length() < text.length());
    }
}
