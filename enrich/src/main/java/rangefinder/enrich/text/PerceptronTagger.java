package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tags from left to right with an averaged perceptron: each decision sees the words around it, the shape and the ends of the word,
 * what dictionaries say of it, and the two tags before.
 */
final class PerceptronTagger implements Tagger {

    private final Scorer scorer;
    private final Lemmas lemmas = new Lemmas();

    PerceptronTagger(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public List<Token> tag(List<Token> sentence) {
        int[] tags = tags(sentence);
        List<Token> tagged = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            Token token = sentence.get(i);
            String tag = scorer.classes().get(tags[i]);
            tagged.add(new Token(token.start(), token.end(), token.text(), tag, lemmas.of(token.text(), tag)));
        }
        return List.copyOf(tagged);
    }

    int[] tags(List<Token> sentence) {
        TagFeatures seen = new TagFeatures(sentence);
        Features features = new Features();
        int[] scores = new int[scorer.classes().size()];
        int[] tags = new int[sentence.size()];
        for (int i = 0; i < tags.length; i++) {
            seen.at(i, tags, features);
            scorer.score(features, scores);
            tags[i] = Scorer.best(scores);
        }
        return tags;
    }
}
