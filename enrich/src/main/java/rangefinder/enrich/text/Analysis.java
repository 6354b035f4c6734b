package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The sentences of one article, the title's first, then the text's in order. Tokens are there at once; {@link #tagged} and
 * {@link #sentence} compute on first use and remember. For one thread, like the article it belongs to.
 *
 * <p>A title's offsets point into the title, all others into the text: ask {@link #inTitle} before comparing them.
 */
public final class Analysis {

    private final List<Sentences.Cut> cuts;
    private final Tagger tagger;
    private final Parser parser;
    private final boolean truncated;
    private final List<List<Token>> tagged;
    private final Sentence[] parsed;

    Analysis(List<Sentences.Cut> cuts, Tagger tagger, Parser parser, boolean truncated) {
        this.cuts = List.copyOf(cuts);
        this.tagger = tagger;
        this.parser = parser;
        this.truncated = truncated;
        this.tagged = new ArrayList<>(Collections.nCopies(cuts.size(), null));
        this.parsed = new Sentence[cuts.size()];
    }

    /** Number of sentences. */
    public int size() {
        return cuts.size();
    }

    /** Untagged tokens of a sentence, never empty: tag "" and the lower-case text as lemma. Costs nothing. */
    public List<Token> tokens(int sentence) {
        return cuts.get(sentence).tokens();
    }

    /** Tokens with Penn tags and lemmas. About 2 microseconds a token. */
    public List<Token> tagged(int sentence) {
        if (tagged.get(sentence) == null) {
            tagged.set(sentence, tagger.tag(tokens(sentence)));
        }
        return tagged.get(sentence);
    }

    /** The sentence with tags and tree: the costly step, several times that of tagging, so ask only where it is needed. */
    public Sentence sentence(int sentence) {
        if (parsed[sentence] == null) {
            parsed[sentence] = parser.parse(tagged(sentence), paragraph(sentence));
        }
        return parsed[sentence];
    }

    /** Number of the paragraph from 0; -1 in the title. */
    public int paragraph(int sentence) {
        return cuts.get(sentence).paragraph();
    }

    public boolean inTitle(int sentence) {
        return paragraph(sentence) < 0;
    }

    /** Whether the text was longer than is read. */
    public boolean truncated() {
        return truncated;
    }
}
