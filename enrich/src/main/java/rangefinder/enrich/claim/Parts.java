package rangefinder.enrich.claim;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/**
 * Figures that tell a part of a whole that is told elsewhere, by the word that says so: "including three children", "three of them", "among the
 * dead were three children". Parts that no word tells: {@link Divisions}; parts that are all of their own harm: {@link PartsOfOthers}.
 */
final class Parts {

    private static final Vocabulary WORDS = Vocabulary.beside(Parts.class, "basis-words.tsv");
    private static final Set<String> INCLUDING = WORDS.words("INCLUDING");
    private static final Set<String> SUMS = WORDS.words("SUMS");
    private static final Set<String> HEDGES = WORDS.words("HEDGES");
    private static final Set<String> CONDITIONS = WORDS.words("CONDITIONS");
    private static final Set<String> GRAVELY = WORDS.words("GRAVELY");
    private static final Set<String> RANKING = WORDS.words("RANKING");
    private static final Set<String> THOSE = Set.of("them", "those", "whom", "these", "which");
    private static final Set<String> THEM = Set.of("them", "those", "these");
    private static final Set<String> DEFINITE = Set.of("the", "these", "those", "all");
    private static final Set<String> ENDS = Set.of(",", ".", ";", "and", "but", "while");
    private static final int LONGEST_CLAUSE = 9;
    private static final int RANKED_BEFORE = 8;

    /** The surest first. */
    private static final List<ToIntBiFunction<Tree, Figure>> READINGS = List.of(Parts::including, Parts::ofWhom, Parts::ofThem, Parts::amongThose, Parts::includedBeside,
        Parts::ofTheWhole, Parts::wholeAhead, Parts::ranked, Parts::ofTheHurt);

    private Parts() {}

    /** The word that makes it a part; -1 where none does. */
    static int word(Tree tree, Figure figure) {
        return READINGS.stream().mapToInt(reading -> reading.applyAsInt(tree, figure)).filter(word -> word >= 0).findFirst().orElse(-1);
    }

