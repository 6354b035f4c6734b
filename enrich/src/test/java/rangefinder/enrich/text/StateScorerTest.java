package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StateScorerTest {

    private static final String TEXT = "The old ferry that left the harbour late on Friday with nine crates of lamps, two of them broken, sank before the pilots who steered it could call the port.";

    private final Scorer model = new ActionModel(ModelFile.beside(Analyzer.class, "parser.model"));
    private final List<Token> tagged = Analyzer.english().read(null, TEXT).tagged(0);
    private final ParseFeatures seen = new ParseFeatures(tagged);

    /** Many ways through one sentence meet in states that differ only in what hangs where. */
    @Test
    void rememberedScoresAreThoseOfAllFeatures() {
        StateScorer states = new StateScorer(model, seen, tagged.size());
        for (int way = 0; way < 300; way++) {
            walk(states, new Random(way));
        }
    }

    private void walk(StateScorer states, Random random) {
        ParseState state = new ParseState(tagged.size());
        Features features = new Features();
        int[] remembered = new int[ParseState.ACTIONS];
        int[] computed = new int[ParseState.ACTIONS];
        for (int step = 0; step < 2 * tagged.size(); step++) {
            states.score(state, remembered);
            seen.of(state, features);
            model.score(features, computed);
            assertThat(remembered).isEqualTo(computed);
            state.apply(allowed(state, random), seen.kinds());
        }
    }

    private static int allowed(ParseState state, Random random) {
        int action = random.nextInt(ParseState.ACTIONS);
        while (!state.allows(action)) {
            action = random.nextInt(ParseState.ACTIONS);
        }
        return action;
    }
}
