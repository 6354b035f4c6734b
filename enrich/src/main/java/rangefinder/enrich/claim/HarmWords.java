package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;
import rangefinder.enrich.text.Vocabulary;

/** What words around a count of victims mean for it: the table {@code harm-words.tsv}, and which nouns can be victims at all. */
final class HarmWords {

    private static final Vocabulary WORDS = Vocabulary.beside(HarmWords.class, "harm-words.tsv");
    /** WordNet's broad classes of what can be killed or hurt: creatures (3 holds "person"), animals, bodies, groups, people; 23 and 24 are "dozens" and "the rest". */
    private static final Set<Integer> LIVING = Set.of(0, 3, 5, 8, Dictionary.GROUP, Dictionary.PERSON, 23, 24);
    private static final Set<String> MACHINES = WORDS.words("MACHINES");
    private static final CountedClasses CLASSES = CountedClasses.english();

    private HarmWords() {}

    static boolean is(String role, String word) {
        return WORDS.words(role).contains(word);
    }

    /** Shots, wounds, streets and hours are never victims; of a word that no dictionary knows, and of a number without its own, one cannot tell. */
    static boolean canBeVictims(Tree tree, Figure figure) {
        if (figure.noun() < figure.firstToken() || figure.noun() >= tree.size()) {
            return true;
        }
        String noun = tree.lemma(figure.noun());
        if (figure.counted() != null && CLASSES.of(figure.counted()).filter(MACHINES::contains).isPresent()) {
            return false;
        }
        if (is("UNCOUNTED", noun)) {
            return false;
        }
        boolean named = figure.kind() == Figure.Kind.PERSON && tree.tag(figure.noun()).equals("NNP");
        boolean open = named || noun.equals("life") || noun.equals("old") || Measures.is(noun);
        return open || LIVING.contains(Dictionary.english().nounClass(noun)) || isPeople(noun) || isPeople(tree.token(figure.noun()).lower());
    }

    private static boolean isPeople(String noun) {
        return CLASSES.of(noun).filter(counted -> CLASSES.isA(counted, "people")).isPresent();
    }

    /** "are", "left", "confirmed": in a headline, whose capitals mislead taggers, by the form alone. */
    static boolean leads(Tree tree, int i) {
        if (tree.isVerb(i)) {
            return is("LEADS", tree.lemma(i));
        }
        String form = tree.token(i).lower();
        boolean participle = tree.sentence().inTitle() && form.length() > 4 && form.endsWith("ed");
        return !participle || is("LEADS", form.substring(0, form.length() - 1)) || is("LEADS", form.substring(0, form.length() - 2));
    }
}
