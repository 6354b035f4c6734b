package rangefinder.enrich.claim;

import java.util.Set;
import rangefinder.enrich.quantity.CountedClasses;
import rangefinder.enrich.quantity.Figure;
import rangefinder.enrich.text.Dictionary;
import rangefinder.enrich.text.Tree;

/**
 * What sort of thing a figure counts, as far as it decides what a verb means: people are laid off or fired at, prices are cut, money is
 * released and prisoners are. The words are those of the last column of {@code action-words.tsv}.
 */
final class CountedKinds {

    private static final CountedClasses CLASSES = CountedClasses.english();
    private static final Set<String> UNKNOWN = Set.of();
    private static final Set<String> PEOPLE = Set.of("people");
    private static final Set<String> PATIENTS = Set.of("patients", "injured");
    private static final Set<String> CARED_FOR = Set.of("people", "patients");
    private static final Set<String> FORCES = Set.of("people", "forces");
    private static final Set<String> ARMS = Set.of("things", "forces");
    private static final Set<String> THINGS = Set.of("things");
    private static final Set<String> MONEY = Set.of("money");
    private static final Set<String> AMOUNT = Set.of("amount");

    private CountedKinds() {}

    /** Empty where one cannot tell: a number without its noun, a word that no dictionary knows, a group. */
    static Set<String> of(Tree tree, Figure figure) {
        if (figure.kind() == Figure.Kind.MONEY) {
            return MONEY;
        }
        if (figure.noun() < 0 || figure.noun() >= tree.size()) {
            return figure.unit() != null ? AMOUNT : figure.kind() == Figure.Kind.PERSON ? PEOPLE : UNKNOWN;
        }
        String counted = CLASSES.of(figure.counted()).orElse(null);
        if (counted != null) {
            boolean forces = FrameReader.isForces(counted);
            boolean patients = PATIENTS.stream().anyMatch(of -> CLASSES.isA(counted, of));
            return CLASSES.isA(counted, "people") ? forces ? FORCES : patients ? CARED_FOR : PEOPLE : counted.equals("households") ? UNKNOWN : forces ? ARMS : THINGS;
        }
        int meaning = Dictionary.english().nounClass(tree.lemma(figure.noun()));
        boolean unknown = meaning == 0 || meaning == Dictionary.GROUP || Measures.is(tree.lemma(figure.noun()));
        return meaning == Dictionary.PERSON ? PEOPLE : unknown ? UNKNOWN : THINGS;
    }
}
