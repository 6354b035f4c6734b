package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rangefinder.table.Table;

/**
 * Tags from left to right with an averaged perceptron: each decision sees the words around it, the shape and the ends of the word,
 * what dictionaries say of it, and the two tags before.
 */
final class PerceptronTagger implements Tagger {

    /** Behind one of these, "struck" and "slew" are verbs, though the model has never met them. */
    private static final Set<String> RELATIVE = Set.of("WDT", "WP");

    private final Scorer scorer;
    private final int past;
    /** Words that only ever had one tag, and the number of that tag: half of any text, for which nothing need be computed. */
    private final Map<String, Integer> sure = new HashMap<>();
    private final Lemmas lemmas = Lemmas.english();
    private final TagRepairs repairs = new TagRepairs();

    PerceptronTagger(Scorer scorer, Map<String, String> sureTags) {
        this.scorer = scorer;
        this.past = scorer.classes().indexOf("VBD");
        sureTags.forEach((word, tag) -> sure.put(word, scorer.classes().indexOf(tag)));
    }

    /** Words and their only tags, from {@code sure-tags.tsv}, which the trainer writes. */
    static Map<String, String> sureTags() {
        return Table.read(PerceptronTagger.class, "sure-tags.tsv").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    @Override
    public List<Token> tag(List<Token> sentence) {
        String[] tags = Arrays.stream(tags(sentence)).mapToObj(scorer.classes()::get).toArray(String[]::new);
        repairs.mend(sentence, tags);
        List<Token> tagged = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            Token token = sentence.get(i);
            tagged.add(token.tagged(tags[i], lemmas.of(token.lower(), tags[i])));
        }
        return List.copyOf(tagged);
    }

    int[] tags(List<Token> sentence) {
        TagFeatures seen = new TagFeatures(sentence);
        Features features = new Features();
        int[] scores = new int[scorer.classes().size()];
        int[] tags = new int[sentence.size()];
        for (int i = 0; i < tags.length; i++) {
            Integer only = sure.get(sentence.get(i).text());
            if (only == null && i > 0 && RELATIVE.contains(scorer.classes().get(tags[i - 1])) && lemmas.irregularVerb(sentence.get(i).lower()) != null) {
                only = past;
            } else if (only == null) {
                seen.at(i, tags, features);
                scorer.score(features, scores);
                only = Scorer.best(scores);
            }
            tags[i] = only;
        }
        return tags;
    }
}
