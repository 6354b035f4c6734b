package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.attribution.CueWords.CueVerb;
import rangefinder.enrich.attribution.CueWords.Takes;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Finds what is introduced by a verb of saying, thinking or showing: "police said that", "…, the minister added", "confirmed by". */
final class VerbCues {

    private static final Vocabulary WORDS = Vocabulary.beside(VerbCues.class, "cue-contexts.tsv");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> MARKS = Set.of(",", "\"", ".", "?", "!", "''", "'", "\u2014", "-", "--", ";", ":", "\u2013");
    private static final Set<String> HEARSAY = WORDS.words("HEARSAY");
    private static final Set<String> TELLING = WORDS.words("TELLING");

    private static final int LONGEST_QUOTED = 10;
    private static final Set<String> CONTRASTING = WORDS.words("CONTRASTING");
    private static final Set<String> CITING = WORDS.words("CITING");
    /** What sets off a relative clause. */
    private static final Set<String> CLAUSE_MARKS = Set.of(",", "-", "--", "\u2013", "\u2014");
    private static final Set<String> AMOUNT_PREPOSITIONS = WORDS.words("AMOUNT_PREPOSITIONS");
    private static final Set<String> NUMBERS = WORDS.words("NUMBERS");

    private final CueWords words;
    private final Speakers speakers;

    VerbCues(CueWords words, Speakers speakers) {
        this.words = words;
        this.speakers = speakers;
    }

    List<Saying> in(Tree tree) {
        List<Saying> sayings = new ArrayList<>();
        for (int v = 0; v < tree.size(); v++) {
            CueVerb cue = tree.isVerb(v) && !NounCues.isNounByPlace(tree, v) && !isQuotingAs(tree, v) ? words.verb(tree, v) : null;
            if (cue != null) {
                read(tree, v, cue, sayings);
            } else if (HEARSAY.contains(tree.token(v).lower()) && tree.head(v) >= 0) {
                Saying saying = new Saying(0, 0, null, null, Saying.Weight.FULL, tree.lemma(v), tree.token(v).start(), "hearsay", null);
                add(sayings, tree, new int[] {tree.first(tree.head(v)), tree.end(tree.head(v))}, saying);
            }
        }
        return sayings;
    }

    private void read(Tree tree, int v, CueVerb cue, List<Saying> sayings) {
        boolean bare = tree.tag(v).equals("VBN") && tree.child(v, "aux") < 0 && agent(tree, v) < 0;
        if (bare) {
            return;
        }
        int speaker = speaker(tree, v);
        if (speaker < 0 && isPassive(tree, v)) {
            unnamed(tree, v, cue, sayings);
        }
        speaker = speaker >= 0 && isAdded(tree, v) && !speakers.canSpeak(tree, speaker) ? mainSubject(tree, v) : speaker;
        if (speaker < 0 || speaker < afterSemicolon(tree, v) || !speakers.canSpeak(tree, speaker)) {
            return;
        }
        int pronoun = relativeBetween(tree, speaker, v);
        Phrase who = pronoun < 0 ? Phrase.around(tree, speaker) : Phrase.around(tree, speaker).by(pronoun);
        Phrase hearer = TELLING.contains(tree.lemma(v)) ? hearer(tree, tree.child(v, "obj", "iobj")) : null;
        Saying saying = new Saying(tree.token(v).start(), tree.token(v).start(), who, hearer, weight(tree, speaker, cue), tree.lemma(v), tree.token(v).start(), "cue-verb", cue.strength());
        List<int[]> spans = contents(tree, v, cue);
        spans.stream().filter(span -> span[0] > v).min(Comparator.comparingInt(span -> span[0])).ifPresent(span -> span[0] = v + 1);
        spans.stream().filter(span -> span[1] > v && isLoose(tree, span[1])).max(Comparator.comparingInt(span -> span[1])).ifPresent(span -> span[1] = Math.max(span[1], beforeSemicolon(tree, v)));
        if (cue.takes() == Takes.AT) {
            spans.forEach(span -> span[1] = Math.min(span[1], beforeSemicolon(tree, v)));
        }
        spans.forEach(span -> add(sayings, tree, new int[] {span[0] < v ? Math.max(span[0], afterSemicolon(tree, v)) : span[0], span[1]}, saying));
        if (spans.isEmpty() && cue.takes() != Takes.OF) {
            sayings.add(saying);
        }
    }

    /** "…, explaining the cuts came to nine": whatever the tree hangs it from, it goes on from the sentence's subject. */
    private static boolean isAdded(Tree tree, int v) {
        return tree.tag(v).equals("VBG") && v > 0 && tree.token(v - 1).text().equals(",");
    }