    /** "including 3 children", "among them 12 officers". */
    private static int including(Tree tree, Figure figure) {
        for (int i = isAmongAll(tree, figure) || isOneOfEstimates(tree, figure) ? -1 : figure.firstToken() - 1; i >= Math.max(0, figure.firstToken() - 3); i--) {
            if (INCLUDING.contains(tree.token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** "She was among six people killed": six in all; but "among them six". */
    private static boolean isAmongAll(Tree tree, Figure figure) {
        int before = figure.firstToken() - 1;
        while (before > 0 && Set.of("the", "these", "those").contains(tree.token(before).lower())) {
            before--;
        }
        return before > 0 && tree.token(before).lower().equals("among") && figure.low() != null && figure.low() > 1;
    }

    /** "Estimates include 300 and 900": each is one of them, and none a part; but "the toll includes 12", "the estimates include 40 children". */
    private static boolean isOneOfEstimates(Tree tree, Figure figure) {
        int include = beforeHedges(tree, figure);
        boolean bare = figure.noun() < figure.firstToken() && include > 0 && tree.lemma(include).equals("include") && tree.isFinite(include);
        return bare && tree.tag(include - 1).equals("NNS") && TallyMemory.FIGURES.contains(tree.lemma(include - 1));
    }

    /** "of whom two", "of which about 300". */
    private static int ofWhom(Tree tree, Figure figure) {
        int whom = beforeHedges(tree, figure);
        return whom > 1 && Set.of("which", "whom").contains(tree.token(whom).lower()) && tree.token(whom - 1).lower().equals("of") ? whom - 1 : -1;
    }

    private static int beforeHedges(Tree tree, Figure figure) {
        int i = figure.firstToken() - 1;
        while (i > 0 && HEDGES.contains(tree.token(i).lower())) {
            i--;
        }
        return i;
    }

    /** "1,500 of them", "two officers among those"; but in "612, of which 570" the part is the next one. */
    private static int ofThem(Tree tree, Figure figure) {
        for (int i = figure.endToken(); i + 1 < tree.size() && i <= Math.max(figure.endToken(), figure.noun()) + 1; i++) {
            boolean next = i > 0 && tree.token(i - 1).text().equals(",") && !THEM.contains(tree.token(i + 1).lower());
            if (!next && Set.of("of", "among").contains(tree.token(i).lower()) && THOSE.contains(tree.token(i + 1).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** "A nurse was among those killed", "two clerks were also among the dead". */
    private static int amongThose(Tree tree, Figure figure) {
        int i = Math.max(figure.endToken(), figure.noun() + 1);
        boolean were = i < tree.size() && tree.lemma(i).equals("be");
        do {
            i++;
        } while (i < tree.size() && tree.tag(i).equals("RB"));
        boolean among = were && i + 1 < tree.size() && tree.token(i).lower().equals("among");
        return among && (THOSE.contains(tree.token(i + 1).lower()) || DEFINITE.contains(tree.token(i + 1).lower())) ? i : -1;
    }

    /** "including 500 officers and 3 generals": the second number stands under the same word. */
    private static int includedBeside(Tree tree, Figure figure) {
        int noun = figure.noun();
        while (noun >= 0 && tree.is(noun, "conj")) {
            noun = tree.head(noun);
            for (int child : tree.children(noun)) {
                if (tree.is(child, "case") && INCLUDING.contains(tree.token(child).lower())) {
                    return isClosed(tree, noun, figure) ? -1 : child;
                }
            }
        }
        return -1;
    }

    /** "Including 16 children, were killed and dozens hurt": the verb of all of them stands between. */
    private static boolean isClosed(Tree tree, int included, Figure figure) {
        for (int i = included + 1; i < figure.firstToken(); i++) {
            if (tree.lemma(i).equals("be") && tree.token(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** "150 of the animals", "41 of its 54 shops", "300 tonnes of this": the known whole right behind the number; of stuff, only a sum of it. */
    private static int ofTheWhole(Tree tree, Figure figure) {
        int of = figure.endToken();
        if (of + 1 >= tree.size() || !tree.token(of).lower().equals("of")) {
            return -1;
        }
        String whole = tree.token(of + 1).lower();
        boolean known = THOSE.contains(whole) || whole.equals("this") || whole.equals("that");
        boolean sum = figure.unit() != null && whole.equals("the") && of + 2 < tree.size() && SUMS.contains(tree.lemma(of + 2));
        return known || sum || figure.unit() == null && isCounted(tree, of + 1) ? of : -1;
    }

    /** "The animals", "its 54 shops", "31 people", "at least 31 people", "the town's 21 libraries". */
    private static boolean isCounted(Tree tree, int whole) {
        String word = tree.token(whole).lower();
        boolean definite = DEFINITE.contains(word) || tree.tag(whole).equals("PRP$") || tree.tag(whole).equals("CD");
        return definite || HEDGES.contains(word) && nextNumber(tree, whole + 1) || isPossessorsNumber(tree, whole);
    }

    private static boolean nextNumber(Tree tree, int from) {
        int i = from;
        while (i < tree.size() && i < from + 2 && !tree.tag(i).equals("CD")) {
            i++;
        }
        return i < tree.size() && tree.tag(i).equals("CD");
    }

    private static boolean isPossessorsNumber(Tree tree, int from) {
        int i = from;
        while (i < tree.size() - 1 && i < from + 5 && (tree.isNoun(i) || tree.tag(i).equals("DT"))) {
            i++;
        }
        return i > from && i + 1 < tree.size() && tree.tag(i).equals("POS") && tree.tag(i + 1).equals("CD");
    }

    /** "Among the dead were nine children", "of the seven, two are nurses": the whole stands at the head of the clause. */
    private static int wholeAhead(Tree tree, Figure figure) {
        int be = beforeHedges(tree, figure);
        boolean were = be > 1 && tree.lemma(be).equals("be");
        boolean comma = be > 1 && tree.token(be).text().equals(",");
        for (int i = be - 1; (were || comma) && i >= Math.max(0, be - LONGEST_CLAUSE); i--) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(tree.token(i - 1).text().charAt(0)) || tree.tag(i - 1).equals("CC");
            String whole = tree.token(i + 1).lower();
            if (starts && tree.token(i).lower().equals(were ? "among" : "of") && (DEFINITE.contains(whole) || THOSE.contains(whole) || tree.tag(i + 1).equals("PRP$"))) {
                return i;
            }
            if (tree.isVerb(i) && !tree.tag(i).equals("VBN")) {
                return -1;
            }
        }
        return -1;
    }

    /** "The town had the highest number of cases with 49, followed by Arica with 33": one place's among many. */
    private static int ranked(Tree tree, Figure figure) {
        int with = figure.firstToken() - 1;
        for (int i = with - 1; with > 0 && tree.token(with).lower().equals("with") && i >= Math.max(0, with - RANKED_BEFORE); i--) {
            boolean followed = tree.token(i).lower().equals("followed") && tree.token(i + 1).lower().equals("by");
            if (followed || RANKING.contains(tree.token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** "Nine were hurt; two are in a critical condition", "31 were undergoing treatment", "injuring nine, two critically": a number without a noun of its own. */
    private static int ofTheHurt(Tree tree, Figure figure) {
        boolean bare = figure.noun() < figure.firstToken() && (figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.PERSON);
        int end = bare ? Math.min(tree.size(), figure.endToken() + LONGEST_CLAUSE) : 0;
        for (int i = figure.endToken(); i < end && !ENDS.contains(tree.token(i).lower()) && !tree.tag(i).equals("CD"); i++) {
            if (endsGravely(tree, i) || CONDITIONS.contains(tree.lemma(i)) || tree.token(i).lower().endsWith("threatening")) {
                return i;
            }
        }
        return -1;
    }

    /** "The raid on the market alone killed 40": other happenings killed more; -1 where none stands out so. */
    static int alone(Tree tree, Figure figure) {
        int alone = -1;
        for (int i = figure.firstToken() - 1; i > 0 && !ENDS.contains(tree.token(i).lower()) && !tree.tag(i).equals("CD"); i--) {
            alone = tree.token(i).lower().equals("alone") ? i : alone;
            if (alone > i && HappeningNouns.is(tree, i)) {
                return alone;
            }
        }
        return -1;
    }

    /** "Six were hurt, two of them critically": how gravely, and the phrase ends with it. */
    static boolean endsGravely(Tree tree, int i) {
        return i < tree.size() && GRAVELY.contains(tree.token(i).lower()) && (i + 1 == tree.size() || ENDS.contains(tree.token(i + 1).lower()));
    }
}
