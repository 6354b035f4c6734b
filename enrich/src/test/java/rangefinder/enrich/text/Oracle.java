package rangefinder.enrich.text;

/** Says which transitions lead to the gold tree: the arcs a transition puts out of reach (Goldberg and Nivre 2012) are its cost. */
final class Oracle {

    private final int[] heads;

    /** @param heads gold heads; -1 for the root */
    Oracle(int[] heads) {
        this.heads = heads.clone();
        for (int i = 0; i < heads.length; i++) {
            this.heads[i] = heads[i] < 0 ? heads.length : heads[i];
        }
    }

    /** The cheapest transition; among equals the one that draws or closes an arc soonest. */
    int best(ParseState state) {
        int best = -1;
        for (int action : new int[] {ParseState.LEFT, ParseState.RIGHT, ParseState.REDUCE, ParseState.SHIFT}) {
            boolean arc = action == ParseState.LEFT || action == ParseState.RIGHT;
            if (state.allows(action) && (best < 0 || cost(state, action) < cost(state, best)) && (!arc || isGold(state, action) || !state.allows(ParseState.SHIFT))) {
                best = action;
            }
        }
        return best;
    }

    int cost(ParseState state, int action) {
        int s = state.stack(0);
        int b = state.buffer(0);
        return switch (action) {
            case ParseState.SHIFT -> stackCost(state, b, 0);
            case ParseState.REDUCE -> dependentsAhead(state, s);
            case ParseState.LEFT -> dependentsAhead(state, s) + (head(s) > b ? 1 : 0);
            default -> stackCost(state, b, 1) + (head(b) > b ? 1 : 0);
        };
    }

    private boolean isGold(ParseState state, int action) {
        int s = state.stack(0);
        int b = state.buffer(0);
        return action == ParseState.LEFT && head(s) == b || action == ParseState.RIGHT && head(b) == s;
    }

    private int head(int word) {
        return word == heads.length ? -1 : heads[word];
    }

    /** Gold arcs between the next word and the stack that pushing it cuts; the top is spared as its head where {@code from} is 1. */
    private int stackCost(ParseState state, int b, int from) {
        int cost = 0;
        for (int depth = 0; state.stack(depth) >= 0; depth++) {
            int s = state.stack(depth);
            cost += depth >= from && head(b) == s ? 1 : 0;
            cost += head(s) == b && state.head(s) == ParseState.NONE ? 1 : 0;
        }
        return cost;
    }

    private int dependentsAhead(ParseState state, int s) {
        int cost = 0;
        for (int ahead = 0; state.buffer(ahead) >= 0 && state.buffer(ahead) < heads.length; ahead++) {
            cost += heads[state.buffer(ahead)] == s ? 1 : 0;
        }
        return cost;
    }
}