    /** Subject of the sentence's main verb, where that goes before; -1 else. */
    private static int mainSubject(Tree tree, int v) {
        int root = v;
        while (tree.head(root) >= 0) {
            root = tree.head(root);
        }
        int subject = subject(tree, root);
        return subject < v ? subject : -1;
    }

    /** "…; the city does not comment": what stands before a semicolon is told by somebody else. */
    private static int afterSemicolon(Tree tree, int v) {
        int i = v;
        while (i > 0 && !tree.token(i - 1).text().equals(";")) {
            i--;
        }
        return i;
    }

    /** "put it at nine; the city, which": an amount ends where the next clause begins. */
    private static int beforeSemicolon(Tree tree, int v) {
        return IntStream.range(v, tree.size()).filter(i -> tree.token(i).text().equals(";")).findFirst().orElse(tree.size());
    }

    /** "confirmed nine cases, four of them in children": what follows without a verb of its own belongs to what was said. */
    private static boolean isLoose(Tree tree, int from) {
        return IntStream.range(from, tree.size()).noneMatch(tree::isFiniteOrModal);
    }

    /** The "who" that is the verb's subject and stands for the speaker; -1 where there is none, as in "Ruiz, who was there, said". */
    private static int relativeBetween(Tree tree, int speaker, int v) {
        int pronoun = tree.childrenAs(v, "nsubj").stream().filter(s -> RELATIVE.contains(tree.token(s).lower()) && s > speaker && s < v).findFirst().orElse(-1);
        return pronoun >= 0 && IntStream.range(pronoun, v).noneMatch(i -> tree.token(i).text().equals(",")) ? pronoun : -1;
    }

    private Saying.Weight weight(Tree tree, int speaker, CueVerb cue) {
        boolean evidence = words.noun(tree.lemma(speaker)) == CueWords.CueNoun.EVIDENCE;
        return evidence || cue.takes().isLight() ? Saying.Weight.LIGHT : Saying.Weight.FULL;
    }

    /** "is believed to have", "was accused of": somebody says it, the text does not tell who. */
    private static void unnamed(Tree tree, int v, CueVerb cue, List<Saying> sayings) {
        Saying saying = new Saying(0, 0, null, null, Saying.Weight.FULL, tree.lemma(v), tree.token(v).start(), "passive-cue", cue.strength());
        for (int c : tree.children(v)) {
            if (tree.is(c, "ccomp", "xcomp", "nsubj") || c > v && tree.is(c, "obl", "advcl")) {
                add(sayings, tree, new int[] {tree.first(c), tree.end(c)}, saying);
            }
        }
    }

    private static void add(List<Saying> sayings, Tree tree, int[] span, Saying saying) {
        if (span[0] < span[1]) {
            sayings.add(saying.over(tree.token(span[0]).start(), tree.token(span[1] - 1).end(), saying.rule()));
        }
    }

    /** A medium, which relays what it is told; null for anybody else ("told the court", "told reporters"). */
    private Phrase hearer(Tree tree, int head) {
        Phrase phrase = head < 0 || tree.tag(head).equals("NNS") ? null : Phrase.around(tree, head);
        return phrase != null && speakers.isMedium(phrase) ? phrase : null;
    }

