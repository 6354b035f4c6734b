package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Vocabulary;

/**
 * Who is cited where in one article. A place can lie in several sayings, one inside the other: the innermost is the originator's, the
 * others relay it. For one thread, like the analysis it reads.
 */
public final class Citations {

    private static final Vocabulary WORDS = Vocabulary.beside(Citations.class, "cue-contexts.tsv");
    private static final int SENTENCES_BACK = 3;
    private static final int MAX_BLOCK = 100_000;

    private static final Set<String> GOING_ON = WORDS.words("GOING_ON");

    private final CitedText cited;
    private final LeadIns leadIns;
    private final QuotationSpeakers quoting;
    private final Speakers speakers;

    private static final Set<String> CONTRASTING = WORDS.words("CONTRASTING");
    private static final Set<String> RUMOURS = WORDS.words("RUMOURS");
    private static final Set<String> DENYING = WORDS.words("DENYING");

    Citations(CitedText cited, Speakers speakers) {
        this.cited = cited;
        this.speakers = speakers;
        this.leadIns = new LeadIns(cited, speakers);
        this.quoting = new QuotationSpeakers(cited, leadIns);
    }

    /** Who is cited for what stands at an offset of a sentence; empty where nobody is. */
    public Optional<Citation> at(int sentence, int offset) {
        List<Saying> found = new ArrayList<>();
        for (Saying saying : cited.sayings(sentence)) {
            if (saying.covers(offset) && !isOneself(saying) && !isNamedAt(saying, offset) && (!saying.rule().equals("label") || cited.startsParagraph(sentence))) {
                found.add(saying);
            }
        }
        if (!cited.isTitle(sentence)) {
            quoted(offset).ifPresent(found::add);
            block(sentence, offset).ifPresent(found::add);
        }
        found.replaceAll(inner -> found.stream().filter(outer -> isSpeakerAgain(inner, outer)).findFirst().map(outer -> inner.by(outer.speaker().by(inner.speaker().head()))).orElse(inner));
        found.removeIf(outer -> found.stream().anyMatch(inner -> speaksForItself(inner, outer)));
        found.removeIf(saying -> isOvertaken(saying, sentence, offset));
        found.removeIf(rumour -> isRumour(rumour) && found.stream().anyMatch(denial -> DENYING.contains(denial.cue())));
        found.removeIf(denial -> DENYING.contains(denial.cue()) && denial.cueAt() > offset && found.stream().anyMatch(claim -> claims(claim, denial)));
        found.sort(Comparator.comparingInt(Citations::depth).thenComparingInt(Saying::length));
        return found.isEmpty() ? Optional.empty() : Optional.of(citation(found));
    }

    /**
     * An uncited sentence that plainly goes on reporting ("These include …", "Of them …") belongs to the speaker of the sentence before it in
     * the same paragraph.
     */
    public Optional<Citation> carriedOn(int sentence) {
        boolean follows = !cited.isTitle(sentence) && !cited.startsParagraph(sentence);
        if (!follows || !GOING_ON.contains(cited.tokens(sentence).get(0).lower()) || !cited.sayings(sentence).stream().allMatch(s -> s.speaker() == null)) {
            return Optional.empty();
        }
        var before = cited.tokens(sentence - 1);
        int within = before.get(Math.max(0, before.size() - 2)).start();
        return at(sentence - 1, within).map(c -> new Citation(c.chain(), c.cue(), "goes-on-reporting", c.strength()));
    }

    /** Whoever a pronoun that is cited stands for: who was cited last in the sentences right before, by words of their own; empty where nobody was. */
    public Optional<Phrase> speakerBefore(int sentence) {
        for (int s = sentence - 1; s >= Math.max(0, sentence - SENTENCES_BACK) && !cited.isTitle(s); s--) {
            Optional<Phrase> last = cited.narrated(s).filter(saying -> saying.weight() == Saying.Weight.FULL).max(Comparator.comparingInt(Saying::cueAt)).map(Saying::speaker);
            if (last.isPresent() && !last.get().headToken().tag().startsWith("PRP")) {
                return last;
            }
        }
        return Optional.empty();
    }

    /** Whether somebody who is cited in the sentence is named by the words at an offset: "said one of the divers". */
    public boolean isSpeaker(int sentence, int offset) {
        return cited.sayings(sentence).stream().anyMatch(saying -> saying.speaker() != null && saying.speaker().relative() < 0 && saying.speaker().start() <= offset && offset < saying.speaker().end());
    }

    /** The same where the verb goes before, so that nothing else can be meant: the dead do not speak. */
    public boolean isSpeakerBehindCue(int sentence, int offset) {
        return cited.sayings(sentence).stream().anyMatch(saying -> saying.speaker() != null && saying.cueAt() < saying.speaker().start() && saying.speaker().start() <= offset && offset < saying.speaker().end());
    }

    /** Whether the words at an offset belong to a speaker who tells from afar, so that his place is not that of what he tells: "a study of Halden University". */
    public boolean isOfDistantSpeaker(int sentence, int offset) {
        return cited.sayings(sentence).stream().map(Saying::speaker).anyMatch(speaker -> speaker != null && speaker.tree().token(speaker.first()).start() <= offset && offset < speaker.tree().token(speaker.last()).end() && speakers.isDistant(speaker));
    }

