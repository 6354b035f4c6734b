package rangefinder.enrich.claim;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;

/** Figures that come on top of others: "another 30", "a second wave of 30", "30 more than in May", "30 on top of the 200 sent before". */
final class Additions {

    private static final Vocabulary WORDS = Vocabulary.beside(Additions.class, "basis-words.tsv");
    private static final Set<String> DIFFERING = WORDS.words("DIFFERING");
    private static final Set<String> SUMMING = WORDS.words("SUMMING");
    private static final Set<String> BATCHES = WORDS.words("BATCHES");
    private static final Set<String> ADDING = WORDS.words("ADDING");
    private static final Pattern ORDINAL = Pattern.compile("second|third|\\d+(?:nd|rd|th|st)|(?:\\w+-)?(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\\w+teen|\\w+tie)th");
    /** "Wave of at least 30": as far before the number stands its batch. */
    private static final int BATCH_BEFORE = 3;

    private Additions() {}

    /** Null where nothing says that it is one. */
    static BasisReader.Reading read(Tree tree, Figure figure, Event event) {
        int than = difference(tree, figure);
        if (than >= 0) {
            return new BasisReader.Reading(Basis.INCREMENT, "difference", tree.token(than).text());
        }
        if ((figure.additional() || figure.change() != null) && !isSum(tree, figure, event)) {
            return new BasisReader.Reading(Basis.INCREMENT, figure.change() == null ? "additional" : "change", figure.text());
        }
        int adding = word(tree, figure, event);
        return adding < 0 ? null : new BasisReader.Reading(Basis.INCREMENT, "additional", tree.token(adding).text());
    }

    /** "A tenth victim has died": one more; -1 where no such word stands in the phrase. */
    static int ordinal(Tree tree, Figure figure) {
        for (int i = figure.firstToken(); figure.kind() == Figure.Kind.PERSON && i < Math.min(tree.size(), figure.noun()); i++) {
            if (ORDINAL.matcher(tree.token(i).lower()).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** "1,100 fewer than a year ago", "1.3 tonnes more than in May": how far apart two figures lie; -1 elsewhere. */
    private static int difference(Tree tree, Figure figure) {
        for (int i : new int[] {figure.endToken(), Math.max(figure.endToken(), figure.noun() + 1)}) {
            if (i + 1 < tree.size() && DIFFERING.contains(tree.token(i).lower()) && tree.token(i + 1).lower().equals("than")) {
                return i;
            }
        }
        return -1;
    }

    /** "Lost $86 million", "lost 50 men": money that came or went, people and posts that are lost are a sum, no change of a level. */
    private static boolean isSum(Tree tree, Figure figure, Event event) {
        boolean moved = figure.kind() == Figure.Kind.MONEY && event.predicate() >= 0 && SUMMING.contains(tree.lemma(event.predicate()));
        return !figure.additional() && (moved || event.isHarm() || "LAY_OFF".equals(event.action()));
    }

    private static int word(Tree tree, Figure figure, Event event) {
        int word = onTop(tree, figure);
        word = word >= 0 ? word : batchBefore(tree, figure);
        word = word >= 0 || figure.noun() < 0 || isCountedBefore(tree, figure) ? word : besideNoun(tree, figure);
        return word >= 0 || event.predicate() < 0 ? word : besideVerb(tree, event);
    }

    /** "Sent 60 tanks on top of the 260 that it gave before": the word that makes the 60 an addition. */
    private static int onTop(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i + 3 < tree.size() && !tree.tag(i).equals("CD"); i++) {
            String words = tree.sentence().words(i, i + 2).toLowerCase(Locale.ROOT);
            if (words.equals("on top of") || words.equals("in addition to")) {
                boolean article = tree.tag(i + 3).equals("DT") && i + 4 < tree.size();
                return tree.tag(article ? i + 4 : i + 3).equals("CD") ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static int batchBefore(Tree tree, Figure figure) {
        for (int i = figure.firstToken() - 1; i > Math.max(0, figure.firstToken() - BATCH_BEFORE); i--) {
            if (tree.token(i).lower().equals("of") && BATCHES.contains(tree.lemma(i - 1))) {
                return i - 1;
            }
        }
        return -1;
    }

    /** "Two more bodies were found, raising the toll to 11": what the noun says of the two it does not say of the 11. */
    private static boolean isCountedBefore(Tree tree, Figure figure) {
        return figure.noun() < figure.firstToken() && tree.childrenAs(figure.noun(), "nummod").stream().anyMatch(number -> number < figure.firstToken());
    }

    private static int besideNoun(Tree tree, Figure figure) {
        for (int child : tree.childrenAs(figure.noun(), "amod", "det", "advmod")) {
            boolean bound = child + 1 < tree.size() && tree.token(child + 1).lower().equals("than");
            if (ADDING.contains(tree.token(child).lower()) && !bound && !isOfNounBetween(tree, child, figure)) {
                return child;
            }
        }
        int head = tree.head(figure.noun());
        return head >= 0 && tree.is(figure.noun(), "nmod") && BATCHES.contains(tree.lemma(head)) ? head : -1;
    }

    /** "Another group verified 40 deaths": the group is another one, whatever the tree makes of it. */
    private static boolean isOfNounBetween(Tree tree, int adding, Figure figure) {
        return IntStream.range(adding + 1, figure.firstToken()).anyMatch(tree::isNoun);
    }

    private static int besideVerb(Tree tree, Event event) {
        for (int child : tree.childrenAs(event.predicate(), "advmod")) {
            if (Set.of("additionally", "further").contains(tree.token(child).lower())) {
                return child;
            }
        }
        return -1;
    }
}
