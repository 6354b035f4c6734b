package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import rangefinder.enrich.attribution.Quotations.Quotation;
import rangefinder.enrich.text.Analysis;

/**
 * Who is cited where in one article. A place can lie in several sayings, one inside the other: the innermost is the originator's, the
 * others relay it. For one thread, like the analysis it reads.
 */
public final class Citations {

    /** A chain of quoting quotations longer than this has lost its speaker. */
    private static final int MAX_CHAIN = 40;
    /** A quotation seldom runs over more sentences; what lies further off does not tell its speaker. */
    private static final int MAX_SENTENCES = 30;

    private static final Set<String> GOING_ON = Set.of("these", "those", "they", "it", "this", "of", "among", "another", "others", "including", "additionally", "accordingly");

    private final Analysis analysis;
    private final IntFunction<List<Saying>> reader;
    private final Quotations titleQuotations;
    private final Quotations quotations;
    private final String text;
    private final int firstOfText;
    private final Map<Integer, List<Saying>> sayings = new HashMap<>();
    private final Map<Integer, Optional<Saying>> quotes = new HashMap<>();

    Citations(Analysis analysis, IntFunction<List<Saying>> reader, Quotations titleQuotations, Quotations quotations, String text) {
        this.analysis = analysis;
        this.reader = reader;
        this.titleQuotations = titleQuotations;
        this.quotations = quotations;
        this.text = text;
        this.firstOfText = firstOfText(analysis);
    }

    private static int firstOfText(Analysis analysis) {
        int i = 0;
        while (i < analysis.size() && analysis.inTitle(i)) {
            i++;
        }
        return i;
    }

    /** Who is cited for what stands at an offset of a sentence; empty where nobody is. */
    public Optional<Citation> at(int sentence, int offset) {
        List<Saying> found = new ArrayList<>();
        for (Saying saying : sayings(sentence)) {
            if (saying.covers(offset) && !isOneself(saying) && (!saying.rule().equals("label") || startsParagraph(sentence))) {
                found.add(saying);
            }
        }
        if (!analysis.inTitle(sentence)) {
            quoted(offset).ifPresent(found::add);
            block(sentence, offset).ifPresent(found::add);
        }
        found.removeIf(inner -> found.stream().anyMatch(outer -> isSpeakerAgain(inner, outer)));
        found.sort(Comparator.comparingInt(Citations::depth).thenComparingInt(Saying::length));
        return found.isEmpty() ? Optional.empty() : Optional.of(citation(found));
    }

    /**
     * An uncited sentence that plainly goes on reporting ("These include …", "Of them …") belongs to the speaker of the sentence before it in
     * the same paragraph.
     */
    public Optional<Citation> carriedOn(int sentence) {
        boolean follows = sentence > firstOfText && analysis.paragraph(sentence - 1) == analysis.paragraph(sentence);
        if (!follows || !GOING_ON.contains(analysis.tokens(sentence).get(0).lower()) || !sayings(sentence).stream().allMatch(s -> s.speaker() == null)) {
            return Optional.empty();
        }
        var before = analysis.tokens(sentence - 1);
        int within = before.get(Math.max(0, before.size() - 2)).start();
        return at(sentence - 1, within).map(c -> new Citation(c.chain(), c.cue(), "goes-on-reporting", c.strength()));
    }

    /** Whether a place of the text lies in a quotation. */
    public boolean isQuoted(int offset) {
        return quotations.at(offset) >= 0;
    }

    /** "I" in a quotation is the one who is quoted, and whoever else is meant by a pronoun is named outside. */
    private boolean isOneself(Saying saying) {
        return saying.speaker() != null && saying.speaker().headToken().tag().equals("PRP") && isQuoted(saying.speaker().start());
    }

    /** "The ministry said it determined that …": what the pronoun stands for was named already, nearer to the reader. */
    private static boolean isSpeakerAgain(Saying inner, Saying outer) {
        boolean pronoun = inner.speaker() != null && inner.speaker().headToken().tag().equals("PRP");
        return pronoun && outer.speaker() != null && outer.covers(inner.speaker().start()) && outer.speaker().end() <= inner.speaker().start();
    }

    /** The one who is cited lies deeper than whoever cites. */
    private static int depth(Saying saying) {
        return saying.rule().equals("citing") ? 0 : 1;
    }

    private static Citation citation(List<Saying> innermostFirst) {
        List<Phrase> chain = new ArrayList<>();
        boolean full = innermostFirst.stream().anyMatch(s -> s.weight() == Saying.Weight.FULL && s.speaker() != null);
        Integer strength = null;
        for (Saying saying : innermostFirst) {
            if (saying.speaker() != null && (saying.weight() == Saying.Weight.FULL || !full) && chain.stream().noneMatch(p -> p.headToken().equals(saying.speaker().headToken()))) {
                chain.add(saying.speaker());
            }
            if (saying.hearer() != null) {
                chain.add(saying.hearer());
            }
            strength = strength == null ? saying.strength() : strength;
        }
        Saying deepest = innermostFirst.get(0);
        return new Citation(List.copyOf(chain), deepest.cue(), deepest.rule(), strength);
    }

