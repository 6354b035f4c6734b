package rangefinder.enrich.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Trains the parser on a treebank's training part and prints attachment scores on others, with predicted tags throughout.
 * Run: {@code java -cp CLASSPATH rangefinder.enrich.text.TrainParser parser.model gum-train.conllu.gz gum-test.conllu.gz ...}
 */
final class TrainParser {

    private static final int ROUNDS = 12;
    private static final int FOLDS = 8;
    /** From this round on, the parser mostly follows its own choice even where it is wrong. */
    private static final int EXPLORE_FROM = 1;
    private static final double EXPLORE = 0.9;

    private final Perceptron perceptron;
    private final TransitionParser parser;
    private final Random random = new Random(1);

    private TrainParser(List<String> transitions) {
        perceptron = new Perceptron(transitions);
        parser = new TransitionParser(perceptron);
    }

    public static void main(String[] args) throws IOException {
        int rounds = Integer.getInteger("rounds", ROUNDS);
        List<Treebank.Tree> trees = withPredictedTags(Treebank.read(Path.of(args[1])));
        TrainParser trainer = new TrainParser(transitions(trees));
        Collections.shuffle(trees, trainer.random);
        for (int round = 0; round < rounds; round++) {
            int mistakes = 0;
            for (Treebank.Tree tree : trees) {
                mistakes += trainer.learn(tree.sentence(), round);
            }
            System.out.printf("round %d: %d mistakes%n", round, mistakes);
            Collections.shuffle(trees, trainer.random);
        }
        trainer.perceptron.write(Path.of(args[0]), Double.parseDouble(System.getProperty("step", "0.1")));
        TransitionParser parser = new TransitionParser(LinearModel.load(Path.of(args[0])));
        PerceptronTagger tagger = new PerceptronTagger(LinearModel.load("tagger.model"));
        for (int i = 2; i < args.length; i++) {
            System.out.println(args[i] + " " + scores(tagger, parser, Treebank.read(Path.of(args[i]))));
        }
    }

    private static List<String> transitions(List<Treebank.Tree> trees) {
        TreeSet<String> left = new TreeSet<>();
        TreeSet<String> right = new TreeSet<>();
        for (Treebank.Tree tree : trees) {
            Sentence sentence = tree.sentence();
            for (int i = 0; i < sentence.size(); i++) {
                boolean isLeft = sentence.head(i) > i || sentence.head(i) < 0;
                (isLeft ? left : right).add((isLeft ? "L" : "R") + sentence.relation(i));
            }
        }
        List<String> transitions = new ArrayList<>(List.of("S", "E"));
        transitions.addAll(left);
        transitions.addAll(right);
        return transitions;
    }

    /** Tags each part with a tagger trained on the others, so that the parser learns from tags as wrong as it will meet. */
    private static List<Treebank.Tree> withPredictedTags(List<Treebank.Tree> trees) {
        List<Treebank.Tree> tagged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> rest = new ArrayList<>();
            List<Treebank.Tree> part = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                (i % FOLDS == fold ? part : rest).add(trees.get(i));
            }
            PerceptronTagger tagger = new PerceptronTagger(TrainTagger.train(rest, 5));
            for (Treebank.Tree tree : part) {
                Sentence gold = tree.sentence();
                tagged.add(new Treebank.Tree(tree.document(), tree.text(), new Sentence(tagger.tag(gold.tokens()), gold.heads(), gold.relations(), 0), tree.misc()));
            }
        }
        return tagged;
    }

    private int learn(Sentence gold, int round) {
        int[] heads = gold.heads().clone();
        heads[gold.root()] = heads.length;
        Oracle oracle = new Oracle(heads);
        ParseState state = new ParseState(heads.length);
        ParseFeatures seen = new ParseFeatures(gold.tokens());
        Features features = new Features();
        int[] scores = new int[perceptron.classes().size()];
        int mistakes = 0;
        while (!state.isDone()) {
            seen.of(state, features);
            perceptron.score(features, scores);
            int guess = parser.best(state, scores);
            int right = bestRight(state, gold, oracle, scores);
            if (!isRight(guess, state, gold, oracle, cheapest(state, oracle))) {
                perceptron.learn(features, right, guess);
                mistakes++;
                guess = round >= EXPLORE_FROM && random.nextDouble() < EXPLORE ? guess : right;
            }
            perceptron.tick();
            state.apply(parser.action(guess), guess);
        }
        return mistakes;
    }

    private int bestRight(ParseState state, Sentence gold, Oracle oracle, int[] scores) {
        int cheapest = cheapest(state, oracle);
        int best = -1;
        for (int c = 0; c < scores.length; c++) {
            if ((best < 0 || scores[c] > scores[best]) && isRight(c, state, gold, oracle, cheapest)) {
                best = c;
            }
        }
        return best;
    }

    private static int cheapest(ParseState state, Oracle oracle) {
        int cheapest = Integer.MAX_VALUE;
        for (int action = 0; action < 4; action++) {
            if (state.allows(action)) {
                cheapest = Math.min(cheapest, oracle.cost(state, action));
            }
        }
        return cheapest;
    }

    private boolean isRight(int transition, ParseState state, Sentence gold, Oracle oracle, int cheapest) {
        int action = parser.action(transition);
        if (!state.allows(action) || oracle.cost(state, action) > cheapest) {
            return false;
        }
        int dependent = action == ParseState.LEFT ? state.stack(0) : state.buffer(0);
        return !oracle.isGold(state, action) || gold.relation(dependent).equals(parser.relation(transition));
    }

    /** Unlabelled and labelled attachment, all tokens and without punctuation. */
    static String scores(Tagger tagger, Parser parser, List<Treebank.Tree> trees) {
        int[] count = new int[6];
        for (Treebank.Tree tree : trees) {
            Sentence gold = tree.sentence();
            Sentence parsed = parser.parse(tagger.tag(gold.tokens()), 0);
            for (int i = 0; i < gold.size(); i++) {
                boolean head = parsed.head(i) == gold.head(i);
                boolean both = head && parsed.relation(i).split(":")[0].equals(gold.relation(i).split(":")[0]);
                int from = gold.is(i, "punct") ? 3 : 0;
                count[from]++;
                count[from + 1] += head ? 1 : 0;
                count[from + 2] += both ? 1 : 0;
            }
        }
        double words = count[0];
        double all = count[0] + count[3];
        return String.format("UAS %.4f LAS %.4f, with punctuation UAS %.4f LAS %.4f", count[1] / words, count[2] / words, (count[1] + count[4]) / all, (count[2] + count[5]) / all);
    }
}
