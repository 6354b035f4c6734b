package rangefinder.enrich.claim;

import java.util.List;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.schema.Claim;

/**
 * Reads what the figures of a sentence state, one after the other: what befell those whom a figure counts, and whether it is their sum, a part
 * of them or an addition. What a figure leaves unsaid it takes from the one before it.
 */
final class StatementReader {

    /** Tokens behind a figure that may tell more of it before the next one begins. */
    private static final int TOLD_BEHIND = 6;

    private final EventReader events;
    private final TallyMemory tallies;
    private final PartsOfOthers parts;
    private final BasisReader bases = new BasisReader();

    StatementReader(Actions actions) {
        events = new EventReader(actions);
        tallies = new TallyMemory(actions);
        parts = new PartsOfOthers(actions);
    }

    /**
     * @param before what the figure before it in the sentence states; null for the first
     * @param last   what was told last in the sentences before; null where nothing was
     * @param claims of the article so far, in the order of the text
     */
    Statement read(Reading reading, int sentence, Figure figure, Statement before, Event last, List<Claim> claims) {
        Tree tree = reading.tree(sentence);
        Event said = tallies.recall(reading, sentence, figure, events.read(tree, figure), claims);
        Statement own = before == null ? new Statement(figure, said, bases.read(tree, figure, said), null) : following(tree, before, figure, said);
        Event told = before == null ? null : before.event();
        BasisReader.Reading basis = own.basis();
        basis = Lists.isBesidesOtherHarm(told == null ? last : told, own.event()) ? basis.besidesOtherHarm() : basis;
        basis = parts.isAllOfItsHarm(tree, figure, told == null && figure.kind() == Figure.Kind.PRONOUN ? last : told, own.event()) ? basis.partOfOtherHarm() : basis;
        return new Statement(figure, own.event(), basis, own.goesOnFrom());
    }

    private Statement following(Tree tree, Statement before, Figure figure, Event said) {
        boolean coordinated = isCoordinated(tree, before.figure(), figure);
        boolean former = Levels.isFormer(tree, figure);
        BasisReader.Reading basis = former ? before.basis().compared() : basis(tree, before, figure, said, coordinated);
        basis = Divisions.read(tree, before, figure, said, basis);
        Event event = former && said.action() == null ? said.taking(before.event(), "compared") : said;
        event = isSumOf(before, event, basis) ? event.taking(before.event(), "sum-of-addition") : event;
        event = Lists.gapped(tree, before, figure, event);
        event = Lists.added(tree, before, figure, event);
        event = Lists.given(tree, before, figure, event, coordinated);
        event = Lists.ofThose(tree, before, figure, event, basis);
        return new Statement(figure, event, basis, Lists.goOn(tree, before, figure, event, coordinated) ? before.figure() : null);
    }

    /** "Sent another 300 soldiers, bringing the number in the country to 900": of what the addition is of. */
    private static boolean isSumOf(Statement before, Event event, BasisReader.Reading basis) {
        return (event.action() == null || event.word() < 0) && basis.rule().equals(ResultingTotals.RULE);
    }

    private BasisReader.Reading basis(Tree tree, Statement before, Figure figure, Event said, boolean coordinated) {
        if (before.basis().isPartOf() && Lists.goesOnDividing(tree, before, figure, said)) {
            return before.basis();
        }
        boolean carries = coordinated && !Lists.turnsToOtherHarm(before.event(), figure, said) && !before.basis().isAllOfItsHarm();
        BasisReader.Reading own = bases.read(tree, figure, said);
        return carries ? own.coordinatedWith(before.basis(), figure) : own;
    }

    /** "70,000 engineers and 60,000 workers": nothing but "and" and the first one's noun between them. */
    private static boolean isCoordinated(Tree tree, Figure before, Figure figure) {
        boolean and = false;
        for (int i = before.endToken(); i < figure.firstToken(); i++) {
            String tag = tree.tag(i);
            boolean joins = tag.equals("CC") || tag.equals(",");
            and = and || joins;
            boolean phrase = tree.isNoun(i) || tag.startsWith("JJ") || joins || tag.equals("HYPH") || tag.equals("PRP$") || isOfBefore(tree, before, i);
            if (!phrase) {
                return false;
            }
        }
        return and;
    }

    /** What tells about the first of two: "15,000 dispatched in October and 20,000 in January". */
    private static boolean isOfBefore(Tree tree, Figure before, int i) {
        return i - before.endToken() < TOLD_BEHIND && (tree.tag(i).equals("VBN") || tree.tag(i).equals("IN") || tree.tag(i).equals("CD"));
    }
}
