package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.action.Trait;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Finds what is said of a figure: the noun that names an event itself, a participle beside it, or the verb above it. Harm in the words
 * nearest to the count wins: "the three wounded were evacuated" counts wounded.
 */
final class EventReader {

    private static final Vocabulary WORDS = Vocabulary.beside(EventReader.class, "frame-words.tsv");
    private static final Set<String> LIGHT = WORDS.words("LIGHT");
    private static final Set<String> GARRISONING = Set.of("have", "be", "keep", "maintain");

    private final HarmReader harm;
    private final TollReader tolls;
    private final CountedWord countedWord;
    private final PhraseReader phrases;
    private final GatheringReader gatherings;
    private final PredicateReader predicates;

    EventReader(Actions actions) {
        this.harm = new HarmReader(actions);
        this.tolls = new TollReader(actions);
        this.countedWord = new CountedWord(actions);
        this.phrases = new PhraseReader(actions);
        this.gatherings = new GatheringReader(actions);
        this.predicates = new PredicateReader(actions, phrases);
    }

    Event read(Tree tree, Figure figure) {
        if (Levels.noun(tree, figure) >= 0) {
            return new Event(null, -1, -1, figure.firstToken(), "level");
        }
        Event toll = tolls.ofToll(tree, figure);
        if (toll != null) {
            return toll;
        }
        Event harmed = harm.read(tree, figure);
        if (harmed != null) {
            return harmed;
        }
        if (HarmReader.isWholeOfPart(tree, figure)) {
            return ofWhole(tree, figure);
        }
        Event event = byGrammar(tree, figure);
        Event spoken = isUnread(tree, figure, event) ? tolls.read(tree, figure, event.predicate()) : null;
        return spoken == null ? ofVictims(tree, figure, isFundOfNothing(figure, event) ? new Event(null, -1, event.predicate(), event.counted(), "no-money") : event) : spoken;
    }

    /** "Brandt gives 3,000 to 5,000": a number of nothing is no money. */
    private static boolean isFundOfNothing(Figure figure, Event event) {
        return "FUND".equals(event.action()) && figure.unit() == null && figure.counted() == null;
    }

    /** "Shot down 61 of the 84 drones launched": what befell the part did not befall the whole; only its own words tell of it. */
    private Event ofWhole(Tree tree, Figure figure) {
        int counted = countedWord.of(tree, figure);
        Event own = phrases.read(tree, counted, CountedKinds.of(tree, figure));
        return own == null ? new Event(null, -1, counted, counted, "whole-of-part") : own;
    }

    private Event byGrammar(Tree tree, Figure figure) {
        int counted = countedWord.of(tree, figure);
        Set<String> kinds = CountedKinds.of(tree, figure);
        Event own = phrases.read(tree, counted, kinds);
        Event above = gatherings.read(tree, figure, counted);
        above = above == null ? predicates.read(tree, counted, kinds) : above;
        Event passive = above.word() < counted || above.word() == counted + 1 ? predicates.ofPassiveBehind(tree, counted, kinds) : null;
        Event done = passive == null ? predicates.ofPerfectBehind(tree, counted, kinds) : passive;
        if (done != null) {
            return done;
        }
        if (own == null && above.action() == null && isGarrison(tree, counted, above, kinds)) {
            return new Event("STATION", above.predicate(), above.predicate(), counted, "garrison");
        }
        if (own != null && (own.isHarm() || above.action() == null || Trait.OF_NUMBER.of(above.action()) || isLight(tree, above))) {
            boolean clause = above.predicate() >= 0 && isClauseOf(tree, above.predicate(), own.word());
            return new Event(own.action(), own.word(), clause ? above.predicate() : own.predicate(), counted, own.rule());
        }
        return above;
    }

    /** "Norway has 450 soldiers in Chile", "there are 450 soldiers on the island": forces that are somewhere. */
    private static boolean isGarrison(Tree tree, int counted, Event above, Set<String> kinds) {
        boolean are = kinds.contains("people") && kinds.contains("forces") && above.predicate() >= 0 && above.predicate() < counted && GARRISONING.contains(tree.lemma(above.predicate()));
        return are && counted + 1 < tree.size() && Roles.of("STATION").target().contains(tree.token(counted + 1).lower());
    }

    /** "Made 23 arrests", "carried out 40 raids": the noun says what was done. */
    private static boolean isLight(Tree tree, Event above) {
        return above.word() >= 0 && LIGHT.contains(tree.lemma(above.word()));
    }

    private static boolean isClauseOf(Tree tree, int predicate, int word) {
        return tree.within(word, predicate) && tree.tag(word).startsWith("N");
    }

    /** Whether grammar told nothing of the count, or only what the number does. */
    private static boolean isUnread(Tree tree, Figure figure, Event event) {
        if (event.action() == null || Measures.isLifted(tree, figure) || Trait.OF_NUMBER.of(event.action())) {
            return true;
        }
        boolean ofEvent = figure.noun() < 0 && event.word() >= 0 && tree.isNoun(event.word()) && !event.isHarm();
        return ofEvent || event.action().equals("FUND") && figure.unit() == null;
    }

    /** "Two shootings left one dead", "he was shot five times": what is no victim is neither killed nor hurt. */
    private static Event ofVictims(Tree tree, Figure figure, Event event) {
        if ("SHOOT".equals(event.action()) && event.word() > 0 && HarmWords.is("DYING", tree.token(event.word() - 1).lower())) {
            return new Event("KILL", event.word(), event.predicate(), event.counted(), event.rule());
        }
        boolean harm = Trait.CERTAIN_HARM.of(event.action()) && event.word() != figure.noun();
        return harm && !HarmWords.canBeVictims(tree, figure) ? new Event(null, -1, event.predicate(), event.counted(), "no-victims") : event;
    }
}
