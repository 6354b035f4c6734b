package rangefinder.enrich.claim;

import rangefinder.enrich.text.Analysis;
import rangefinder.enrich.text.Sentence;

/** A sentence without a tree. */
final class Flat {

    private Flat() {}

    static Sentence sentence(Analysis analysis, int sentence) {
        return new Sentence(analysis.tagged(sentence), new int[0], new String[0], analysis.paragraph(sentence));
    }
}