    private List<Saying> sayings(int sentence) {
        return sayings.computeIfAbsent(sentence, reader::apply);
    }

    /** The saying that a quotation around the offset is. */
    private Optional<Saying> quoted(int offset) {
        int q = quotations.at(offset);
        return q < 0 ? Optional.empty() : speakerOf(q).map(s -> s.over(quotations.all().get(q).from(), quotations.all().get(q).to(), "quotation"));
    }

    /** Walks back over quotations without a cue of their own to the one that names their speaker. */
    private Optional<Saying> speakerOf(int q) {
        int at = q;
        Optional<Saying> found = Optional.empty();
        for (int steps = 0; steps < MAX_CHAIN && at >= 0; steps++) {
            int quotation = at;
            found = quotes.computeIfAbsent(quotation, k -> beside(quotations.all().get(k)));
            if (found.isPresent()) {
                break;
            }
            at = before(at);
        }
        quotes.put(q, found);
        return found;
    }

    /** The quotation whose speaker goes on: the one before, in the same paragraph or the one before it; -1 where the run ends. */
    private int before(int q) {
        if (q == 0) {
            return -1;
        }
        int paragraph = analysis.paragraph(sentenceAt(quotations.all().get(q).from()));
        int earlier = analysis.paragraph(sentenceAt(quotations.all().get(q - 1).from()));
        return quotations.all().get(q).continues() || paragraph - earlier <= 1 ? q - 1 : -1;
    }

    /** A speaker named beside the quotation: in its own sentences, or in the lead-in that ends with a colon. */
    private Optional<Saying> beside(Quotation quotation) {
        int first = sentenceAt(quotation.from());
        int last = Math.min(sentenceAt(Math.max(quotation.from(), quotation.to() - 1)), first + MAX_SENTENCES);
        Saying best = null;
        for (int sentence = first; sentence <= last; sentence++) {
            for (Saying saying : sayings(sentence)) {
                if (saying.speaker() != null && isOutsideQuotations(saying) && (best == null || distance(saying, quotation) < distance(best, quotation))) {
                    best = saying;
                }
            }
        }
        return best != null ? Optional.of(best) : leadIn(first);
    }

    private boolean isOutsideQuotations(Saying saying) {
        return quotations.at(saying.speaker().start()) < 0 && quotations.at(saying.cueAt()) < 0;
    }

    private static int distance(Saying saying, Quotation quotation) {
        return Math.min(distance(saying.speaker().start(), quotation), distance(saying.cueAt(), quotation));
    }

    private static int distance(int at, Quotation quotation) {
        return at < quotation.from() ? quotation.from() - at : Math.max(0, at - quotation.to());
    }

    /** "The minister said:" at the end of the paragraph before, or of the sentence before. */
    private Optional<Saying> leadIn(int sentence) {
        int before = sentence - 1;
        if (before < firstOfText || !endsWithColon(before)) {
            return Optional.empty();
        }
        List<Saying> cues = sayings(before).stream().filter(saying -> saying.speaker() != null).toList();
        return cues.isEmpty() ? Optional.empty() : Optional.of(cues.get(cues.size() - 1));
    }

    /** A paragraph without quotation marks that continues a lead-in. */
    private Optional<Saying> block(int sentence, int offset) {
        int first = sentence;
        while (first > firstOfText && analysis.paragraph(first - 1) == analysis.paragraph(sentence)) {
            first--;
        }
        if (first == firstOfText || quotations.at(offset) >= 0) {
            return Optional.empty();
        }
        int start = analysis.tokens(first).get(0).start();
        Optional<Saying> label = label(first);
        return (label.isPresent() ? label : leadIn(first)).map(s -> s.over(start, start + MAX_BLOCK, "block-quotation"));
    }

    private Optional<Saying> label(int sentence) {
        return sayings(sentence).stream().filter(saying -> saying.rule().equals("label") && startsParagraph(sentence)).findFirst();
    }

    private boolean startsParagraph(int sentence) {
        return sentence == 0 || analysis.paragraph(sentence - 1) != analysis.paragraph(sentence);
    }

    private static final int MAX_BLOCK = 100_000;

    private boolean endsWithColon(int sentence) {
        var tokens = analysis.tokens(sentence);
        return tokens.get(tokens.size() - 1).text().equals(":");
    }

    private int sentenceAt(int offset) {
        int low = firstOfText;
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
