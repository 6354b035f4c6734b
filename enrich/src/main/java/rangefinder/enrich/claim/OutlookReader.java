package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.claim.LaneWords.Mark;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Whether the count itself is one that is looked forward to, whatever the verb of the sentence says: "could reach 300", "the planned 300
 * flats", "a target of 300", "expects 300 guests", "cut its forecast to 300".
 */
final class OutlookReader {

    private static final Vocabulary WORDS = Vocabulary.beside(OutlookReader.class, "outlook-words.tsv");
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");
    private static final Set<String> LEADING = WORDS.words("LEADING");
    private static final int MAX_CLIMB = 6;


    private final LaneWords words;

    OutlookReader(LaneWords words) {
        this.words = words;
    }

    /** Null where nothing in it looks ahead. */
    LaneReader.Reading read(Tree tree, Figure figure, Event event) {
        LaneReader.Reading found = inBound(tree, figure);
        found = found == null ? besideNoun(tree, figure) : found;
        found = found == null ? afterVerb(tree, figure) : found;
        found = found == null ? askedFor(tree, figure) : found;
        found = found == null ? beforeCopula(tree, figure) : found;
        found = found == null ? modalBehind(tree, figure, event) : found;
        found = found == null ? headline(tree, event) : found;
        return found == null ? contained(tree, figure, event) : found;
    }

    /** "As many as 1,100 of the jobs could go": the modal right behind the counted is said of them, where the tree found their verb before them. */
    private LaneReader.Reading modalBehind(Tree tree, Figure figure, Event event) {
        int modal = Math.max(figure.endToken(), figure.noun() + 1);
        boolean own = modal + 1 < tree.size() && tree.tag(modal).equals("MD") && tree.tag(modal + 1).equals("VB") && event.predicate() < figure.firstToken();
        Mark mark = own && !tree.lemma(modal + 1).equals("have") ? words.modal(tree.token(modal).lower()) : null;
        return mark == null ? null : reading(mark, "modal-behind", tree, modal);
    }

    /** "Carmaker Velden to cut 300 jobs": a headline's infinitive is a plan, whatever the tree made of it. */
    private static LaneReader.Reading headline(Tree tree, Event event) {
        int to = event.word() - 1;
        boolean infinitive = tree.sentence().inTitle() && to > 0 && tree.token(to).lower().equals("to") && tree.isNoun(to - 1);
        for (int i = 0; infinitive && i < to; i++) {
            infinitive = !tree.isFiniteOrModal(i);
        }
        return infinitive ? new LaneReader.Reading(rangefinder.schema.Lane.PLANNED, null, "headline-infinitive", tree.token(to).text()) : null;
    }

    /** "Could reach 300": the words that bound the number. */
    private LaneReader.Reading inBound(Tree tree, Figure figure) {
        for (int i = figure.firstToken(); i < figure.endToken(); i++) {
            Mark mark = tree.tag(i).equals("MD") ? words.modal(tree.token(i).lower()) : null;
            if (mark != null) {
                return reading(mark, "modal-of-number", tree, i);
            }
        }
        return null;
    }

    /** "The planned 300 flats", "300 potential buyers", "12 flats of a planned 300". */
    private LaneReader.Reading besideNoun(Tree tree, Figure figure) {
        boolean share = figure.kind() == Figure.Kind.SHARE;
        for (int i = Math.max(0, figure.firstToken() - 1); !share && i < Math.max(figure.firstToken(), Math.min(figure.noun(), tree.size())); i++) {
            Mark mark = tree.isVerb(i) && !tree.tag(i).equals("VBN") ? null : words.beside(tree.token(i).lower());
            if (mark != null && (i >= figure.firstToken() || i == 0 || !isAuxiliary(tree, i - 1))) {
                return reading(mark, "beside-counted", tree, i);
            }
        }
        return null;
    }

    /** "has planned 300 flats" is the verb's matter. */
    private static boolean isAuxiliary(Tree tree, int i) {
        return Set.of("have", "be").contains(tree.lemma(i)) || tree.tag(i).equals("MD");
    }

