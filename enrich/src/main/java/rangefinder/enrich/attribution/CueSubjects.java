package rangefinder.enrich.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** Who is the subject of a verb of saying, or does what it tells: its own subject, that of a verb above it, the agent of a passive. */
final class CueSubjects {

    private static final Vocabulary WORDS = Vocabulary.beside(CueSubjects.class, "cue-contexts.tsv");
    private static final Set<String> CITING = WORDS.words("CITING");
    private static final Set<String> CONTRASTING = WORDS.words("CONTRASTING");
    static final Set<String> RELATIVE = Set.of("who", "which", "that");
    /** What sets off a relative clause. */
    private static final Set<String> CLAUSE_MARKS = Set.of(",", "-", "--", "\u2013", "\u2014");
    private static final int LONGEST_QUOTED = 10;
    private static final int MAX_CLIMB = 6;

    private final CueWords words;

    CueSubjects(CueWords words) {
        this.words = words;
    }

    /** Index of the speaker's head noun; -1 where nobody is named. Who is counted in what was said ("said 40 people were hurt and put the damage at") says nothing. */
    int of(Tree tree, int v) {
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
        for (int steps = 0; steps < MAX_CLIMB && at >= 0; steps++) {
            int subject = subject(tree, at);
            boolean counted = subject >= 0 && at != v && tree.child(subject, "nummod") >= 0;
            if (counted && tree.is(at, "ccomp")) {
                at = tree.head(at);
                continue;
            }
            if (counted && v > 0 && tree.token(v - 1).text().equals(",") && tree.relation(subject).equals("nsubj:pass")) {
                return -1;
            }
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
        return tree.childrenAs(verb, "obl").stream().filter(s -> s < verb && tree.child(s, "mark") == tree.first(s) && CONTRASTING.contains(tree.token(tree.first(s)).lower()))
            .findFirst().orElse(-1);
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
    static boolean isPassive(Tree tree, int v) {
        List<Integer> auxiliaries = tree.childrenAs(v, "aux");
        boolean be = auxiliaries.stream().anyMatch(a -> tree.relation(a).equals("aux:pass") || tree.lemma(a).equals("be") && tree.tag(v).equals("VBN"));
        be = be || tree.tag(v).equals("VB") && v > 0 && tree.lemma(v - 1).equals("be") && !tree.token(v - 1).lower().equals("be");
        boolean had = !be && auxiliaries.stream().anyMatch(a -> tree.lemma(a).equals("have"));
        boolean marked = be || !had && tree.childrenAs(v, "nsubj").stream().anyMatch(s -> tree.relation(s).equals("nsubj:pass"));
        return marked || tree.tag(v).equals("VBN") && tree.is(v, "acl") && tree.child(v, "nsubj", "obj", "ccomp") < 0;
    }

    static int agent(Tree tree, int v) {
        for (int obl : tree.childrenAs(v, "obl")) {
            int preposition = tree.child(obl, "case");
            if (tree.relation(obl).equals("obl:agent") || preposition >= 0 && tree.token(preposition).lower().equals("by")) {
                return obl;
            }
        }
        return -1;
    }

    /** Subject of the sentence's main verb, where that goes before; -1 else. */
    static int mainSubject(Tree tree, int v) {
        int root = v;
        while (tree.head(root) >= 0) {
            root = tree.head(root);
        }
        int subject = subject(tree, root);
        return subject < v ? subject : -1;
    }
}
