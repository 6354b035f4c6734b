package rangefinder.enrich.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rangefinder.enrich.text.Features;
import rangefinder.enrich.text.LinearModel;
import rangefinder.enrich.text.Perceptron;
import rangefinder.enrich.text.Scorer;
import rangefinder.enrich.text.Sentence;
import rangefinder.enrich.text.Token;
import rangefinder.enrich.text.Treebank;

/**
 * Trains the classifier of noun phrases on the entity spans of GUM and prints its scores on others.
 * A phrase has the type of the gold span that turns on the same head.
 * Run: {@code java -cp CLASSPATH rangefinder.enrich.entity.TrainPhrases phrases.model gum-train.conllu.gz gum-test.conllu.gz ...}
 */
public final class TrainPhrases {

    private static final int ROUNDS = 6;
    private static final Pattern MARK = Pattern.compile("\\((\\d+)-(\\w+)[^()]*(\\))?|(\\d+)\\)");

    private record Example(List<Token> tokens, NounPhrase phrase, String type) {
    }

    private TrainPhrases() {
    }

    public static void main(String[] args) throws IOException {
        List<Example> examples = examples(Treebank.read(Path.of(args[1])));
        Perceptron perceptron = new Perceptron(examples.stream().map(Example::type).distinct().sorted().toList());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, new Random(round));
            examples.forEach(example -> learn(perceptron, example));
        }
        perceptron.write(Path.of(args[0]), 0.15, 1);
        LinearModel model = LinearModel.load(Path.of(args[0]));
        for (int i = 2; i < args.length; i++) {
            print(args[i], model, examples(Treebank.read(Path.of(args[i]))));
        }
    }

    private static void learn(Perceptron perceptron, Example example) {
        Features features = new PhraseFeatures(example.tokens(), new KnownNames(example.tokens())).of(example.phrase());
        int[] scores = new int[perceptron.classes().size()];
        perceptron.score(features, scores);
        int guess = Scorer.best(scores);
        int right = perceptron.classes().indexOf(example.type());
        if (guess != right) {
            perceptron.learn(features, right, guess);
        }
        perceptron.tick();
    }

    private static void print(String name, LinearModel model, List<Example> examples) {
        Map<String, int[]> counts = new HashMap<>();
        int[] scores = new int[model.classes().size()];
        int right = 0;
        for (Example example : examples) {
            model.score(new PhraseFeatures(example.tokens(), new KnownNames(example.tokens())).of(example.phrase()), scores);
            String guess = model.classes().get(Scorer.best(scores));
            counts.computeIfAbsent(example.type(), t -> new int[3])[0]++;
            counts.computeIfAbsent(guess, t -> new int[3])[1]++;
            counts.get(guess)[2] += guess.equals(example.type()) ? 1 : 0;
            right += guess.equals(example.type()) ? 1 : 0;
        }
        System.out.printf("%s accuracy %.4f of %d%n", name.replaceAll(".*/", ""), (double) right / examples.size(), examples.size());
        counts.forEach((type, c) -> System.out.printf("  %s precision %.3f recall %.3f (%d)%n", type, (double) c[2] / c[1], (double) c[2] / c[0], c[0]));
    }

    private static List<Example> examples(List<Treebank.Tree> trees) {
        List<Example> examples = new ArrayList<>();
        for (Treebank.Tree tree : trees) {
            Map<Integer, String> types = typesByHead(tree);
            for (NounPhrase phrase : NounPhrases.in(tree.sentence().tokens())) {
                examples.add(new Example(tree.sentence().tokens(), phrase, types.getOrDefault(goldHead(tree.sentence(), phrase), "NONE")));
            }
        }
        return examples;
    }

    /** Names are flat in the treebank, their first word on top. */
    private static int goldHead(Sentence sentence, NounPhrase phrase) {
        int head = phrase.head();
        while (sentence.head(head) >= phrase.first() && sentence.head(head) <= phrase.last() && sentence.head(head) >= 0) {
            head = sentence.head(head);
        }
        return head;
    }

    private static Map<Integer, String> typesByHead(Treebank.Tree tree) {
        Map<Integer, String> types = new HashMap<>();
        Map<String, int[]> open = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < tree.misc().size(); i++) {
            String misc = tree.misc().get(i);
            int at = misc.indexOf("Entity=");
            Matcher mark = MARK.matcher(at < 0 ? "" : misc.substring(at).split("\\|")[0]);
            while (mark.find()) {
                if (mark.group(1) != null) {
                    open.put(mark.group(1), new int[] {i});
                    names.put(mark.group(1), mark.group(2));
                }
                String closed = mark.group(3) != null ? mark.group(1) : mark.group(4);
                if (closed != null && open.containsKey(closed)) {
                    int head = spanHead(tree.sentence(), open.remove(closed)[0], i);
                    types.putIfAbsent(head, type(names.get(closed), tree.sentence().token(head)));
                }
            }
        }
        return types;
    }

    private static int spanHead(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (sentence.head(i) < first || sentence.head(i) > last) {
                return i;
            }
        }
        return last;
    }

    private static String type(String gum, Token head) {
        boolean plural = head.tag().endsWith("S") && head.tag().startsWith("NN") || List.of("we", "us", "our", "they", "them", "their", "you", "your").contains(head.lower());
        return switch (gum) {
            case "person" -> plural ? "GROUP" : "PERSON";
            case "organization" -> "ORGANISATION";
            case "place" -> "PLACE";
            case "time" -> "TIME";
            case "event" -> "EVENT";
            default -> "OTHER";
        };
    }
}
