package rangefinder.enrich.text;

/** The dynamic oracle of the arc-eager system: how many gold arcs a transition puts out of reach (Goldberg and Nivre 2012). */
final class Oracle {

    private final int[] heads;

    /** @param heads gold heads; the root's is {@code heads.length} */
    Oracle(int[] heads) {
        this.heads = heads;
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

    boolean isGold(ParseState state, int action) {
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
            cost += head(s) == b && state.heads[s] == ParseState.NONE ? 1 : 0;
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