    /** Index of the speaker's head noun; -1 where nobody is named. */
    private int speaker(Tree tree, int v) {
        int quoted = quotedAs(tree, v);
        if (quoted >= 0) {
            return quoted;
        }
        if (isPassive(tree, v)) {
            return agent(tree, v);
        }
        if (tree.tag(v).equals("VBG") && v > 0 && words.noun(tree.lemma(v - 1)) != null && tree.isNoun(v - 1)) {
            return v - 1;
        }
        int at = v;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            int subject = subject(tree, at);
            if (subject >= 0) {
                return RELATIVE.contains(tree.token(subject).lower()) ? antecedent(tree, at, subject) : tree.child(subject, "case") < 0 || tree.tag(subject).startsWith("PRP") ? subject : -1;
            }
            if (tree.is(at, "acl") && tree.head(at) >= 0 && !tree.isVerb(tree.head(at))) {
                return tree.tag(at).equals("VBG") || tree.relation(at).equals("acl:relcl") ? tree.head(at) : -1;
            }
            if (!tree.is(at, "conj", "advcl", "xcomp", "ccomp", "parataxis") || tree.is(at, "ccomp") && at != v) {
                return subjectBefore(tree, v);
            }
            at = tree.head(at);
        }
        return subjectBefore(tree, v);
    }

    /** The first, but no time of day before it ("12:41 - The mayor says"). */
    static int subject(Tree tree, int verb) {
        int subject = tree.childrenAs(verb, "nsubj").stream().filter(s -> !tree.tag(s).equals("CD") || tree.token(s).text().indexOf(':') < 0).findFirst().orElse(-1);
        return subject >= 0 ? subject : markedSubject(tree, verb);
    }

    /** "While the monitoring group said": a conjunction right before it makes no circumstance of a subject, whatever the tree says. */
    private static int markedSubject(Tree tree, int verb) {
        return tree.childrenAs(verb, "obl").stream().filter(s -> s < verb && tree.child(s, "mark") >= 0 && tree.child(s, "mark") == tree.first(s) && CONTRASTING.contains(tree.token(tree.first(s)).lower())).findFirst().orElse(-1);
    }

    /** "quoted a nurse as saying that", "cites him as telling": whoever is quoted, not who quotes; -1 elsewhere. */
    private static int quotedAs(Tree tree, int v) {
        boolean as = tree.tag(v).equals("VBG") && v > 1 && tree.token(v - 1).lower().equals("as") && tree.head(v) >= 0 && CITING.contains(tree.lemma(tree.head(v)));
        return as ? tree.child(tree.head(v), "obj") : -1;
    }

    /** The "quote" of "quoted a nurse as saying", which introduces nothing itself. */
    static boolean isQuotingAs(Tree tree, int v) {
        if (!CITING.contains(tree.lemma(v))) {
            return false;
        }
        return IntStream.range(v + 1, Math.min(tree.size() - 1, v + LONGEST_QUOTED)).anyMatch(i -> tree.token(i).lower().equals("as") && tree.tag(i + 1).equals("VBG"));
    }

    /** What a relative pronoun stands for: what its clause hangs from, else the noun right before it. */
    private static int antecedent(Tree tree, int verb, int pronoun) {
        if (tree.is(verb, "acl")) {
            return tree.head(verb);
        }
        int before = pronoun > 1 && CLAUSE_MARKS.contains(tree.token(pronoun - 1).text()) ? pronoun - 2 : pronoun - 1;
        boolean person = before > 0 && tree.tag(before).equals("JJ") && tree.tag(before - 1).equals("DT");
        return before >= 0 && (tree.isNoun(before) || person || before == 0) ? before : pronoun;
    }

    /** "The firm keeps its finances a secret but says": the nearest subject before, where the tree lost it. */
    private static int subjectBefore(Tree tree, int v) {
        if (v == 0 || !tree.tag(v - 1).equals("CC")) {
            return -1;
        }
        int i = v - 2;
        while (i >= 0 && !(tree.is(i, "nsubj") && tree.head(i) > i && tree.isVerb(tree.head(i)) && !RELATIVE.contains(tree.token(i).lower()))) {
            i--;
        }
        return i;
    }

    /** By its auxiliaries, and "is put", whatever the tag says; "had forecast" is none, whatever the tree says. */
    private static boolean isPassive(Tree tree, int v) {
        List<Integer> auxiliaries = tree.childrenAs(v, "aux");
        boolean be = auxiliaries.stream().anyMatch(a -> tree.relation(a).equals("aux:pass") || tree.lemma(a).equals("be") && tree.tag(v).equals("VBN"));
        be = be || tree.tag(v).equals("VB") && v > 0 && tree.lemma(v - 1).equals("be") && !tree.token(v - 1).lower().equals("be");
        boolean had = !be && auxiliaries.stream().anyMatch(a -> tree.lemma(a).equals("have"));
        boolean marked = be || !had && tree.childrenAs(v, "nsubj").stream().anyMatch(s -> tree.relation(s).equals("nsubj:pass"));
        return marked || tree.tag(v).equals("VBN") && tree.is(v, "acl") && tree.child(v, "nsubj", "obj", "ccomp") < 0;
    }

    private static int agent(Tree tree, int v) {
        for (int obl : tree.childrenAs(v, "obl")) {
            int preposition = tree.child(obl, "case");
            if (tree.relation(obl).equals("obl:agent") || preposition >= 0 && tree.token(preposition).lower().equals("by")) {
                return obl;
            }
        }
        return -1;
    }

    /** Token spans of what the verb introduces. */
    private static List<int[]> contents(Tree tree, int v, CueVerb cue) {
        List<int[]> spans = new ArrayList<>();
        for (int c : tree.children(v)) {
            if (isContent(tree, v, c, cue)) {
                spans.add(new int[] {tree.first(c), tree.end(c)});
            }
        }
        if (!spans.isEmpty() && tree.child(v, "ccomp") > v) {
            tree.childrenAs(v, "conj").stream().filter(c -> goesOn(tree, v, c)).forEach(c -> spans.add(new int[] {tree.first(c), tree.end(c)}));
        }
        if (spans.isEmpty() && tree.is(v, "parataxis", "discourse") && tree.head(v) >= 0) {
            around(tree, v, spans);
        }
        if (spans.isEmpty()) {
            parenthesis(tree, v, spans);
        }
        if (tree.tag(v).equals("VBN") && tree.is(v, "acl") && tree.head(v) >= 0) {
            spans.add(new int[] {tree.first(tree.head(v)), v});
        } else if (isPassive(tree, v)) {
            tree.childrenAs(v, "nsubj").forEach(s -> spans.add(new int[] {tree.first(s), tree.end(s)}));
        }
        return spans;
    }

    /** "said that they earn 12 and have 16": a second verb without a subject, in another tense than the saying, belongs to what is said. */
    private static boolean goesOn(Tree tree, int v, int c) {
        return tree.isVerb(c) && tree.child(c, "nsubj") < 0 && !tree.tag(c).equals(tree.tag(v));
    }

    private static boolean isContent(Tree tree, int v, int c, CueVerb cue) {
        if (tree.is(c, "ccomp")) {
            return !isReason(tree, c);
        }
        return switch (cue.takes()) {
            case QUOTE -> false;
            case OF -> c > v && v + 1 < tree.size() && tree.is(c, "obl", "advcl", "ccomp") && Set.of("of", "about").contains(tree.token(v + 1).lower()) && tree.first(c) == v + 1;
            case WILL -> tree.is(c, "xcomp") || c > v && tree.is(c, "obj", "obl") && isAmount(tree, c) && !isOccasion(tree, c) || c > v && tree.is(c, "obj") && tree.child(c, "acl") >= 0;
            case AT -> tree.is(c, "obj", "obl", "xcomp", "ccomp", "advcl");
            case CLAUSE, MIND -> tree.is(c, "xcomp", "csubj") || tree.is(c, "parataxis") && c > v;
            case ANY -> tree.is(c, "xcomp") || tree.is(c, "obj", "csubj") && !TELLING.contains(tree.lemma(v)) || c > v && (tree.is(c, "parataxis", "obl") && !isOccasion(tree, c) || tree.is(c, "iobj") && !TELLING.contains(tree.lemma(v)));
        };
    }

    /** "told the paper because he was not allowed to speak": why it was said, which is not what was said. */
    private static boolean isReason(Tree tree, int c) {
        int mark = tree.child(c, "mark");
        return mark >= 0 && tree.first(c) == mark && tree.token(mark).lower().equals("because");
    }

    /** "said on Friday", but not "puts it at 15,000"; "told reporters in Geneva": when and where it was said is not what was said. */
    private static boolean isOccasion(Tree tree, int c) {
        int preposition = tree.child(c, "case");
        boolean amount = isAmount(tree, c) && preposition >= 0 && AMOUNT_PREPOSITIONS.contains(tree.token(preposition).lower());
        return tree.is(c, "obl") && !amount && (preposition < 0 || !Set.of("as", "of", "for", "about", "that", "with").contains(tree.token(preposition).lower()));
    }

    private static boolean isAmount(Tree tree, int c) {
        return tree.child(c, "nummod") >= 0 || tree.tag(c).equals("CD") || NUMBERS.contains(tree.token(c).lower()) || tree.token(c).text().equals("$");
    }

    /** The same where the parser saw another relation: "…, police said." between commas or at the end, with nothing of its own to introduce. */
    private static void parenthesis(Tree tree, int v, List<int[]> spans) {
        int subject = tree.child(v, "nsubj");
        if (subject < 0) {
            return;
        }
        int first = Math.min(v, tree.first(subject));
        first = first < v && MARKS.contains(tree.token(first).text()) ? first + 1 : first;
        int last = v;
        for (int c : tree.children(v)) {
            last = c > v && (tree.is(c, "obl", "advmod", "obj", "iobj", "nsubj") || isReason(tree, c)) ? Math.max(last, tree.end(c) - 1) : last;
        }
        boolean set = first > 0 && MARKS.contains(tree.token(first - 1).text());
        if (set && (last + 1 >= tree.size() || MARKS.contains(tree.token(last + 1).text()))) {
            spans.add(new int[] {0, first});
            spans.add(new int[] {last + 1, tree.size()});
        }
    }

    /** "…, police said, …": all of the clause that it stands in, before and after. */
    private static void around(Tree tree, int v, List<int[]> spans) {
        int clause = tree.head(v);
        spans.add(new int[] {tree.first(clause), tree.first(v)});
        spans.add(new int[] {tree.end(v), tree.end(clause)});
    }
}