    /** "Expects as many as 300 guests", "had hoped for 300". */
    private LaneReader.Reading afterVerb(Tree tree, Figure figure) {
        int verb = figure.firstToken() - 1;
        while (verb > 0 && LEADING.contains(tree.token(verb).lower())) {
            verb--;
        }
        boolean active = verb >= 0 && tree.isVerb(verb) && !(tree.tag(verb).equals("VBN") && verb > 0 && tree.lemma(verb - 1).equals("be"));
        Mark mark = active ? words.ofObject(tree.lemma(verb)) : null;
        return mark == null ? null : reading(mark, "object-ahead", tree, verb);
    }

    /** "Asked the packer for 300 crates", "sued the port for $4 million". */
    private LaneReader.Reading askedFor(Tree tree, Figure figure) {
        int preposition = before(tree, figure);
        for (int i = preposition - 1; i >= 0 && tree.token(preposition).lower().equals("for") && !tree.token(i).text().equals(","); i--) {
            if (tree.isVerb(i)) {
                return words.ofRequest(tree.lemma(i)) == null ? null : reading(words.ofRequest(tree.lemma(i)), "asked-for", tree, i);
            }
        }
        return null;
    }

    /** "We will be 300", "there could be 300 guests". */
    private LaneReader.Reading beforeCopula(Tree tree, Figure figure) {
        int be = before(tree, figure);
        int modal = be - 1;
        while (modal > 0 && tree.tag(modal).startsWith("RB")) {
            modal--;
        }
        Mark mark = modal >= 0 && tree.token(be).lower().equals("be") && tree.tag(modal).equals("MD") ? words.modal(tree.token(modal).lower()) : null;
        return mark == null ? null : reading(mark, "modal-of-number", tree, modal);
    }

    /** Last token before the number and what bounds it; -1 where it begins the sentence. */
    private static int before(Tree tree, Figure figure) {
        int i = figure.firstToken() - 1;
        while (i > 0 && LEADING.contains(tree.token(i).lower()) && !tree.token(i).lower().equals("for")) {
            i--;
        }
        return i;
    }

    /** "A target of 300", "cut its forecast to 300", "the plan calls for 300": a noun above the count, or beside it under the verb. */
    private LaneReader.Reading contained(Tree tree, Figure figure, Event event) {
        int of = figure.firstToken() - 1;
        Mark own = of > 0 && tree.token(of).lower().equals("of") ? words.ofContent(tree.lemma(of - 1)) : null;
        if (own != null) {
            return reading(own, "content-of-noun", tree, of - 1);
        }
        int at = event.counted();
        for (int steps = 0; steps < MAX_CLIMB && at >= 0 && tree.head(at) >= 0; steps++) {
            int head = tree.head(at);
            if (tree.isVerb(head)) {
                return beside(tree, figure, at, head);
            }
            boolean content = tree.is(at, "nmod") && tree.isNoun(head) && Set.of("of", "for").contains(preposition(tree, at));
            Mark mark = content ? words.ofContent(tree.lemma(head)) : null;
            if (mark != null) {
                return reading(mark, "content-of-noun", tree, head);
            }
            at = head;
        }
        return null;
    }

    private LaneReader.Reading beside(Tree tree, Figure figure, int argument, int verb) {
        if (words.ofObject(tree.lemma(verb)) != null && tree.is(argument, "obj") && tree.isNoun(argument)) {
            return reading(words.ofObject(tree.lemma(verb)), "object-ahead", tree, verb);
        }
        for (int noun : tree.childrenAs(verb, "obj", "nsubj")) {
            boolean holds = tree.first(noun) <= figure.firstToken() && figure.firstToken() < tree.end(noun);
            Mark mark = holds || noun == argument ? null : words.ofContent(tree.lemma(noun));
            boolean says = mark != null && (mark.lane() == rangefinder.schema.Lane.FORECAST || tree.is(noun, "nsubj") && PRESENT.contains(tree.tag(verb)));
            if (says && tree.is(argument, "obj", "obl", "xcomp")) {
                return reading(mark, "content-of-noun", tree, noun);
            }
        }
        return null;
    }

    private static String preposition(Tree tree, int noun) {
        int preposition = tree.child(noun, "case");
        return preposition < 0 ? "" : tree.token(preposition).lower();
    }

    private static LaneReader.Reading reading(Mark mark, String rule, Tree tree, int word) {
        return new LaneReader.Reading(mark.lane(), mark.strength(), rule, tree.token(word).text());
    }
}
