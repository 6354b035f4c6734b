package rangefinder.enrich.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains the tagger on a treebank's training part and prints its accuracy on others.
 * Run: {@code java -cp CLASSPATH rangefinder.enrich.text.TrainTagger MODEL_FOLDER gum-train.conllu.gz gum-test.conllu.gz ...}
 */
public final class TrainTagger {

    private static final int ROUNDS = 8;
    private static final int OFTEN = 20;
    private static final double SURE = 0.995;
    /** Number words are few and never anything else, but the rarer ones are not met often enough to be learned. */
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
            "million", "billion", "trillion", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Twenty", "Thirty", "Forty", "Fifty");

    private TrainTagger() {
    }

    public static void main(String[] args) throws IOException {
        List<Treebank.Tree> trees = new ArrayList<>(Treebank.read(Path.of(args[1])));
        Perceptron perceptron = train(trees, ROUNDS);
        Path folder = Path.of(args[0]);
        perceptron.write(folder.resolve("tagger.model"), 0.12, 1);
        writeSureTags(folder.resolve("sure-tags.tsv"), trees);
        PerceptronTagger tagger = load(folder);
        for (int i = 2; i < args.length; i++) {
            System.out.printf("%s %.4f%n", args[i], accuracy(tagger, Treebank.read(Path.of(args[i]))));
        }
    }

    static PerceptronTagger load(Path folder) throws IOException {
        Map<String, String> sure = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("sure-tags.tsv"))) {
            if (!line.startsWith("# ")) {
                sure.put(line.split("\t")[0], line.split("\t")[1]);
            }
        }
        return new PerceptronTagger(LinearModel.load(folder.resolve("tagger.model")), sure);
    }

    private static void writeSureTags(Path file, List<Treebank.Tree> trees) throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Words that had one and the same tag in " + SURE + " of their places in the training part of GUM (CC BY 4.0), met at least " + OFTEN + " times. Written by TrainTagger."));
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Treebank.Tree tree : trees) {
            tree.sentence().tokens().forEach(token -> counts.computeIfAbsent(token.text(), w -> new HashMap<>()).merge(token.tag(), 1, Integer::sum));
        }
        counts.forEach((word, tags) -> {
            int all = tags.values().stream().mapToInt(n -> n).sum();
            tags.forEach((tag, n) -> {
                if (all >= OFTEN && n >= SURE * all && !word.startsWith("#")) {
                    lines.add(word + "\t" + tag);
                }
            });
        });
        NUMBERS.forEach(number -> lines.add(number + "\tCD"));
        Files.write(file, lines.stream().distinct().toList());
    }

    static Perceptron train(List<Treebank.Tree> trees, int rounds) {
        List<String> tags = trees.stream().flatMap(t -> t.sentence().tokens().stream()).map(Token::tag).distinct().sorted().toList();
        Perceptron perceptron = new Perceptron(tags);
        List<Treebank.Tree> shuffled = new ArrayList<>(trees);
        Random random = new Random(1);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, random);
            shuffled.forEach(tree -> learn(perceptron, tree.sentence()));
        }
        return perceptron;
    }

    private static void learn(Perceptron perceptron, Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        TagFeatures seen = new TagFeatures(tokens);
        Features features = new Features();
        int[] scores = new int[perceptron.classes().size()];
        int[] tags = new int[tokens.size()];
        for (int i = 0; i < tags.length; i++) {
            seen.at(i, tags, features);
            perceptron.score(features, scores);
            int guess = Scorer.best(scores);
            int right = perceptron.classes().indexOf(tokens.get(i).tag());
            if (guess != right) {
                perceptron.learn(features, right, guess);
            }
            perceptron.tick();
            tags[i] = guess;
        }
    }

    static double accuracy(PerceptronTagger tagger, List<Treebank.Tree> trees) {
        int right = 0;
        int all = 0;
        for (Treebank.Tree tree : trees) {
            List<Token> tagged = tagger.tag(tree.sentence().tokens());
            for (int i = 0; i < tagged.size(); i++) {
                right += tagged.get(i).tag().equals(tree.sentence().tokens().get(i).tag()) ? 1 : 0;
            }
            all += tagged.size();
        }
        return (double) right / all;
    }
}
