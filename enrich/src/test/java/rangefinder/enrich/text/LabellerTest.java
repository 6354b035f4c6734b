package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabellerTest {

    private static final String TEXT = "The old ferry that left the harbour late on Friday with nine crates of lamps, two of them broken, sank before the pilots could call.";

    private final List<Token> tagged = Analyzer.english().read(null, TEXT).tagged(0);
    private final int[] heads = Analyzer.english().read(null, TEXT).sentence(0).heads();
    private int named;

    @Test
    void namesRelationsAlikeInWhateverOrderTheyAreAskedFor() {
        Relations forwards = labeller().relations(tagged, heads);
        List<String> names = IntStream.range(0, heads.length).mapToObj(forwards::of).toList();
        Relations backwards = labeller().relations(tagged, heads);
        for (int word = heads.length - 1; word >= 0; word--) {
            assertThat(backwards.of(word)).isEqualTo(names.get(word));
        }
        assertThat(names).contains("root", "nsubj", "acl:relcl", "nummod");
    }

    @Test
    void namesNoRelationBeforeItIsAskedForAndNoneTwice() {
        Relations relations = labeller().relations(tagged, heads);
        assertThat(named).isZero();
        int root = IntStream.range(0, heads.length).filter(i -> heads[i] < 0).findFirst().orElseThrow();
        int firstChild = IntStream.range(0, heads.length).filter(i -> heads[i] == root).findFirst().orElseThrow();
        relations.of(firstChild);
        relations.of(firstChild);
        assertThat(named).isEqualTo(2);
    }

    private Labeller labeller() {
        Scorer model = LinearModel.load(Analyzer.class, "labels.model");
        return new Labeller(new Scorer() {
            @Override
            public List<String> classes() {
                return model.classes();
            }

            @Override
            public void score(Features features, int[] scores) {
                named++;
                model.score(features, scores);
            }
        });
    }
}
