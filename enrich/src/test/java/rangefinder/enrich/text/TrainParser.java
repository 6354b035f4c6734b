package rangefinder.enrich.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the parser's two models on a treebank's training part, with predicted tags, and prints attachment scores on others.
 * Trees: a structured perceptron that corrects the beam where it has gone furthest wrong (max-violation, Huang and others 2012).
 * Run: {@code java -cp CLASSPATH rangefinder.enrich.text.TrainParser MODEL_FOLDER gum-train.conllu.gz gum-test.conllu.gz ...}
 */
public final class TrainParser {

    private static final int ROUNDS = 10;
    private static final int LABEL_ROUNDS = 6;
    private static final int FOLDS = 8;
    private static final int WIDTH = 6;

    private final Perceptron perceptron = new Perceptron(List.of("shift", "reduce", "left", "right"));
    private final BeamParser parser = new BeamParser(perceptron, null, WIDTH, Long.MAX_VALUE);
    private final Features features = new Features();

    private TrainParser() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Sentence> sentences = withPredictedTags(Treebank.read(Path.of(args[1])));
        trainLabels(sentences).write(folder.resolve("labels.model"), 0.3, 1);
        PerceptronTagger tagger = TrainTagger.load(folder);
        Labeller labeller = new Labeller(LinearModel.load(folder.resolve("labels.model")));
        TrainParser trainer = new TrainParser();
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(sentences, random);
            int wrong = 0;
            for (Sentence sentence : sentences) {
                wrong += trainer.learn(sentence) ? 1 : 0;
            }
            trainer.perceptron.write(folder.resolve("parser.model"), 0.25, 5);
            BeamParser parser = new BeamParser(new ActionModel(ModelFile.at(folder.resolve("parser.model"))), labeller, WIDTH, Long.MAX_VALUE);
            System.out.printf("round %d: %d sentences wrong%n", round, wrong);
            for (int i = 2; i < args.length; i++) {
                System.out.println(args[i].replaceAll(".*/", "") + " " + scores(tagger, parser, Treebank.read(Path.of(args[i]))));
            }
        }
    }

    /** Tags each part with a tagger trained on the others, so that the parser learns from tags as wrong as it will meet. */
    private static List<Sentence> withPredictedTags(List<Treebank.Tree> trees) {
        List<Sentence> tagged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Treebank.Tree> rest = new ArrayList<>();
            List<Treebank.Tree> part = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                (i % FOLDS == fold ? part : rest).add(trees.get(i));
            }
            PerceptronTagger tagger = new PerceptronTagger(TrainTagger.train(rest, 5), Map.of());
            for (Treebank.Tree tree : part) {
                Sentence gold = tree.sentence();
                tagged.add(new Sentence(tagger.tag(gold.tokens()), gold.heads(), gold.relations(), 0));
            }
        }
        return tagged;
    }

    private static Perceptron trainLabels(List<Sentence> sentences) {
        Perceptron labels = new Perceptron(sentences.stream().flatMap(s -> IntStream.range(0, s.size()).mapToObj(s::relation)).distinct().sorted().toList());
        for (int round = 0; round < LABEL_ROUNDS; round++) {
            Collections.shuffle(sentences, new Random(round));
            sentences.forEach(sentence -> learnLabels(labels, sentence));
        }
        return labels;
    }

    private static void learnLabels(Perceptron perceptron, Sentence gold) {
        LabelFeatures seen = new LabelFeatures(gold.tokens(), gold.heads());
        Features features = new Features();
        int[] scores = new int[perceptron.classes().size()];
        int[] labels = new int[gold.size()];
        for (int word : topDown(gold.heads())) {
            seen.of(word, labels, features);
            perceptron.score(features, scores);
            int guess = Scorer.best(scores);
            int right = perceptron.classes().indexOf(gold.relation(word));
            if (guess != right) {
                perceptron.learn(features, right, guess);
            }
            perceptron.tick();
            labels[word] = guess;
        }
    }

    /** Words in an order in which heads come before dependents, and siblings from left to right. */
    private static int[] topDown(int[] heads) {
        int n = heads.length;
        int[] order = new int[n];
        int[] firstChild = new int[n + 1];
        int[] nextSibling = new int[n];
        Arrays.fill(firstChild, -1);
        for (int i = n - 1; i >= 0; i--) {
            int head = heads[i] < 0 ? n : heads[i];
            nextSibling[i] = firstChild[head];
            firstChild[head] = i;
        }
        int filled = 0;
        for (int child = firstChild[n]; child >= 0; child = nextSibling[child]) {
            order[filled++] = child;
        }
        for (int at = 0; at < filled; at++) {
            for (int child = firstChild[order[at]]; child >= 0; child = nextSibling[child]) {
                order[filled++] = child;
            }
        }
        return order;
    }

    /** @return whether the sentence was parsed wrongly, and learned from */
    private boolean learn(Sentence gold) {
        ParseFeatures seen = new ParseFeatures(gold.tokens());
        StateScorer states = parser.states(seen, gold.size());
        Oracle oracle = new Oracle(gold.heads());
        int[] scores = new int[ParseState.ACTIONS];
        BeamParser.Path right = new BeamParser.Path(new ParseState(gold.size()), -1, null, 0);
        List<BeamParser.Path> beam = List.of(new BeamParser.Path(new ParseState(gold.size()), -1, null, 0));
        BeamParser.Path worstRight = null;
        BeamParser.Path worstBest = null;
        long violation = 0;
        for (int step = 0; step < 2 * gold.size(); step++) {
            beam = parser.step(beam, states);
            states.score(right.state(), scores);
            int action = oracle.best(right.state());
            right = BeamParser.follow(right, right.state(), action, right.score() + scores[action], seen);
            long gap = beam.get(0).score() - right.score();
            if (gap >= violation && !sameWay(beam.get(0), right)) {
                violation = gap;
                worstRight = right;
                worstBest = beam.get(0);
            }
        }
        perceptron.tick();
        if (sameWay(beam.get(0), right) || worstRight == null) {
            return false;
        }
        change(worstRight, gold.size(), seen, 1);
        change(worstBest, gold.size(), seen, -1);
        return true;
    }

    private static boolean sameWay(BeamParser.Path a, BeamParser.Path b) {
        BeamParser.Path x = a;
        BeamParser.Path y = b;
        while (x.before() != null && x.action() == y.action()) {
            x = x.before();
            y = y.before();
        }
        return x.before() == null;
    }

    /** Goes the path's way once more: the states on it have been handed on. */
    private void change(BeamParser.Path path, int words, ParseFeatures seen, int change) {
        Deque<Integer> actions = new ArrayDeque<>();
        for (BeamParser.Path at = path; at.before() != null; at = at.before()) {
            actions.push(at.action());
        }
        ParseState state = new ParseState(words);
        for (int action : actions) {
            seen.of(state, features);
            for (int f = 0; f < features.size(); f++) {
                perceptron.add(features.key(f), action, change);
            }
            state.apply(action, seen.kinds());
        }
    }

    /** Unlabelled and labelled attachment (without subtypes), without and with punctuation. */
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
