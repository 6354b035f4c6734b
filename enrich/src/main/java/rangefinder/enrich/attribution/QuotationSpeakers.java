package rangefinder.enrich.attribution;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.Quotations.Quotation;
import rangefinder.enrich.text.Token;

/**
 * Who speaks a quotation: whoever is announced right before it by a colon; else the speaker of the cue that introduces it, touches it or
 * stands nearest in its sentences; else, for whole sentences, whoever was quoted or cited right before. For one thread.
 */
final class QuotationSpeakers {

    /** A chain of quoting quotations longer than this has lost its speaker. */
    private static final int MAX_CHAIN = 40;
    /** A quotation seldom runs over more sentences; what lies further off does not tell its speaker. */
    private static final int MAX_SENTENCES = 30;
    /** ", the minister told reporters on Monday: " is about the longest that stands between a cue and its quotation. */
    private static final int LONGEST_GAP = 30;

    private final CitedText cited;
    private final LeadIns leadIns;
    private final List<Quotation> quotations;
    private final Map<Integer, Optional<Saying>> owns = new HashMap<>();

    QuotationSpeakers(CitedText cited, LeadIns leadIns) {
        this.cited = cited;
        this.leadIns = leadIns;
        this.quotations = cited.quotations().all();
    }

    /** The saying that a quotation is, over the whole of it; empty where nobody can be told to speak it. */
    Optional<Saying> of(int q) {
        Quotation quotation = quotations.get(q);
        return speaker(q).map(saying -> (saying.covers(quotation.from()) ? saying : saying.telling()).over(quotation.from(), quotation.to(), "quotation"));
    }

    /** Walks on to where a speech over several paragraphs ends, then back over quotations without a cue of their own, to the one that names its speaker. */
    private Optional<Saying> speaker(int q) {
        Optional<Saying> found = own(q);
        for (int next = q + 1; next < q + MAX_CHAIN && found.isEmpty() && next < quotations.size() && quotations.get(next).continues(); next++) {
            found = own(next);
        }
        int at = q;
        for (int steps = 0; steps < MAX_CHAIN && found.isEmpty() && at > 0 && goesOnFromBefore(at); steps++) {
            at--;
            found = own(at);
        }
        if (found.isEmpty() && isWholeSentence(at)) {
            found = citedRightBefore(at);
        }
        return found;
    }

    private Optional<Saying> own(int q) {
        Quotation quotation = quotations.get(q);
        return owns.computeIfAbsent(q, key -> announced(quotation).or(() -> introduced(quotation)).or(() -> following(quotation)));
    }

    /** "Ruiz: “We lost nine.”", "The minister said: “…”": what a colon before the mark announces. */
    private Optional<Saying> announced(Quotation quotation) {
        int sentence = cited.sentenceAt(quotation.from());
        int before = lastBefore(sentence, quotation.mark());
        if (before < 0) {
            return leadIns.beforeQuotation(sentence);
        }
        return cited.tokens(sentence).get(before).text().equals(":") ? leadIns.before(sentence, before) : Optional.empty();
    }

    /** The cue whose words the quotation lies in, the one that touches it, or the nearest one; never one of the quotation's own words. */
    private Optional<Saying> introduced(Quotation quotation) {
        int first = cited.sentenceAt(quotation.from());
        int last = Math.min(cited.sentenceAt(Math.max(quotation.from(), quotation.to() - 1)), first + MAX_SENTENCES);
        return IntStream.rangeClosed(first, last).boxed().flatMap(cited::narrated).min(Comparator
            .comparing((Saying saying) -> saying.weight() == Saying.Weight.LIGHT)
            .thenComparing(saying -> !touches(saying, quotation))
            .thenComparing(saying -> !saying.covers(quotation.from()))
            .thenComparingInt(saying -> saying.covers(quotation.from()) ? saying.length() : distance(saying, quotation)));
    }

    /** "“Is it about the nine?” Ruiz asked.": a cue that is a sentence of its own right behind the mark. */
    private Optional<Saying> following(Quotation quotation) {
        int next = cited.sentenceAt(Math.max(quotation.from(), quotation.to() - 1)) + 1;
        boolean near = quotation.closed() && next < cited.size() && !cited.startsParagraph(next);
        return near ? cited.narrated(next).filter(saying -> saying.isEmpty() && touches(saying, quotation)).findFirst() : Optional.empty();
    }

    /** Whether nothing but a hearer, a time or a mark stands between the cue and the quotation. */
    private boolean touches(Saying saying, Quotation quotation) {
        int start = Math.min(saying.speaker().start(), saying.cueAt());
        int end = Math.max(saying.speaker().end(), saying.cueAt());
        return start >= quotation.to() ? isClear(quotation.to(), start) && start - quotation.to() < 4
            : end <= quotation.from() && quotation.from() - end < LONGEST_GAP && isClear(end, quotation.from());
    }

    private boolean isClear(int from, int to) {
        String gap = cited.text().substring(from, to);
        return gap.chars().noneMatch(c -> c == ';' || c == '?' || c == '!' || c == '\n') && !gap.contains(". ");
    }

    private static int distance(Saying saying, Quotation quotation) {
        return Math.min(distance(saying.speaker().start(), quotation), distance(saying.cueAt(), quotation));
    }

    private static int distance(int at, Quotation quotation) {
        return at < quotation.from() ? quotation.from() - at : Math.max(0, at - quotation.to());
    }

    /** Whether the speaker of the quotation before goes on: in the same paragraph or, with a whole sentence, in the one after it. */
    private boolean goesOnFromBefore(int q) {
        Quotation quotation = quotations.get(q);
        int paragraphs = cited.paragraphsBetween(cited.sentenceAt(quotations.get(q - 1).from()), cited.sentenceAt(quotation.from()));
        return quotation.continues() || isWholeSentence(q) && paragraphs <= 1;
    }

    /** Words picked out of somebody's sentence ("the “missing” nine") are anybody's. */
    private boolean isWholeSentence(int q) {
        Quotation quotation = quotations.get(q);
        return cited.tokens(cited.sentenceAt(quotation.from())).get(0).start() >= quotation.mark();
    }

    /** "Ruiz said that the boats were gone. “We had nine.”": whoever was cited in the sentence before. */
    private Optional<Saying> citedRightBefore(int q) {
        int sentence = cited.sentenceAt(quotations.get(q).from());
        return cited.followsClosely(sentence) ? cited.narrated(sentence - 1).filter(saying -> saying.weight() == Saying.Weight.FULL).reduce((one, other) -> other) : Optional.empty();
    }

    /** Index of the last token that ends before an offset; -1 where the sentence starts there. */
    private int lastBefore(int sentence, int offset) {
        List<Token> tokens = cited.tokens(sentence);
        int i = 0;
        while (i < tokens.size() && tokens.get(i).end() <= offset) {
            i++;
        }
        return i - 1;
    }
}
