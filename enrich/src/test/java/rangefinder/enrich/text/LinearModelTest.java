package rangefinder.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearModelTest {

    /** As many as are seen of the longest sentence at once. */
    private static final int MOST_FEATURES = 250;
    private static final int KNOWN = 3000;

    private final Random random = new Random(7);
    private final Features features = new Features();

    @Test
    void addsAllWeightsOfAllFeatures(@TempDir Path folder) throws IOException {
        for (int classes : new int[] {3, 8, 50}) {
            Path file = folder.resolve(classes + ".model");
            learned(classes).write(file, 0.05, 1);
            Map<Integer, int[]> weights = weights(ModelFile.at(file));
            LinearModel model = LinearModel.load(file);
            int[] scores = new int[classes];
            for (int size = 0; size <= MOST_FEATURES; size++) {
                see(size, 2 * KNOWN);
                model.score(features, scores);
                assertThat(scores).isEqualTo(sums(weights, classes));
            }
        }
    }

    /** Some features speak of two classes, some of all. */
    private Perceptron learned(int classes) {
        Perceptron perceptron = new Perceptron(IntStream.range(0, classes).mapToObj(c -> "class" + c).toList());
        for (int i = 0; i < KNOWN; i++) {
            see(4, 1 + random.nextInt(KNOWN));
            int right = random.nextInt(classes);
            perceptron.learn(features, right, (right + 1 + random.nextInt(classes - 1)) % classes);
            perceptron.tick();
        }
        return perceptron;
    }

    private void see(int size, int kinds) {
        features.clear();
        for (int i = 0; i < size; i++) {
            features.add(1, random.nextInt(kinds));
        }
    }

    private static Map<Integer, int[]> weights(ModelFile file) {
        Map<Integer, int[]> weights = new HashMap<>();
        file.forEach((key, at, count) -> {
            int[] own = new int[file.classes().size()];
            for (int i = at; i < at + 2 * count; i += 2) {
                own[file.bytes()[i]] = file.bytes()[i + 1];
            }
            weights.put(key, own);
        });
        return weights;
    }

    private int[] sums(Map<Integer, int[]> weights, int classes) {
        int[] sums = new int[classes];
        for (int f = 0; f < features.size(); f++) {
            int[] own = weights.getOrDefault(features.key(f), new int[classes]);
            for (int c = 0; c < classes; c++) {
                sums[c] += own[c];
            }
        }
        return sums;
    }
}
