package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** The whole of which a figure tells a part, where that stands at the head of its clause or goes without saying: those in a critical condition are of the hurt. */
final class Wholes {

    private static final Vocabulary WORDS = Vocabulary.beside(Wholes.class, "basis-words.tsv");
    private static final Set<String> HEDGES = Set.of("at", "more", "about", "nearly", "almost", "some", "around", "over", "roughly", "least", "than", "an", "estimated");
    private static final Set<String> KNOWN = Set.of("the", "these", "those", "all", "them", "whom", "which");
    private static final int LONGEST = 9;
    private static final Set<String> CONDITIONS = WORDS.words("CONDITIONS");
    private static final Set<String> GRAVELY = WORDS.words("GRAVELY");
    private static final Set<String> RANKING = WORDS.words("RANKING");
    private static final int WITHIN = 8;
    private static final Set<String> ENDS = Set.of(",", ".", ";", "and", "but", "while");

    private Wholes() {}

    /** The word that tells of the whole; -1 where none does. */
    static int word(Tree tree, Figure figure) {
        int ahead = ahead(tree, figure);
        ahead = ahead >= 0 ? ahead : ranked(tree, figure);
        return ahead >= 0 || figure.noun() >= figure.firstToken() || figure.kind() != Figure.Kind.COUNT && figure.kind() != Figure.Kind.PERSON ? ahead : condition(tree, figure);
    }

    /** "Among the dead were nine children", "of the seven, two are nurses": the whole stands at the head of the clause; -1 where none does. */
    private static int ahead(Tree tree, Figure figure) {
        int be = figure.firstToken() - 1;
        while (be > 0 && HEDGES.contains(tree.token(be).lower())) {
            be--;
        }
        boolean were = be > 1 && tree.lemma(be).equals("be");
        boolean comma = be > 1 && tree.token(be).text().equals(",");
        for (int i = be - 1; (were || comma) && i >= Math.max(0, be - LONGEST); i--) {
            boolean head = tree.token(i).lower().equals(were ? "among" : "of") && (i == 0 || !Character.isLetterOrDigit(tree.token(i - 1).text().charAt(0)) || tree.tag(i - 1).equals("CC"));
            if (head && (KNOWN.contains(tree.token(i + 1).lower()) || tree.tag(i + 1).equals("PRP$"))) {
                return i;
            }
            if (tree.isVerb(i) && !tree.tag(i).equals("VBN")) {
                return -1;
            }
        }
        return -1;
    }

    /** "Six were hurt, two of them critically": how gravely, and the phrase ends with it. */
    static boolean endsGravely(Tree tree, int i) {
        return i < tree.size() && GRAVELY.contains(tree.token(i).lower()) && (i + 1 == tree.size() || ENDS.contains(tree.token(i + 1).lower()));
    }

    /** "The town had the highest number of cases with 49, followed by Arica with 33": one place's among many. */
    private static int ranked(Tree tree, Figure figure) {
        int with = figure.firstToken() - 1;
        for (int i = with - 1; with > 0 && tree.token(with).lower().equals("with") && i >= Math.max(0, with - WITHIN); i--) {
            boolean followed = tree.token(i).lower().equals("followed") && tree.token(i + 1).lower().equals("by");
            if (followed || RANKING.contains(tree.token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** "Nine were hurt; two are in a critical condition", "31 were undergoing treatment", "injuring nine, two critically": a number without a noun of its own. */
    private static int condition(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i < Math.min(tree.size(), figure.endToken() + LONGEST) && !ENDS.contains(tree.token(i).lower()) && !tree.tag(i).equals("CD"); i++) {
            if (endsGravely(tree, i) || CONDITIONS.contains(tree.lemma(i)) || tree.token(i).lower().endsWith("threatening")) {
                return i;
            }
        }
        return -1;
    }
}
