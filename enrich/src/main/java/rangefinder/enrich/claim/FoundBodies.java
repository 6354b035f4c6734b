package rangefinder.enrich.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;
import rangefinder.schema.Basis;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Reason;

/** Bodies that somebody pulled out or saw are some of the dead where the article has a larger toll, and the toll where it has none. */
final class FoundBodies {

    private static final Vocabulary WORDS = Vocabulary.beside(FoundBodies.class, "harm-words.tsv");
    static final String RULE = "found";
    private static final Set<String> BODIES = WORDS.words("BODIES");
    private static final Set<String> FINDING = WORDS.words("FINDING");

    private FoundBodies() {}

    /** The word of finding; -1 where the figure counts no bodies found. */
    static int word(Tree tree, Figure figure) {
        boolean bodies = figure.noun() >= figure.firstToken() && figure.noun() < tree.size() && BODIES.contains(tree.lemma(figure.noun()));
        int verb = bodies ? tree.head(figure.noun()) : -1;
        return verb >= 0 && FINDING.contains(tree.lemma(verb)) ? verb : -1;
    }

    static void partOfToll(List<Claim> claims) {
        for (Claim claim : claims) {
            boolean found = claim.getBasis() == Basis.TOTAL && claim.getBecause().stream().anyMatch(reason -> reason.getPart().equals("basis") && reason.getRule().equals(RULE));
            if (found && claims.stream().anyMatch(other -> isLargerToll(other, claim))) {
                claim.setBasis(Basis.PART);
                claim.getBecause().add(new Reason("basis", "found-of-toll", null));
            }
        }
    }

    private static boolean isLargerToll(Claim toll, Claim found) {
        boolean total = toll.getBasis() == Basis.TOTAL && toll.getLane() == Lane.REALISED && "KILL".equals(toll.getAction());
        Double low = toll.getQuantity().getLow();
        boolean elsewhere = !toll.getPlace().isEmpty() && !found.getPlace().isEmpty() && !toll.getPlace().get(0).equals(found.getPlace().get(0)) && !Objects.equals(toll.getFrom(), found.getFrom());
        return total && !elsewhere && low != null && found.getQuantity().getLow() != null && low > found.getQuantity().getLow();
    }
}
