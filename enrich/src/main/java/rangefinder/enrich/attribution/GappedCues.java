package rangefinder.enrich.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rangefinder.enrich.attribution.Saying.Weight;
import rangefinder.enrich.entity.Gazetteer;
import rangefinder.enrich.text.Tree;

/**
 * Figures set side by side, each with its speaker, where the verb is said of the first only: "police counted 55 dead, hospitals at least 120 and the
 * opposition over 300". What says so of the first says so of all.
 */
final class GappedCues {

    private static final String RULE = "gapped-cue";
    private static final Set<String> JOINTS = Set.of(",", ";", "and", "but", "while");
    private static final Set<String> ENDS = Set.of(",", ";", ".", "and", "but", "while");
    private static final Set<String> HEDGES = Set.of("at", "as", "least", "most", "more", "than", "about", "around", "some", "over", "nearly", "almost", "roughly");
    /** What leads from the verb that is left out to the number: "aid groups, at 3,000". */
    private static final Set<String> LEADING = Set.of("at", "as");
    /** Tokens of "the main human rights group". */
    private static final int LONGEST_SPEAKER = 6;

    private final Speakers speakers;

    GappedCues(Speakers speakers) {
        this.speakers = speakers;
    }

    /** @param known what has been found of the sentence so far */
    List<Saying> in(Tree tree, List<Saying> known) {
        List<Saying> found = new ArrayList<>();
        for (int i = 1; i < tree.size(); i++) {
            Saying first = tree.tag(i).equals("CD") && standsAlone(tree, i) ? saying(tree, i, known) : null;
            Phrase speaker = first == null ? null : speakerBefore(tree, i, isName(tree, first.speaker()));
            if (speaker != null && hasNumberBetween(tree, first, speaker.first())) {
                int end = tree.token(i).end();
                found.add(new Saying(tree.token(speaker.last() + 1).start(), end, speaker, null, Weight.FULL, first.cue(), first.cueAt(), RULE, first.strength()));
            }
        }
        return found;
    }

    /** "300 and", "300 dead": nothing but what befell them belongs to it. */
    private static boolean standsAlone(Tree tree, int number) {
        int next = number + 1;
        return next >= tree.size() || ENDS.contains(tree.token(next).lower()) || tree.token(next).lower().equals("dead");
    }

    /** The one that covers the number, its verb before its words; "put it at 300; aid groups, at 3,000" is covered by none, and goes on from the one before. */
    private static Saying saying(Tree tree, int number, List<Saying> known) {
        int at = tree.token(number).start();
        List<Saying> before = known.stream().filter(saying -> saying.weight() == Weight.FULL && saying.speaker() != null && saying.cueAt() < saying.from() && saying.from() <= at).toList();
        Saying covering = before.stream().filter(saying -> saying.covers(at)).findFirst().orElse(null);
        boolean led = number > 1 && LEADING.contains(tree.token(number - 1).lower()) && tree.token(number - 2).text().equals(",");
        return covering != null || !led || before.isEmpty() ? covering : before.get(before.size() - 1);
    }

    /** By its tag, or where a sentence begins with a name that the tagger does not know. */
    private static boolean isName(Tree tree, Phrase speaker) {
        boolean first = speaker.first() == 0 && Gazetteer.world().find(tree.sentence().words(speaker.first(), speaker.last())).isPresent();
        return first || tree.tag(speaker.head()).startsWith("NNP");
    }

    /**
     * A noun phrase between a comma or "and" and the number, whose head can speak; null for none.
     *
     * @param names whether it may be a name, as the first speaker is one ("Kyiv put it at 300, Moscow at 90"); else a name stands for what is counted ("Ruiz at 14 percent")
     */
    private Phrase speakerBefore(Tree tree, int number, boolean names) {
        int last = number - 1;
        while (last > 0 && HEDGES.contains(tree.token(last).lower())) {
            last--;
        }
        last -= last > 0 && tree.token(last).text().equals(",") && LEADING.contains(tree.token(last + 1).lower()) ? 1 : 0;
        int first = last;
        while (first > 0 && last - first < LONGEST_SPEAKER && isInPhrase(tree, first - 1)) {
            first--;
        }
        boolean set = first > 0 && JOINTS.contains(tree.token(first - 1).lower()) && tree.isNoun(last) && (names || !tree.tag(last).startsWith("NNP"));
        return set && speakers.canSpeak(tree, last) ? new Phrase(tree, last, first, last) : null;
    }

    private static boolean isInPhrase(Tree tree, int i) {
        return tree.isNoun(i) || tree.tag(i).startsWith("JJ") || NounCues.OF_PHRASE.contains(tree.tag(i)) && !tree.tag(i).equals("CD");
    }

    private static boolean hasNumberBetween(Tree tree, Saying first, int end) {
        for (int i = 0; i < end; i++) {
            if (tree.token(i).start() > first.cueAt() && tree.tag(i).equals("CD")) {
                return true;
            }
        }
        return false;
    }
}
