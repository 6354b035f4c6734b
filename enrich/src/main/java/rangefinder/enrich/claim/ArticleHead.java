package rangefinder.enrich.claim;

import rangefinder.enrich.text.Analysis;
import rangefinder.schema.Claim;

/**
 * The head of an article: its title and the first paragraphs of its text, which say what it is about, where and when. What comes after them often
 * tells of other places and days. The lead, its headline and first sentence, is where a report begins.
 */
final class ArticleHead {

    /** Characters of the text, not sentences or claims, which writers and rules cut as they like: a lead paragraph and the next one or two. */
    static final int LENGTH = 600;

    private ArticleHead() {}

    /** Whether the sentence of a claim begins there. */
    static boolean has(Claim claim) {
        return offset(claim) < LENGTH;
    }

    /** Where the sentence of a claim begins in the text; 0 in the title, which stands before it. */
    static int offset(Claim claim) {
        return claim.getIn() == null ? claim.getStart() : 0;
    }

    /** How many sentences begin there, those of the title among them. */
    static int sentences(Analysis analysis) {
        int end = 0;
        while (end < analysis.size() && (analysis.inTitle(end) || analysis.tokens(end).get(0).start() < LENGTH)) {
            end++;
        }
        return end;
    }

    /** Of the text: what begins there may end behind it. */
    static String of(String text) {
        return text.substring(0, Math.min(LENGTH, text.length()));
    }

    /** Whether a sentence belongs to the headline or is the first of the text. */
    static boolean isLead(Analysis analysis, int sentence) {
        return sentence == 0 || analysis.inTitle(sentence - 1);
    }
}
