package rangefinder.enrich.claim;

import java.util.Set;
import java.util.regex.Pattern;
import rangefinder.action.Trait;
import rangefinder.enrich.claim.Actions.Action;
import rangefinder.enrich.claim.Actions.Role;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Claim;

/**
 * People counted where they gather: "18,000 people marched", "30,000 people took part in a rally". The verb right behind the count is said
 * of it, whatever the tree made of it.
 */
final class GatheringReader {

    private static final Vocabulary WORDS = Vocabulary.beside(GatheringReader.class, "frame-words.tsv");
    private static final Set<String> AUXILIARY = Set.of("had", "have", "has");
    private static final Set<String> PROTESTS = WORDS.words("PROTESTS");
    private static final int NEAR = 10;
    private static final Pattern MANY_PLACES = Pattern.compile("\\b(?:cities|towns|provinces|nationwide|across the country)\\b");

    private final Actions actions;

    GatheringReader(Actions actions) {
        this.actions = actions;
    }

    /** Null where the verb behind tells of no gathering. */
    Event read(Tree tree, Figure figure, int counted) {
        int verb = verbBehind(tree, figure);
        Action action = verb < 0 ? null : actions.verb(tree, verb, CountedKinds.of(tree, figure), Role.SUBJECT);
        if (action == null || action.role() != Role.SUBJECT || !action.isGathering()) {
            return null;
        }
        boolean protest = action.name().equals(Actions.PROTEST) || isAtProtest(tree, verb);
        return new Event(protest ? Actions.PROTEST : action.name(), verb, verb, counted, "verb-behind-count");
    }

    /** -1 where none stands right behind the noun. */
    private static int verbBehind(Tree tree, Figure figure) {
        int verb = figure.noun() + 1;
        while (verb > 0 && verb < tree.size() && AUXILIARY.contains(tree.token(verb).lower())) {
            verb++;
        }
        return figure.noun() >= 0 && verb < tree.size() && tree.isVerb(verb) && !tree.tag(verb).equals("VBG") ? verb : -1;
    }

    /** "Half a million marched in 80 cities": in none of them, whatever town the article tells of. */
    static boolean isOfManyPlaces(Claim claim) {
        return Trait.GATHERING.of(claim.getAction()) && claim.getPlace().isEmpty() && MANY_PLACES.matcher(claim.getQuote()).find();
    }

    private static boolean isAtProtest(Tree tree, int verb) {
        for (int i = verb + 1; i < Math.min(tree.size(), verb + NEAR); i++) {
            if (PROTESTS.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }
}
