package rangefinder.enrich.entity;

import java.util.List;
import rangefinder.enrich.text.LinearModel;
import rangefinder.enrich.text.Scorer;
import rangefinder.enrich.text.Token;

/** Says of which kind the noun phrases of one sentence are: a linear model learned from GUM by {@code TrainPhrases} in the test tree. */
final class PhraseClassifier {

    private static final Scorer MODEL = LinearModel.load(PhraseClassifier.class, "phrases.model");
    private static final List<PhraseKind> KINDS = MODEL.classes().stream().map(PhraseKind::valueOf).toList();

    private final PhraseFeatures features;
    private final int[] scores = new int[KINDS.size()];

    PhraseClassifier(List<Token> tagged, KnownNames known) {
        features = new PhraseFeatures(tagged, known);
    }

    PhraseKind kind(NounPhrase phrase) {
        MODEL.score(features.of(phrase), scores);
        return KINDS.get(Scorer.best(scores));
    }

    /** The better of two kinds for the phrase last asked about. */
    PhraseKind rather(PhraseKind one, PhraseKind other) {
        return scores[KINDS.indexOf(one)] >= scores[KINDS.indexOf(other)] ? one : other;
    }
}
