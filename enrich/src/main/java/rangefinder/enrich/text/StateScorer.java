package rangefinder.enrich.text;

/**
 * Scores the actions in the states of one sentence. Trees that are followed side by side mostly differ in few places, so what a state looks
 * like has often been scored before: the words at the top and the front meet in several trees, the words ahead stay while the stack is worked on.
 * Scores are therefore remembered by group of features. For one sentence and one thread.
 */
final class StateScorer {

    /** One group of features of a state. */
    private interface Group {

        void collect(ParseState state, Features features);
    }

    private final ParseFeatures seen;
    private final Scorer scorer;
    private final Features features = new Features();
    private final int[] part = new int[ParseState.ACTIONS];
    private final Group front;
    private final Group meeting;
    private final Group second;
    private final Group family;
    private final ScoreTable fronts;
    private final ScoreTable meetings;
    private final ScoreTable seconds;
    private final ScoreTable families;

    StateScorer(Scorer scorer, ParseFeatures seen, int size) {
        this.scorer = scorer;
        this.seen = seen;
        front = seen::front;
        meeting = seen::meeting;
        second = seen::second;
        family = seen::family;
        fronts = new ScoreTable(size);
        meetings = new ScoreTable(3 * size);
        seconds = new ScoreTable(3 * size);
        families = new ScoreTable(4 * size);
    }

    ParseFeatures seen() {
        return seen;
    }

    /** Fills {@code scores}, one entry an action. */
    void score(ParseState state, int[] scores) {
        for (int action = 0; action < ParseState.ACTIONS; action++) {
            scores[action] = 0;
        }
        long frontKey = state.buffer(0) + 1;
        long meetingKey = frontKey << 16 | state.stack(0) + 1;
        long secondKey = meetingKey << 16 | state.stack(1) + 1;
        add(fronts, frontKey, front, state, scores);
        add(meetings, meetingKey, meeting, state, scores);
        add(seconds, secondKey, second, state, scores);
        add(families, state.familyKey(secondKey), family, state, scores);
    }

    private void add(ScoreTable table, long key, Group group, ParseState state, int[] scores) {
        int row = table.row(key);
        if (row < 0) {
            features.clear();
            group.collect(state, features);
            scorer.score(features, part);
            row = table.put(key, part);
        }
        table.addTo(scores, row);
    }
}
