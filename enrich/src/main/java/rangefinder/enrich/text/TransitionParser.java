package rangefinder.enrich.text;

import java.util.List;

/**
 * Builds the tree greedily from left to right: a linear model picks each transition of {@link ParseState} together with the relation of the
 * arc it draws. Learned with a dynamic oracle (Goldberg and Nivre 2012), so it has seen the consequences of its own mistakes.
 */
final class TransitionParser implements Parser {

    private final Scorer scorer;
    /** Action and relation of each class. */
    private final int[] actions;
    private final String[] relations;

    TransitionParser(Scorer scorer) {
        this.scorer = scorer;
        int classes = scorer.classes().size();
        actions = new int[classes];
        relations = new String[classes];
        for (int c = 0; c < classes; c++) {
            String name = scorer.classes().get(c);
            actions[c] = "SELR".indexOf(name.charAt(0));
            relations[c] = name.substring(1);
        }
    }

    int action(int transition) {
        return actions[transition];
    }

    String relation(int transition) {
        return relations[transition];
    }

    @Override
    public Sentence parse(List<Token> tagged, int paragraph) {
        ParseState state = new ParseState(tagged.size());
        ParseFeatures seen = new ParseFeatures(tagged);
        Features features = new Features();
        int[] scores = new int[actions.length];
        while (!state.isDone()) {
            seen.of(state, features);
            scorer.score(features, scores);
            int transition = best(state, scores);
            state.apply(actions[transition], transition);
        }
        return sentence(tagged, state, paragraph);
    }

    int best(ParseState state, int[] scores) {
        int best = -1;
        for (int c = 0; c < scores.length; c++) {
            if ((best < 0 || scores[c] > scores[best]) && state.allows(actions[c])) {
                best = c;
            }
        }
        return best;
    }

    /** The first root stays the only one; later ones hang on it side by side. */
    private Sentence sentence(List<Token> tagged, ParseState state, int paragraph) {
        int[] heads = new int[state.size];
        String[] names = new String[state.size];
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            boolean atRoot = state.heads[i] == state.size;
            boolean first = atRoot && root < 0;
            heads[i] = !atRoot ? state.heads[i] : first ? -1 : root;
            names[i] = !atRoot ? relations[state.labels[i]] : first ? "root" : "parataxis";
            root = first ? i : root;
        }
        return new Sentence(tagged, heads, names, paragraph);
    }
}
