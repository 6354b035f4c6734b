package rangefinder.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best tree that the transitions of {@link ParseState} can build, keeping the few most promising half-made trees at each step.
 * Trees come first, their relations after: the decision between four actions is cheap enough to look at several trees, and a
 * relation is easier to name when the whole tree is known.
 */
final class BeamParser implements Parser {

    /** A half-made tree with its score and the way it was made. The state is the path's own until the path is followed. */
    record Path(ParseState state, int action, Path before, long score) {
    }

    private final Scorer scorer;
    private final Labeller labeller;
    private final int width;
    private final long margin;

    /**
     * @param width  trees kept at each step, at most
     * @param margin trees whose score lies further behind the best are given up; where the model is sure, one tree remains
     */
    BeamParser(Scorer scorer, Labeller labeller, int width, long margin) {
        this.scorer = scorer;
        this.labeller = labeller;
        this.width = width;
        this.margin = margin;
    }

    @Override
    public Sentence parse(List<Token> tagged, int paragraph) {
        int[] heads = new int[tagged.size()];
        Relations[] relations = new Relations[tagged.size()];
        int root = -1;
        for (int from = 0; from < tagged.size();) {
            int to = Clauses.end(tagged, from);
            root = parse(tagged.subList(from, to), from, root, heads, relations);
            from = to;
        }
        return new Sentence(tagged, heads, word -> relations[word].of(word), paragraph);
    }

    /** Writes the tree of one clause into that of the sentence, whose later clauses hang on the first one's root; tells that root. */
    private int parse(List<Token> clause, int from, int root, int[] heads, Relations[] relations) {
        int[] own = heads(clause);
        Relations ofClause = labeller.relations(clause, own);
        Relations named = word -> ofClause.of(word - from);
        int first = root;
        for (int i = 0; i < own.length; i++) {
            boolean top = own[i] < 0;
            heads[from + i] = top ? root : from + own[i];
            relations[from + i] = top && root >= 0 ? word -> "parataxis" : named;
            first = top && root < 0 ? from + i : first;
        }
        return first;
    }

    int[] heads(List<Token> tagged) {
        StateScorer states = states(new ParseFeatures(tagged), tagged.size());
        List<Path> beam = List.of(new Path(new ParseState(tagged.size()), -1, null, 0));
        for (int step = 0; step < 2 * tagged.size(); step++) {
            beam = step(beam, states);
        }
        return singleRoot(beam.get(0).state());
    }

    StateScorer states(ParseFeatures seen, int size) {
        return new StateScorer(scorer, seen, size);
    }

    /** The best successors of the paths in a beam, best first. A path's state goes to its last successor; most have no other. */
    List<Path> step(List<Path> beam, StateScorer states) {
        int[] from = new int[width];
        int[] actions = new int[width];
        long[] totals = new long[width];
        int kept = 0;
        int[] scores = new int[ParseState.ACTIONS];
        for (int p = 0; p < beam.size(); p++) {
            Path path = beam.get(p);
            states.score(path.state(), scores);
            for (int action = 0; action < ParseState.ACTIONS; action++) {
                long total = path.score() + scores[action];
                if (path.state().allows(action) && (kept < width || total > totals[kept - 1])) {
                    int at = kept < width ? kept++ : kept - 1;
                    while (at > 0 && totals[at - 1] < total) {
                        totals[at] = totals[at - 1];
                        from[at] = from[at - 1];
                        actions[at] = actions[at - 1];
                        at--;
                    }
                    totals[at] = total;
                    from[at] = p;
                    actions[at] = action;
                }
            }
        }
        while (totals[0] - totals[kept - 1] > margin) {
            kept--;
        }
        int[] last = new int[beam.size()];
        for (int k = 0; k < kept; k++) {
            last[from[k]] = k;
        }
        List<Path> next = new ArrayList<>(kept);
        for (int k = 0; k < kept; k++) {
            Path path = beam.get(from[k]);
            next.add(follow(path, last[from[k]] == k ? path.state() : path.state().copy(), actions[k], totals[k], states.seen()));
        }
        return next;
    }

    /** @param state the path's, or a copy of it; it is changed */
    static Path follow(Path path, ParseState state, int action, long score, ParseFeatures seen) {
        state.apply(action, seen.kinds());
        return new Path(state, action, path, score);
    }

    /** The first root stays the only one; later ones hang on it. */
    private static int[] singleRoot(ParseState state) {
        int[] heads = new int[state.size()];
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            boolean atRoot = state.head(i) == heads.length;
            heads[i] = atRoot ? root : state.head(i);
            root = atRoot && root < 0 ? i : root;
        }
        return heads;
    }
}