    /** Whether a place of the text lies in a quotation. */
    public boolean isQuoted(int offset) {
        return cited.quotations().at(offset) >= 0;
    }

    /** "At least nine people drowned, the mayor said": whoever the words name says nothing by them, whatever the tree made of it. */
    private static boolean isNamedAt(Saying saying, int offset) {
        return saying.speaker() != null && saying.speaker().relative() < 0 && saying.speaker().start() <= offset && offset < saying.speaker().end();
    }

    /** "I" in a quotation is the one who is quoted, and whoever else is meant by a pronoun is named outside. */
    private boolean isOneself(Saying saying) {
        return saying.speaker() != null && saying.speaker().headToken().tag().startsWith("PRP") && isQuoted(saying.speaker().start());
    }

    /** "The ministry said it determined that …": the pronoun stands for who was named already. */
    private static boolean isSpeakerAgain(Saying inner, Saying outer) {
        boolean pronoun = inner.speaker() != null && inner.speaker().headToken().tag().equals("PRP");
        return pronoun && outer.speaker() != null && outer.speaker().tree() == inner.speaker().tree() && !outer.speaker().headToken().tag().startsWith("PRP") && outer.covers(inner.speaker().start()) && outer.speaker().end() <= inner.speaker().start();
    }

    /** "Organisers claimed 80,000; police counted 22,000", "…, while police counted": nobody relays the other. */
    private static boolean speaksForItself(Saying inner, Saying outer) {
        if (inner.speaker() == null || outer.speaker() == null || inner.speaker().tree() != outer.speaker().tree() || inner.cueAt() <= outer.cueAt() || inner.cueAt() < inner.speaker().start()) {
            return false;
        }
        List<Token> between = inner.speaker().tree().sentence().tokens().stream().filter(t -> t.start() > outer.cueAt() && t.start() < inner.speaker().start()).toList();
        boolean contrast = !between.isEmpty() && CONTRASTING.contains(between.get(between.size() - 1).lower());
        return contrast || between.stream().anyMatch(token -> token.text().equals(";"));
    }

    /** "The team counted 50, but the panel said that was too low; up to 90": whoever spoke first does not go on behind the semicolon. */
    private boolean isOvertaken(Saying saying, int sentence, int offset) {
        if (saying.speaker() == null || saying.cueAt() >= offset) {
            return false;
        }
        int end = cited.tokens(sentence).stream().filter(token -> token.text().equals(";") && token.start() > saying.cueAt() && token.start() < offset).mapToInt(Token::start).max().orElse(-1);
        return end >= 0 && cited.sayings(sentence).stream().anyMatch(other -> other.speaker() != null && other.cueAt() > saying.cueAt() && other.cueAt() < end && !other.covers(offset) && isContrasted(other, sentence));
    }

    /** "But the panel said": set against what stands before. */
    private boolean isContrasted(Saying saying, int sentence) {
        return cited.tokens(sentence).stream().filter(token -> token.end() <= saying.speaker().start()).reduce((first, last) -> last).filter(last -> CONTRASTING.contains(last.lower())).isPresent();
    }

    /** "Denied social media reports that 50 died": nobody in particular says so, and who denies it is cited. */
    private static boolean isRumour(Saying saying) {
        return saying.speaker() != null && RUMOURS.contains(saying.speaker().headToken().lemma());
    }

    /** "The opposition claimed that 50 died, a charge the government denied": the figure is the opposition's. */
    private static boolean claims(Saying claim, Saying denial) {
        return claim.speaker() != null && claim.weight() == Saying.Weight.FULL && !DENYING.contains(claim.cue()) && claim.cueAt() < denial.cueAt();
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
            if (saying.speaker() != null && (saying.weight() == Saying.Weight.FULL || !full) && chain.stream().noneMatch(p -> p.overlaps(saying.speaker()))) {
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

    /** The saying that a quotation around the offset is. */
    private Optional<Saying> quoted(int offset) {
        int q = cited.quotations().at(offset);
        return q < 0 ? Optional.empty() : quoting.of(q);
    }

    /** A paragraph without quotation marks that continues a lead-in or a label. */
    private Optional<Saying> block(int sentence, int offset) {
        int first = sentence;
        while (!cited.startsParagraph(first)) {
            first--;
        }
        if (cited.quotations().at(offset) >= 0 || first == 0 || cited.isTitle(first - 1)) {
            return Optional.empty();
        }
        int block = first;
        int start = cited.tokens(first).get(0).start();
        return label(first).or(() -> leadIns.sayingBefore(block)).map(saying -> saying.over(start, start + MAX_BLOCK, "block-quotation"));
    }

    private Optional<Saying> label(int sentence) {
        return !Labels.mayStart(cited.tokens(sentence)) ? Optional.empty() : cited.sayings(sentence).stream().filter(saying -> saying.rule().equals("label")).findFirst();
    }
}
